/** Every public address the browser tests walk. A new page without an example here fails the type check. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href, type PublicRoute, type RouteParams } from "#lib/i18n/paths.ts";

const none = [{}] as const;

const examples: { [R in PublicRoute]: readonly RouteParams<R>[] } = {
  start: none,
  hubs: none,
  hub: [
    "zeitz",
    "rostock",
    "einbeck",
    "sangerhausen",
    "oldenburg-in-holstein",
    "grossroehrsdorf",
    "hennstedt",
    "wilster",
    "rendsburg",
  ].map((slug) => ({ slug })),
  hubVersions: [{ slug: "zeitz" }],
  hubVersion: [{ slug: "oldenburg-in-holstein", version: "1" }],
  hubOn: [{ slug: "zeitz", day: "2022-06-09" }],
  states: none,
  state: [{ slug: "sachsen-anhalt" }, { slug: "schleswig-holstein" }, { slug: "bayern" }],
  milestones: none,
  milestoneFigures: none,
  plans: none,
  operators: none,
  operator: [{ slug: "dataport" }, { slug: "dataport-kommunal" }, { slug: "kisa" }],
  municipalities: none,
  municipality: [{ slug: "zeitz" }, { slug: "hennstedt-dithmarschen" }, { slug: "amt-lensahn" }],
  themes: none,
  theme: [{ slug: "vitale-gemeinschaften" }],
  sources: none,
  source: [
    "kommune21-2022-06-09-grossroehrsdorf",
    "pressetext-digitalhub-rostock",
    "stadt-oldenburg-in-holstein-2021-10-20",
    "geonames",
  ].map((slug) => ({ slug })),
  press: none,
  contradictions: none,
  changes: none,
  verifyLog: none,
  change: [{ sequence: "52" }],
  subscribe: none,
  reports: none,
  // Nobody has reported anything yet; tests/e2e/reports.spec.ts looks at one.
  report: [],
  imprint: none,
  privacy: none,
  accessibility: none,
  reportBarrier: none,
};

export interface Address {
  route: PublicRoute;
  locale: Locale;
  path: string;
  /** The same page in the other language. */
  other: string;
}

/** All example pages in both languages. */
export const addresses: Address[] = (Object.keys(examples) as PublicRoute[]).flatMap((route) =>
  (examples[route] as readonly RouteParams<PublicRoute>[]).flatMap((params) =>
    (["de", "en"] as const).map((locale) => ({
      route,
      locale,
      path: href(route, params, locale),
      other: href(route, params, locale === "de" ? "en" : "de"),
    })),
  ),
);
