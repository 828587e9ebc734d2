import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { applyChangeset, undoChangeset } from "#lib/changesets/apply-store.ts";
import { mergeRecords } from "#lib/changesets/merge.ts";
import { proposeMerge } from "#lib/changesets/merge-store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { sourceList, sourcePage } from "#lib/evidence/queries.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { saveSource } from "#lib/evidence/store.ts";
import { hubList } from "#lib/hubs/list.ts";
import { noFilter } from "#lib/hubs/filter.ts";
import { hubPage } from "#lib/hubs/queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { organisationPage } from "#lib/organisations/queries.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { themeList, themePage } from "#lib/themes/queries.ts";
import { themeSchema } from "#lib/themes/theme.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone, now } from "#tests/factories.ts";

const database = testDatabase();
const rita: Person = { id: "rita", name: "Rita", email: "rita@example.org", role: "reviewer", scopes: [] };

async function propose(kind: RecordKind, survivorId: string, mergedId: string, choices = {}) {
  const about = {
    kind,
    survivorId,
    mergedId,
    choices,
    authorId: "anna",
    title: "Zwei sind eins",
    reason: "",
  };
  const proposed = await proposeMerge(database.client, { ...about, now });
  if (!proposed.ok) throw new Error(proposed.reason);
  return proposed.id;
}
async function merge(kind: RecordKind, survivorId: string, mergedId: string, choices = {}) {
  const id = await propose(kind, survivorId, mergedId, choices);
  expect(await applyChangeset(database.client, { id, person: rita, fourEyes: true, now })).toMatchObject({
    ok: true,
  });
  return id;
}
const undo = (id: string) => undoChangeset(database.client, { id, person: rita, now, reason: "doch nicht" });
const record = async (kind: RecordKind, id: string) =>
  (await publicVersion(database.client, kind, id))?.record as Record<string, unknown>;

const operated = (id: string, organisationId: string, cited: string) => ({
  id,
  role: "operator" as const,
  organisationId,
  citations: [citation(`${id}-c`, { wording: cited })],
});

describe("merging two records", () => {
  test("unites statements that say the same with the citations of both, and keeps the rest of each", () => {
    const one = hub({
      operators: [operated("a-o", "kisa", "Betreiber ist KISA")],
      milestones: [milestone("a-m", "2021-10-20"), milestone("a-plan", "2022", { state: "planned" })],
    });
    const two = hub({
      id: "zwei",
      slug: "zwei",
      name: "Hub Zwei",
      operators: [operated("a-o", "kisa", "KISA betreibt"), operated("b-o2", "dataport", "mit Dataport")],
      milestones: [
        milestone("b-plan", "2022", { state: "planned" }),
        milestone("b-m", "2021-11", { follows: "b-plan" }),
      ],
    });
    const merged = mergeRecords(
      { kind: "hub", record: one },
      { kind: "hub", record: two },
      { name: "merged" },
    );
    if (!merged.ok || merged.survivor.kind !== "hub") throw new Error("They merge.");
    const { record: left } = merged.survivor;
    expect(left).toMatchObject({ id: "probe", name: "Hub Zwei", archived: false });
    expect(left.operators.map(({ organisationId, citations }) => [organisationId, citations.length])).toEqual(
      [
        ["kisa", 2],
        ["dataport", 1],
      ],
    );
    expect(left.milestones.map(({ id, follows }) => [id, follows])).toEqual([
      ["a-m", null],
      ["a-plan", null],
      ["b-m", "a-plan"],
    ]);
    expect(merged.merged.record).toMatchObject({ archived: true, mergedIntoId: "probe", operators: [] });
  });

  test("two hubs become one: the address leads on, lists show one, and one undo brings both back", async () => {
    const { client } = database;
    const one = hub({ id: "m-one", slug: "m-one", operators: [operated("m1", "kisa", "so")] });
    const two = hub({ id: "m-two", slug: "m-two", operators: [operated("m2", "kisa", "auch so")] });
    const third = hub({ id: "m-three", slug: "m-three", successorHubId: "m-two" });
    for (const each of [one, two, third]) await saveHub(client, each, change(0));
    const before = await hubList(client, { ...noFilter, q: "Digital Hub Probe" }, "de");
    const id = await merge("hub", "m-one", "m-two");
    expect(await hubPage(client, "m-two")).toEqual({ moved: "m-one" });
    expect((await hubList(client, { ...noFilter, q: "Digital Hub Probe" }, "de")).total).toBe(
      before.total - 1,
    );
    expect((await record("hub", "m-three"))["successorHubId"]).toBe("m-one");
    expect(await undo(id)).toEqual({ ok: true, changes: 3 });
    for (const each of [one, two, third]) expect(await record("hub", each.id)).toEqual(each);
    expect(await hubPage(client, "m-two")).toMatchObject({ hub: { id: "m-two" } });
  });

  test("of two organisations, whatever named the one that goes names the other", async () => {
    const { client } = database;
    const body = (id: string, more = {}) => organisationSchema.parse({ id, slug: id, name: id, ...more });
    await saveOrganisation(client, body("o-one"), change(0));
    await saveOrganisation(client, body("o-two"), change(0));
    const brand = { id: "o-b", ownerId: "o-two", citations: [citation("o-bc")] };
    await saveOrganisation(client, body("o-brand", { brandOf: [brand] }), change(0));
    const signed = milestone("o-m", "2022", {
      participants: [{ id: "o-p", role: "signatory", person: null, office: null, organisationId: "o-two" }],
    });
    const both = hub({
      id: "o-hub",
      slug: "o-hub",
      operators: [operated("oh1", "o-one", "eins"), operated("oh2", "o-two", "zwei")],
      milestones: [signed],
    });
    await saveHub(client, both, change(0));
    const id = await merge("organisation", "o-one", "o-two");
    expect(await organisationPage(client, "o-two")).toEqual({ moved: "o-one" });
    expect(await record("hub", "o-hub")).toMatchObject({
      operators: [
        { id: "oh1", organisationId: "o-one", citations: [{ wording: "eins" }, { wording: "zwei" }] },
      ],
      milestones: [{ participants: [{ organisationId: "o-one" }] }],
    });
    expect(await record("organisation", "o-brand")).toMatchObject({ brandOf: [{ ownerId: "o-one" }] });
    expect(await undo(id)).toMatchObject({ ok: true });
    expect(await record("hub", "o-hub")).toEqual(both);
  });

  test("of two sources, every citation names the one that stays; the other leaves the list", async () => {
    const { client } = database;
    const source = (id: string) =>
      sourceSchema.parse({ id, slug: id, kind: "news", publisher: "Zeitung", title: "Ein Hub" });
    await saveSource(client, source("q-one"), change(0));
    await saveSource(client, source("q-two"), change(0));
    const named = (id: string, sourceId: string) => citation(id, { sourceId });
    const leaning = hub({
      id: "q-hub",
      slug: "q-hub",
      names: [
        {
          id: "q-n",
          kind: "designation",
          text: "Hub",
          citations: [named("q-c1", "q-one"), named("q-c2", "q-two")],
        },
      ],
      contacts: [{ id: "q-k", kind: "phone", value: "1", citations: [named("q-c3", "q-two")] }],
    });
    await saveHub(client, leaning, change(0));
    const id = await merge("source", "q-one", "q-two");
    expect(await sourcePage(client, "q-two")).toEqual({ moved: "q-one" });
    expect((await sourceList(client)).map(({ source: { id: each } }) => each)).not.toContain("q-two");
    expect(await client.citation.count({ where: { sourceId: "q-two" } })).toBe(0);
    // The same words of what is now the same source are cited once.
    expect(await record("hub", "q-hub")).toMatchObject({
      names: [{ citations: [{ id: "q-c1" }] }],
      contacts: [{ citations: [{ sourceId: "q-one" }] }],
    });
    await undo(id);
    expect(await record("hub", "q-hub")).toEqual(leaning);
  });

  test("of two themes, the words of both are found at the one that stays", async () => {
    const { client } = database;
    const theme = (id: string, labelDe: string, aliases: string[] = []) =>
      themeSchema.parse({ id, slug: id, labelDe, labelEn: labelDe, aliases });
    await saveTheme(client, theme("t-one", "Landwirtschaft"), change(0));
    await saveTheme(client, theme("t-two", "Ackerbau", ["Feldbau"]), change(0));
    const use = { id: "t-u", role: "focus" as const, themeId: "t-two", citations: [citation("t-c")] };
    await saveHub(client, hub({ id: "t-hub", slug: "t-hub", themes: [use] }), change(0));
    await merge("theme", "t-one", "t-two");
    expect(await record("theme", "t-one")).toMatchObject({ aliases: ["Ackerbau", "Feldbau"] });
    expect(await themePage(client, "t-two")).toEqual({ moved: "t-one" });
    expect((await themeList(client)).map(({ id }) => id)).not.toContain("t-two");
    expect(await record("hub", "t-hub")).toMatchObject({ themes: [{ themeId: "t-one" }] });
    const { searchText } = await client.hub.findUniqueOrThrow({ where: { id: "t-hub" } });
    expect(searchText).toMatch(/landwirtschaft.*ackerbau.*feldbau/);
  });

  test("nothing is merged with itself, with what is merged already, or away under the list of places", async () => {
    await expect(propose("theme", "t-one", "t-one")).rejects.toThrow("same");
    await expect(propose("theme", "t-one", "t-two")).rejects.toThrow("already-merged");
    const listed = await database.client.municipality.findFirstOrThrow({
      where: { listSourceId: { not: null } },
      select: { listSourceId: true },
    });
    await expect(propose("source", "s0", listed.listSourceId ?? "")).rejects.toThrow("official-list");
  });

  test("half a merge is not applied", async () => {
    const { client } = database;
    for (const each of ["h-one", "h-two"]) await saveHub(client, hub({ id: each, slug: each }), change(0));
    const id = await propose("hub", "h-one", "h-two");
    await client.changesetRow.updateMany({
      where: { changesetId: id, position: 1 },
      data: { chosen: false },
    });
    expect(await applyChangeset(client, { id, person: rita, fourEyes: true, now })).toEqual({
      ok: false,
      reason: "state",
    });
  });
});
