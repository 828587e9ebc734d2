/**
 * Who may do and see what in the running site: a line for every action and every page of the desk. What is missing here
 * fails the test that walks the build's own manifests (tests/e2e/desk/permissions.spec.ts).
 */
import { may, roles, type Permission, type Role } from "#lib/auth/policy.ts";
import { href } from "#lib/i18n/paths.ts";

/** An action that asks for a permission. */
export interface GuardedAction {
  permission: Permission;
  /** It is `(state, form)`, for `useActionState`. */
  takesState?: boolean;
  /** Fields that name a record; an editor who is limited to another one must be turned away with them. */
  foreign?: Readonly<Record<string, string>>;
}

const plain = (permission: Permission): GuardedAction => ({ permission });
const withState = (permission: Permission): GuardedAction => ({ permission, takesState: true });
/** About one hub, named as the draft's form names it. */
const foreignHub = (fields: Readonly<Record<string, string>>): GuardedAction => ({
  permission: "drafts.edit",
  foreign: { kind: "hub", id: "zeitz", ...fields },
});

/** `file#export` as the manifest names it. */
export const guardedActions: Readonly<Record<string, GuardedAction>> = {
  "lib/auth/account-actions.ts#cancelFactor": plain("account.own"),
  "lib/auth/account-actions.ts#changePassword": withState("account.own"),
  "lib/auth/account-actions.ts#changeProfile": withState("account.own"),
  "lib/auth/account-actions.ts#confirmFactor": withState("account.own"),
  "lib/auth/account-actions.ts#endFactor": withState("account.own"),
  "lib/auth/account-actions.ts#endSessions": plain("account.own"),
  "lib/auth/account-actions.ts#removePasskey": plain("account.own"),
  "lib/auth/account-actions.ts#renamePasskey": plain("account.own"),
  "lib/auth/account-actions.ts#renewCodes": withState("account.own"),
  "lib/auth/account-actions.ts#startFactor": withState("account.own"),
  "lib/changesets/actions.ts#changesetAction": plain("changesets.edit"),
  "lib/changesets/actions.ts#bulkAction": withState("changesets.edit"),
  "lib/changesets/actions.ts#mergeAction": plain("changesets.edit"),
  "lib/desk/actions.ts#confirmAction": foreignHub({ version: "1" }),
  "lib/drafts/actions.ts#autosaveAction": foreignHub({ draftVersion: "0", baseVersion: "1", name: "Fremd" }),
  "lib/drafts/actions.ts#createRecordAction": {
    permission: "drafts.edit",
    foreign: { kind: "hub", name: "Fremd", stateIso: "DE-ST" },
  },
  "lib/drafts/actions.ts#discardDraftAction": foreignHub({ draftVersion: "0", baseVersion: "1" }),
  "lib/drafts/actions.ts#saveDraftAction": foreignHub({ draftVersion: "0", baseVersion: "1", name: "Fremd" }),
  "lib/drafts/review-actions.ts#addComment": plain("drafts.edit"),
  "lib/drafts/review-actions.ts#discard": plain("drafts.edit"),
  "lib/drafts/review-actions.ts#giveBack": plain("drafts.publish"),
  "lib/drafts/review-actions.ts#publishAt": plain("drafts.publish"),
  "lib/drafts/review-actions.ts#publishNow": plain("drafts.publish"),
  "lib/drafts/review-actions.ts#restore": foreignHub({ version: "1" }),
  "lib/drafts/review-actions.ts#withdraw": plain("drafts.edit"),
  "lib/evidence/note-actions.ts#releaseNoteAction": plain("drafts.publish"),
  "lib/evidence/note-actions.ts#writeNoteAction": {
    permission: "drafts.edit",
    takesState: true,
    // Any finding at all: only those without limits write to them.
    foreign: { finding: "overdue:sangerhausen-start-of-operation", de: "fremd", en: "foreign" },
  },
  "lib/links/actions.ts#recheckAction": plain("drafts.edit"),
  "lib/people/actions.ts#changePersonRole": withState("people.edit"),
  "lib/people/actions.ts#disableAccount": plain("people.edit"),
  "lib/people/actions.ts#enableAccount": plain("people.edit"),
  "lib/people/actions.ts#endSessionsOf": plain("people.edit"),
  "lib/people/actions.ts#eraseAccount": plain("people.edit"),
  "lib/people/actions.ts#invitePerson": withState("people.edit"),
  "lib/people/actions.ts#makeResetLink": withState("people.edit"),
  "lib/people/actions.ts#revokeInvitationOf": plain("people.edit"),
  "lib/places/actions.ts#addPlaceAction": withState("places.edit"),
  "lib/places/actions.ts#correctPlaceAction": withState("places.edit"),
  "lib/reports/desk-actions.ts#decideReport": withState("drafts.publish"),
  "lib/reports/desk-actions.ts#moveReport": plain("drafts.edit"),
  "lib/settings/actions.ts#setFourEyes": plain("settings.edit"),
};

/** For people without a session: the way in, and out, and the report of an error. */
export const publicActions: readonly string[] = [
  "lib/auth/actions.ts#confirmSecondFactor",
  "lib/auth/actions.ts#signIn",
  "lib/auth/actions.ts#signOut",
  "lib/auth/entry-actions.ts#redeem",
  "lib/auth/entry-actions.ts#requestReset",
  "lib/auth/entry-actions.ts#resetPassword",
  "lib/reports/report-actions.ts#submitReport",
];

/** A page or a route handler of the desk. */
export interface GuardedRoute {
  permission: Permission;
  /** Of a route handler: how it is called. Left out for a page. */
  method?: "GET" | "POST";
  /** It is asked by scripts only, and refuses with this instead of leading anywhere. */
  refusal?: 403;
  /** Parts of its address; `person` stands for the id of one who is there. */
  params?: Readonly<Record<string, string>>;
  /** What the permitted get; 200 unless told. */
  status?: 403 | 404;
}

/** Routes that sign-in and its scripts use, open to everybody. */
export const publicRoutes: readonly string[] = ["/api/auth/[...all]", "/api/auth/start"];

/** Every route below `/[locale]/manage` and `/api`, as Next's manifest names it; with a query where that decides. */
export const guardedRoutes: Readonly<Record<string, GuardedRoute>> = {
  "/[locale]/manage": { permission: "desk.see" },
  "/[locale]/manage/account": { permission: "account.own" },
  "/[locale]/manage/audit": { permission: "audit.see" },
  "/[locale]/manage/bulk": { permission: "changesets.edit" },
  "/[locale]/manage/changesets": { permission: "desk.see" },
  "/[locale]/manage/changesets/[id]": { permission: "desk.see", params: { id: "none" }, status: 404 },
  "/[locale]/manage/contradictions": { permission: "desk.see" },
  // It says that there is no access, to everybody.
  "/[locale]/manage/denied": { permission: "desk.see", status: 403 },
  "/[locale]/manage/drafts": { permission: "desk.see" },
  "/[locale]/manage/drafts/[id]": { permission: "desk.see", params: { id: "none" }, status: 404 },
  "/[locale]/manage/import": { permission: "changesets.edit" },
  "/[locale]/manage/links": { permission: "desk.see" },
  "/[locale]/manage/people": { permission: "people.edit" },
  "/[locale]/manage/people/[id]": { permission: "people.edit", params: { id: "person" } },
  "/[locale]/manage/places": { permission: "desk.see" },
  "/[locale]/manage/places/[key]": { permission: "desk.see", params: { key: "15084590" } },
  "/[locale]/manage/records/[kind]": { permission: "desk.see", params: { kind: "hub" } },
  "/[locale]/manage/records/[kind]/[id]/history": {
    permission: "desk.see",
    params: { kind: "hub", id: "zeitz" },
  },
  "/[locale]/manage/records/[kind]/[id]": { permission: "desk.see" },
  "/[locale]/manage/records/[kind]/[id]/merge": { permission: "changesets.edit" },
  "/[locale]/manage/reports": { permission: "drafts.edit" },
  "/[locale]/manage/reports/[number]": { permission: "drafts.edit", params: { number: "1" }, status: 404 },
  "/[locale]/manage/settings": { permission: "settings.edit" },
  "/api/manage/audit": { permission: "audit.see", method: "POST" },
  "/api/manage/dates": { permission: "desk.see", method: "GET", refusal: 403 },
  "/api/manage/export": { permission: "changesets.edit", method: "POST" },
  "/api/manage/import": { permission: "changesets.edit", method: "POST" },
  "/api/manage/import?kind=places": { permission: "places.edit", method: "POST" },
  "/api/manage/import/template": { permission: "changesets.edit", method: "GET" },
  "/api/manage/lookup": { permission: "desk.see", method: "GET", refusal: 403 },
};

/** A route of the list without its query. */
export const routeOf = (entry: string) => entry.replace(/\?.*$/, "");

/** Who asks: somebody without a session, or somebody with a role. */
export type Asker = Role | "anonymous";

/** Everybody who has not the permission. */
export const lacking = (permission: Permission): Asker[] => [
  "anonymous",
  ...roles.filter((role) => !may({ id: "", name: "", email: "", role, scopes: [] }, permission)),
];

/** An action of the build's manifest. */
export interface ManifestAction {
  id: string;
  /** `file#export`. */
  name: string;
  /** Pages whose bundle holds it, as Next names them. */
  pages: string[];
}

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  edge: Manifest["node"];
}

/** The first bit of an id tells functions that are cached ("use cache") from actions, which anybody can call. */
const isCached = (id: string) => (Number.parseInt(id.slice(0, 2), 16) & 0x80) !== 0;

/** What the manifest holds: all actions, and how many cached functions were left out. */
export function readManifest(json: string): { actions: ManifestAction[]; cached: string[] } {
  // Written by Next; what is read of it is checked by the tests that look for both kinds.
  const { node, edge } = JSON.parse(json) as Manifest;
  const entries = Object.entries({ ...node, ...edge });
  const name = ({ filename, exportedName }: { filename: string; exportedName: string }) =>
    `${filename}#${exportedName}`;
  return {
    actions: entries
      .filter(([id]) => !isCached(id))
      .map(([id, entry]) => ({ id, name: name(entry), pages: Object.keys(entry.workers) })),
    cached: entries.filter(([id]) => isCached(id)).map(([, entry]) => name(entry)),
  };
}

/** Actions that stand in neither list. */
export const unknownActions = (names: readonly string[]): string[] =>
  names.filter((name) => !(name in guardedActions) && !publicActions.includes(name));

/** What came back of a call, without following a redirect. */
export interface Answer {
  status: number;
  /** From `location`, or from `x-action-redirect` for a script's call. */
  location: string | null;
}

/**
 * Whether an action turned its caller away; otherwise what it did instead. The sign-in without `next` comes from the
 * action: a page that is rendered adds where to go on.
 */
export function turnedAway(answer: Answer, asker: Asker): string | null {
  const wanted = (["de", "en"] as const).map((locale) =>
    href(asker === "anonymous" ? "signIn" : "deskDenied", {}, locale),
  );
  if (answer.status < 400 && answer.location !== null && wanted.includes(answer.location)) return null;
  return `${answer.status}, leads to ${answer.location ?? "nowhere"} instead of ${wanted.join(" or ")}`;
}

/** Whether a route handler turned its caller away. */
export function handlerRefused(answer: Answer, asker: Asker, { refusal }: GuardedRoute): string | null {
  if (refusal === undefined) return turnedAway(answer, asker);
  return answer.status === refusal ? null : `${answer.status} instead of ${refusal}`;
}

/** Whether a page answered as it must: sign-in for anonymous, 403 without the permission; otherwise what it did. */
export function pageAnswered(answer: Answer, asker: Asker, route: GuardedRoute): string | null {
  const path = answer.location === null ? null : new URL(answer.location, "http://site").pathname;
  const isLed = [303, 307].includes(answer.status) && path === href("signIn", {}, "en");
  if (asker === "anonymous") return isLed ? null : `${answer.status} ${path ?? ""}, not led to the sign-in`;
  const wanted = lacking(route.permission).includes(asker) ? 403 : (route.status ?? 200);
  return answer.status === wanted ? null : `${answer.status} instead of ${wanted}`;
}
