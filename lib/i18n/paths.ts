/** The one table of the site's addresses; links, rewrites, canonical and language links all follow from it. */
import type { Locale } from "./locale.ts";

type Addresses = Record<string, Readonly<Record<Locale, string>>>;

/**
 * Every page by its key. `en` is at the same time the folder below `app/[locale]/(public)`, so that English addresses
 * (`/en` + `en`) need no rewriting; German ones have no prefix. Only pages that are built stand here.
 */
const publicRoutes = {
  start: { de: "/", en: "/" },
  hubs: { de: "/hubs", en: "/hubs" },
  hub: { de: "/hubs/[slug]", en: "/hubs/[slug]" },
  hubVersions: { de: "/hubs/[slug]/versionen", en: "/hubs/[slug]/versions" },
  hubVersion: { de: "/hubs/[slug]/versionen/[version]", en: "/hubs/[slug]/versions/[version]" },
  hubOn: { de: "/hubs/[slug]/stand/[day]", en: "/hubs/[slug]/on/[day]" },
  states: { de: "/laender", en: "/states" },
  state: { de: "/laender/[slug]", en: "/states/[slug]" },
  milestones: { de: "/meilensteine", en: "/milestones" },
  milestoneFigures: { de: "/meilensteine/zahlen", en: "/milestones/figures" },
  plans: { de: "/meilensteine/plaene", en: "/milestones/plans" },
  operators: { de: "/betreiber", en: "/operators" },
  operator: { de: "/betreiber/[slug]", en: "/operators/[slug]" },
  municipalities: { de: "/kommunen", en: "/municipalities" },
  municipality: { de: "/kommunen/[slug]", en: "/municipalities/[slug]" },
  themes: { de: "/themen", en: "/themes" },
  theme: { de: "/themen/[slug]", en: "/themes/[slug]" },
  sources: { de: "/quellen", en: "/sources" },
  source: { de: "/quellen/[slug]", en: "/sources/[slug]" },
  press: { de: "/presse", en: "/press" },
  contradictions: { de: "/widersprueche", en: "/contradictions" },
  changes: { de: "/aenderungen", en: "/changes" },
  // Before the address that takes anything for a number.
  verifyLog: { de: "/aenderungen/pruefen", en: "/changes/verify" },
  change: { de: "/aenderungen/[sequence]", en: "/changes/[sequence]" },
  subscribe: { de: "/abonnieren", en: "/subscribe" },
  reports: { de: "/meldungen", en: "/reports" },
  report: { de: "/meldungen/[number]", en: "/reports/[number]" },
  imprint: { de: "/impressum", en: "/imprint" },
  privacy: { de: "/datenschutz", en: "/privacy" },
  accessibility: { de: "/barrierefreiheit", en: "/accessibility" },
  reportBarrier: { de: "/barriere-melden", en: "/report-a-barrier" },
} as const satisfies Addresses;

/** Pages for other sites to frame: without header and footer, never indexed. */
const embedRoutes = {
  embedHub: { de: "/embed/hubs/[slug]", en: "/embed/hubs/[slug]" },
  embedMilestones: { de: "/embed/meilensteine", en: "/embed/milestones" },
} as const satisfies Addresses;

/** Files that pages offer: feeds, calendars, tables, pictures. Their folders hold a `route.ts` instead of a page. */
const fileRoutes = {
  changesFeed: { de: "/aenderungen.atom", en: "/changes.atom" },
  openingsFeed: { de: "/eroeffnungen.atom", en: "/openings.atom" },
  hubFeed: { de: "/hubs/[slug]/aenderungen.atom", en: "/hubs/[slug]/changes.atom" },
  stateFeed: { de: "/laender/[slug]/aenderungen.atom", en: "/states/[slug]/changes.atom" },
  themeFeed: { de: "/themen/[slug]/aenderungen.atom", en: "/themes/[slug]/changes.atom" },
  calendar: { de: "/meilensteine.ics", en: "/milestones.ics" },
  hubCalendar: { de: "/hubs/[slug]/meilensteine.ics", en: "/hubs/[slug]/milestones.ics" },
  // No file: leads the form that asks for a day to the page of that day.
  hubDay: { de: "/hubs/[slug]/stand", en: "/hubs/[slug]/on" },
  hubPicture: { de: "/hubs/[slug]/vorschau.png", en: "/hubs/[slug]/preview.png" },
  milestonesCsv: { de: "/meilensteine.csv", en: "/milestones.csv" },
  milestonesJson: { de: "/meilensteine.json", en: "/milestones.json" },
  yearsChart: { de: "/meilensteine/zahlen/jahre.svg", en: "/milestones/figures/years.svg" },
  openingsChart: { de: "/meilensteine/zahlen/eroeffnungen.svg", en: "/milestones/figures/openings.svg" },
  logFile: { de: "/protokoll.jsonl", en: "/log.jsonl" },
  hashedEntry: { de: "/aenderungen/[sequence]/eintrag.txt", en: "/changes/[sequence]/entry.txt" },
  citationFile: { de: "/zitat/[sequence]/[statement]/[file]", en: "/citation/[sequence]/[statement]/[file]" },
} as const satisfies Addresses;

/** Forms of the public: rendered for each request, never indexed. */
const formRoutes = {
  reportError: { de: "/fehler-melden", en: "/report-an-error" },
} as const satisfies Addresses;

/** Sign-in and the staff desk: rendered for each request, never indexed. */
const staffRoutes = {
  signIn: { de: "/anmelden", en: "/sign-in" },
  secondFactor: { de: "/anmelden/zweiter-faktor", en: "/sign-in/second-factor" },
  passwordForgotten: { de: "/anmelden/kennwort-vergessen", en: "/sign-in/forgotten" },
  passwordReset: { de: "/anmelden/neues-kennwort", en: "/sign-in/new-password" },
  invitation: { de: "/anmelden/einladung", en: "/sign-in/invitation" },
  desk: { de: "/verwaltung", en: "/manage" },
  deskDenied: { de: "/verwaltung/kein-zugriff", en: "/manage/denied" },
  deskRecords: { de: "/verwaltung/eintraege/[kind]", en: "/manage/records/[kind]" },
  deskRecord: { de: "/verwaltung/eintraege/[kind]/[id]", en: "/manage/records/[kind]/[id]" },
  deskHistory: { de: "/verwaltung/eintraege/[kind]/[id]/verlauf", en: "/manage/records/[kind]/[id]/history" },
  deskMerge: {
    de: "/verwaltung/eintraege/[kind]/[id]/zusammenfuehren",
    en: "/manage/records/[kind]/[id]/merge",
  },
  deskDrafts: { de: "/verwaltung/entwuerfe", en: "/manage/drafts" },
  deskDraft: { de: "/verwaltung/entwuerfe/[id]", en: "/manage/drafts/[id]" },
  deskBulk: { de: "/verwaltung/sammelaenderung", en: "/manage/bulk" },
  deskImport: { de: "/verwaltung/import", en: "/manage/import" },
  deskChangesets: { de: "/verwaltung/aenderungssaetze", en: "/manage/changesets" },
  deskChangeset: { de: "/verwaltung/aenderungssaetze/[id]", en: "/manage/changesets/[id]" },
  deskPlaces: { de: "/verwaltung/orte", en: "/manage/places" },
  deskPlace: { de: "/verwaltung/orte/[key]", en: "/manage/places/[key]" },
  deskReports: { de: "/verwaltung/meldungen", en: "/manage/reports" },
  deskReport: { de: "/verwaltung/meldungen/[number]", en: "/manage/reports/[number]" },
  deskContradictions: { de: "/verwaltung/widersprueche", en: "/manage/contradictions" },
  deskLinks: { de: "/verwaltung/links", en: "/manage/links" },
  deskPeople: { de: "/verwaltung/personen", en: "/manage/people" },
  deskPerson: { de: "/verwaltung/personen/[id]", en: "/manage/people/[id]" },
  deskAudit: { de: "/verwaltung/protokoll", en: "/manage/audit" },
  deskSettings: { de: "/verwaltung/einstellungen", en: "/manage/settings" },
  deskAccount: { de: "/verwaltung/konto", en: "/manage/account" },
} as const satisfies Addresses;

/** Everything that has an address; files and forms before pages, whose variable parts would take their names. */
export const routes = { ...fileRoutes, ...formRoutes, ...embedRoutes, ...publicRoutes, ...staffRoutes };

/** The key of a page that everybody may read. */
export type PublicRoute = keyof typeof publicRoutes;

/** The key of a file that pages offer. */
export type FileRoute = keyof typeof fileRoutes;

/** Whether an address leads to a file and not to a page. */
export const isFileRoute = (route: keyof typeof routes): route is FileRoute => route in fileRoutes;

/** The key of a page of sign-in or the desk. */
export type StaffRoute = keyof typeof staffRoutes;

/** Whether a page belongs to sign-in or the desk. */
export const isStaffRoute = (route: keyof typeof routes): route is StaffRoute => route in staffRoutes;

/** The key of a page. */
export type Route = keyof typeof routes;

type Names<Pattern extends string> = Pattern extends `${string}[${infer Name}]${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The variable parts of a page's address, `{}` where it has none. */
export type RouteParams<R extends Route> = Readonly<Record<Names<(typeof routes)[R]["en"]>, string>>;

/** What goes behind the question mark; `undefined` and empty values are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** The address of a page, from the root of the site: `href("state", { slug: "sachsen" }, "de")` is `/laender/sachsen`. */
export function href<R extends Route>(
  route: R,
  params: RouteParams<R>,
  locale: Locale,
  query: Query = {},
): string {
  // A record over no names has no entries; the type of a generic R cannot say so.
  const values = params as Readonly<Record<string, string>>;
  const path = routes[route][locale].replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The address of "${route}" needs "${name}".`);
    return encodeURIComponent(value);
  });
  const prefixed = locale === "de" ? path : path === "/" ? "/en" : `/en${path}`;
  return prefixed + queryString(query);
}

/** The same page in each language. */
export function hrefsByLocale<R extends Route>(
  route: R,
  params: RouteParams<R>,
  query: Query = {},
): Record<Locale, string> {
  return { de: href(route, params, "de", query), en: href(route, params, "en", query) };
}
