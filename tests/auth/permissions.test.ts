import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  may,
  mayApply,
  mayEdit,
  mayPublish,
  permissions,
  roles,
  type EditTarget,
  type Permission,
  type Person,
  type Scope,
} from "#lib/auth/policy.ts";
import { recordKinds } from "#lib/records/statements.ts";
import {
  guardedActions,
  guardedRoutes,
  lacking,
  pageAnswered,
  publicActions,
  publicRoutes,
  readManifest,
  routeOf,
  turnedAway,
  unknownActions,
} from "#tests/permissions.ts";

const person = (overrides: Partial<Person> = {}): Person => ({
  id: "p",
  name: "P",
  email: "p@example.org",
  role: "editor",
  scopes: [],
  ...overrides,
});

describe("the table of roles", () => {
  /** Written out a second time, by hand: a change of one must be a change of both. */
  const table: Record<Permission, [reader: number, editor: number, reviewer: number, administrator: number]> =
    {
      "desk.see": [1, 1, 1, 1],
      "account.own": [1, 1, 1, 1],
      "drafts.edit": [0, 1, 1, 1],
      "drafts.publish": [0, 0, 1, 1],
      "changesets.edit": [0, 0, 1, 1],
      "places.edit": [0, 0, 0, 1],
      "people.edit": [0, 0, 0, 1],
      "settings.edit": [0, 0, 0, 1],
      "audit.see": [0, 0, 0, 1],
    };

  test("is this one and no other", () => {
    const keys = Object.keys(permissions) as Permission[];
    expect(
      Object.fromEntries(
        keys.map((permission) => [
          permission,
          roles.map((role) => Number(may(person({ role }), permission))),
        ]),
      ),
    ).toEqual(table);
  });

  test("gives every role all that the ones before it have", () => {
    for (const holders of Object.values(permissions)) expect(roles.slice(-holders.length)).toEqual(holders);
  });
});

const ids = fc.constantFrom("a", "b", "c", "d");
const stateCodes = fc.constantFrom("DE-SN", "DE-SH", "DE-ST");
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({ kind: fc.constant("state" as const), target: stateCodes }),
  fc.record({ kind: fc.constantFrom("operator" as const, "hub" as const), target: ids }),
);
const scopes = fc.array(scope, { maxLength: 4 });
const target: fc.Arbitrary<EditTarget> = fc.record({
  kind: fc.constantFrom(...recordKinds),
  id: ids,
  stateIso: fc.option(stateCodes),
  operatorIds: fc.array(ids, { maxLength: 2 }),
});

describe("limits of an editor", () => {
  test("never let them edit a hub outside of all limits, and always one within", () => {
    fc.assert(
      fc.property(fc.array(scope, { minLength: 1, maxLength: 4 }), target, (limits, asked) => {
        fc.pre(asked.kind === "hub");
        const isWithin = limits.some(
          (limit) =>
            limit.target ===
            (limit.kind === "hub"
              ? asked.id
              : limit.kind === "state"
                ? asked.stateIso
                : asked.operatorIds?.find((id) => id === limit.target)),
        );
        expect(mayEdit(person({ scopes: limits }), asked)).toBe(isWithin);
      }),
    );
  });

  test("let them edit of all other records only the organisation that is itself a limit", () => {
    fc.assert(
      fc.property(fc.array(scope, { minLength: 1, maxLength: 4 }), target, (limits, asked) => {
        fc.pre(asked.kind !== "hub");
        const isOwn =
          asked.kind === "organisation" &&
          limits.some((limit) => limit.kind === "operator" && limit.target === asked.id);
        expect(mayEdit(person({ scopes: limits }), asked)).toBe(isOwn);
      }),
    );
  });

  test("widen with every limit that is added to one, and none leaves everything open", () => {
    fc.assert(
      fc.property(fc.array(scope, { minLength: 1, maxLength: 4 }), scope, target, (limits, more, asked) => {
        const before = mayEdit(person({ scopes: limits }), asked);
        expect(before && !mayEdit(person({ scopes: [...limits, more] }), asked)).toBe(false);
        expect(mayEdit(person(), asked)).toBe(true);
      }),
    );
  });

  test("limit nobody but editors, and give readers nothing", () => {
    fc.assert(
      fc.property(scopes, target, (limits, asked) => {
        expect(mayEdit(person({ role: "reader", scopes: limits }), asked)).toBe(false);
        expect(mayEdit(person({ role: "reviewer", scopes: limits }), asked)).toBe(true);
        expect(mayEdit(person({ role: "administrator", scopes: limits }), asked)).toBe(true);
      }),
    );
  });
});

test("with four eyes nobody publishes or applies their own; without, only who may publish at all", () => {
  for (const role of roles) {
    const isReviewer = role === "reviewer" || role === "administrator";
    for (const mayDo of [mayPublish, mayApply]) {
      expect(mayDo(person({ role }), "p", true)).toBe(false);
      expect(mayDo(person({ role }), "other", true)).toBe(isReviewer);
      expect(mayDo(person({ role }), "p", false)).toBe(isReviewer);
    }
  }
});

describe("the test that walks every action and page", () => {
  const [anonymous, reader] = ["anonymous", "reader"] as const;

  test("fails for an action that does not ask who calls it", () => {
    // What made-up actions without a check answer: done and on to a page, a state for their form, a page, a failure.
    for (const answer of [
      { status: 303, location: "/en/manage/people?done=erased" },
      { status: 200, location: null },
      { status: 200, location: "/en/manage/settings" },
      { status: 500, location: null },
      { status: 404, location: null },
      // A page's own redirect is none of the action's.
      { status: 303, location: "/en/sign-in?next=%2Fen%2Fmanage" },
      { status: 307, location: "https://elsewhere.example/en/sign-in" },
    ]) {
      expect(turnedAway(answer, anonymous)).not.toBeNull();
      expect(turnedAway(answer, reader)).not.toBeNull();
    }
    // Each asker is led to where it belongs.
    expect(turnedAway({ status: 303, location: "/en/manage/denied" }, anonymous)).not.toBeNull();
    expect(turnedAway({ status: 303, location: "/en/sign-in" }, reader)).not.toBeNull();
    expect(turnedAway({ status: 303, location: "/en/sign-in" }, anonymous)).toBeNull();
    expect(turnedAway({ status: 303, location: "/verwaltung/kein-zugriff" }, reader)).toBeNull();
  });

  test("fails for a page that does not ask who reads it", () => {
    const page = { permission: "people.edit" } as const;
    expect(pageAnswered({ status: 200, location: null }, anonymous, page)).not.toBeNull();
    expect(pageAnswered({ status: 200, location: null }, reader, page)).not.toBeNull();
    expect(pageAnswered({ status: 403, location: null }, "administrator", page)).not.toBeNull();
    expect(pageAnswered({ status: 307, location: "/en/sign-in?next=x" }, anonymous, page)).toBeNull();
    expect(pageAnswered({ status: 403, location: null }, reader, page)).toBeNull();
    expect(pageAnswered({ status: 200, location: null }, "administrator", page)).toBeNull();
  });

  test("notices an action that nobody has entered", () => {
    const worker = { workers: { "app/[locale]/manage/page": {} } };
    const entry = (filename: string, exportedName: string) => ({ ...worker, filename, exportedName });
    const manifest = {
      node: {
        "40aa": entry("lib/new/actions.ts", "overlooked"),
        "60bb": entry("lib/people/actions.ts", "invitePerson"),
        "80cc": entry("app/[locale]/page.tsx", "$$RSC_SERVER_CACHE_0"),
      },
      edge: { "00dd": entry("lib/auth/actions.ts", "signOut") },
    };
    const { actions, cached } = readManifest(JSON.stringify(manifest));
    expect(cached).toEqual(["app/[locale]/page.tsx#$$RSC_SERVER_CACHE_0"]);
    expect(unknownActions(actions.map(({ name }) => name))).toEqual(["lib/new/actions.ts#overlooked"]);
  });

  test("asks somebody for every permission, and administrators never in vain", () => {
    expect(lacking("people.edit")).toEqual(["anonymous", "reader", "editor", "reviewer"]);
    expect(lacking("desk.see")).toEqual(["anonymous"]);
    for (const permission of Object.keys(permissions) as Permission[])
      expect(lacking(permission)).not.toContain("administrator");
  });
});

describe("the lists of actions and pages", () => {
  const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
    .map((name) => ({ name: `lib/${name}`, text: readFileSync(`lib/${name}`, "utf8") }))
    .filter(({ text }) => /^"use server";/m.test(text));
  const exported = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/^export async function (\w+)/gm)].map(([, action]) => `${name}#${action}`),
  );

  test("name every exported action of the sources once, and nothing else", () => {
    expect([...Object.keys(guardedActions), ...publicActions].toSorted()).toEqual(exported.toSorted());
  });

  test("name every page and route handler of the desk, and nothing else", () => {
    const routes = ["app/[locale]/manage", "app/api"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /(^|\/)(page\.tsx|route\.ts)$/.test(name))
        .map((name) => `${folder}/${name}`.replace(/^app|\/(page\.tsx|route\.ts)$/g, "")),
    );
    const listed = new Set([...Object.keys(guardedRoutes).map(routeOf), ...publicRoutes]);
    expect([...listed].toSorted()).toEqual(routes.toSorted());
  });
});
