/** Every action and every page of the running build, asked by everybody who may not, and by everybody who may. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roles } from "#lib/auth/policy.ts";
import {
  guardedActions,
  guardedRoutes,
  handlerRefused,
  lacking,
  pageAnswered,
  publicActions,
  publicRoutes,
  readManifest,
  routeOf,
  turnedAway,
  unknownActions,
  type Answer,
  type Asker,
  type GuardedAction,
  type ManifestAction,
} from "#tests/permissions.ts";
import { staffMember } from "#tests/staff.ts";
import { expect, test } from "../fixtures.ts";
import { ownSite, type OwnSite } from "../own-site.ts";
import { signIn } from "./sign-in.ts";

const dist = process.env["HUBREGISTER_DIST"] ?? ".next-test";
const { actions, cached } = readManifest(
  readFileSync(join(dist, "server/server-reference-manifest.json"), "utf8"),
);
const routes = Object.values(
  JSON.parse(readFileSync(join(dist, "app-path-routes-manifest.json"), "utf8")) as Record<string, string>,
);

let database: OwnSite;
let site: string;
/** The `Cookie` header of each; `limited` is an editor who may only edit a hub that is not there. */
const cookies = new Map<Asker | "limited", string>([["anonymous", ""]]);
let somebody: string;

// Others write to the desk's database meanwhile; here nothing may change, so it has one of its own.
test.describe.configure({ mode: "default" });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  // Another worker may run the rest of this file after a failure, beside the server of the first.
  database = await ownSite(`permissions_${randomBytes(4).toString("hex")}`);
  site = database.address;
  const limits = [{ kind: "hub", target: "another" }] as const;
  const people = [
    ...roles.map((role) => ({ asker: role, role, scopes: [] })),
    { asker: "limited", role: "editor", scopes: limits },
  ] as const;
  for (const { asker, role, scopes } of people) {
    const member = await staffMember(database.client, { role, scopes });
    somebody = member.id;
    const context = await browser.newContext({ baseURL: site, locale: "de-DE" });
    await signIn(await context.newPage(), member);
    const jar = await context.cookies();
    cookies.set(asker, jar.map(({ name, value }) => `${name}=${value}`).join("; "));
    await context.close();
  }
});
test.afterAll(() => database.close());

/** The English address of a route: it needs no rewriting. */
const address = (route: string, params: Readonly<Record<string, string>> = {}) =>
  route
    .replace("[locale]", "en")
    .replace(/\[(\w+)\]/g, (_, name: string) =>
      params[name] === "person" ? somebody : (params[name] ?? { kind: "hub", id: "zeitz" }[name] ?? "x"),
    );

/** A page whose bundle holds the action and that takes forms. */
function pageOf({ name, pages }: ManifestAction): string {
  const page = pages.find((each) => /^app\/\[locale\]\/(manage|sign-in)(\/|$)/.test(each));
  if (page === undefined) throw new Error(`${name} is on no page of the desk: ${pages.join(", ")}`);
  return address(page.replace(/^app/, "").replace(/\/page$/, ""));
}

type Fields = Readonly<Record<string, string>>;
const emptyState = { values: {}, issues: [], scopes: { states: [], operators: [], hubs: [] } };

/** As a form without script posts it. */
function nativeBody(id: string, takesState: boolean, fields: Fields): FormData {
  const form = new FormData();
  if (takesState) {
    form.set("$ACTION_REF_1", "");
    form.set("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    form.set("$ACTION_1:1", JSON.stringify([emptyState]));
  } else form.set(`$ACTION_ID_${id}`, "");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** As React's client posts it: the arguments as "0", the fields of a form among them under its number. */
function scriptBody(takesState: boolean, fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
  form.set("0", JSON.stringify(takesState ? [emptyState, "$K1"] : ["$K1"]));
  return form;
}

type Way = "native" | "script";

async function call(
  action: ManifestAction,
  { takesState = false }: Partial<GuardedAction>,
  way: Way,
  asker: Asker | "limited",
  given: Fields = {},
): Promise<Answer> {
  const fields = { locale: "en", ...given };
  const response = await fetch(site + pageOf(action), {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: cookies.get(asker) ?? "",
      ...(way === "script"
        ? { "next-action": action.id, accept: "text/x-component" }
        : { accept: "text/html" }),
    },
    body: way === "script" ? scriptBody(takesState, fields) : nativeBody(action.id, takesState, fields),
  });
  await response.body?.cancel();
  return {
    status: response.status,
    location:
      response.headers.get("x-action-redirect")?.replace(/;.*$/, "") ?? response.headers.get("location"),
  };
}

/** What the database holds, by table; only what every request may write is left out. */
async function contents(): Promise<Record<string, string>> {
  const tables = await database.client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      AND table_name NOT IN ('sessions', 'rate_limits', 'sign_in_limits', 'audit_entries') ORDER BY 1`;
  const sums = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await database.client.$queryRawUnsafe<{ sum: string | null }[]>(
        `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t`,
      );
      return [name, row?.sum ?? ""] as const;
    }),
  );
  return Object.fromEntries(sums);
}

const named = (name: string): ManifestAction => {
  const action = actions.find((each) => each.name === name);
  if (!action) throw new Error(`The build has no action ${name}.`);
  return action;
};

test("the manifest holds actions and cached functions, and every action stands in the list", () => {
  expect(actions.length).toBeGreaterThan(5);
  expect(cached.length).toBeGreaterThan(5);
  expect(unknownActions(actions.map(({ name }) => name))).toEqual([]);
  // Names that Next makes up for functions inside a page would hide behind one another.
  expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
});

test("every route of the desk stands in the list", () => {
  const below = routes.filter((route) => /^\/(\[locale\]\/manage|api)(\/|$)/.test(route));
  const listed = new Set([...Object.keys(guardedRoutes).map(routeOf), ...publicRoutes]);
  expect(below.toSorted()).toEqual([...listed].toSorted());
});

for (const [name, guarded] of Object.entries(guardedActions)) {
  const asked = lacking(guarded.permission);
  test(`${name} turns away ${asked.join(", ")}`, async () => {
    // An action that no page uses is not in the build, and nobody can call it.
    const action = actions.find((each) => each.name === name);
    test.skip(action === undefined, "not in this build");
    if (!action) return;
    const before = await contents();
    const wrong: string[] = [];
    for (const asker of asked) {
      for (const way of ["native", "script"] as const) {
        const problem = turnedAway(await call(action, guarded, way, asker, guarded.foreign), asker);
        if (problem !== null) wrong.push(`${asker}, ${way}: ${problem}`);
      }
    }
    if (guarded.foreign) {
      for (const way of ["native", "script"] as const) {
        const problem = turnedAway(await call(action, guarded, way, "limited", guarded.foreign), "editor");
        if (problem !== null) wrong.push(`editor with other limits, ${way}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toEqual(before);
  });
}

test("every route of the desk answers everybody as it must", async () => {
  const wrong: string[] = [];
  const before = await contents();
  for (const [route, guarded] of Object.entries(guardedRoutes)) {
    const { method } = guarded;
    const askers = method ? lacking(guarded.permission) : (["anonymous", ...roles] as const);
    for (const asker of askers) {
      const form = new FormData();
      form.set("locale", "en");
      const response = await fetch(site + address(route, guarded.params), {
        redirect: "manual",
        headers: { cookie: cookies.get(asker) ?? "", accept: "text/html" },
        ...(method === "POST" ? { method, body: form } : {}),
      });
      await response.body?.cancel();
      const answer = { status: response.status, location: response.headers.get("location") };
      const problem = method ? handlerRefused(answer, asker, guarded) : pageAnswered(answer, asker, guarded);
      if (problem !== null) wrong.push(`${route}, ${asker}: ${problem}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await contents()).toEqual(before);
});

test("the replay reaches actions: whoever may do something does it, in both ways", async () => {
  const fourEyes = named("lib/settings/actions.ts#setFourEyes");
  const plain = guardedActions[fourEyes.name] ?? {};
  const stored = async () =>
    (await database.client.setting.findUnique({ where: { key: "four-eyes" }, select: { value: true } }))
      ?.value;
  for (const [way, value] of [
    ["native", "off"],
    ["script", "on"],
  ] as const) {
    const answer = await call(fourEyes, plain, way, "administrator", { value });
    expect(answer.location).toBe("/en/manage/settings?done=saved");
    expect(await stored()).toBe(value === "on");
  }
  const invite = named("lib/people/actions.ts#invitePerson");
  const state = guardedActions[invite.name] ?? {};
  for (const way of ["native", "script"] as const) {
    const email = `${way}@example.org`;
    const answer = await call(invite, state, way, "administrator", { email, role: "reader" });
    // It leads nowhere; the status is that of the page it is replayed at, which may be one of a record that isn't there.
    expect(answer.location).toBeNull();
    expect(await database.client.invitation.count({ where: { email } })).toBe(1);
  }
});

test("public actions are few: the way in and out, and the report of an error", () => {
  const reporting = "lib/reports/report-actions.ts#submitReport";
  expect(publicActions).toContain(reporting);
  for (const name of publicActions)
    if (name !== reporting) expect(name).toMatch(/^lib\/auth\/(entry-)?actions\.ts#/);
});
