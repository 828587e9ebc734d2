import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { applyChangeset, undoChangeset } from "#lib/changesets/apply-store.ts";
import type { ProposedRow } from "#lib/changesets/changeset.ts";
import { proposeChangeset } from "#lib/changesets/store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import { testDatabase } from "#tests/database.ts";
import { anyHub, change, citation, hub, now } from "#tests/factories.ts";

const database = testDatabase();

const rita: Person = { id: "rita", name: "Rita", email: "rita@example.org", role: "reviewer", scopes: [] };
const propose = (rows: ProposedRow[]) =>
  proposeChangeset(database.client, { kind: "bulk", title: "Probe", authorId: "anna", rows, now });
const apply = (id: string, person = rita) =>
  applyChangeset(database.client, { id, person, fourEyes: true, now });
const undo = (id: string) => undoChangeset(database.client, { id, person: rita, now, reason: "zurück" });
const changed = (before: HubRecord, baseVersion: number, after: HubRecord): ProposedRow => ({
  outcome: "change",
  recordKind: "hub",
  recordId: before.id,
  label: before.name,
  baseVersion,
  before,
  after,
});
const created = (record: HubRecord): ProposedRow => ({
  outcome: "create",
  recordKind: "hub",
  recordId: record.id,
  label: record.name,
  baseVersion: 0,
  after: record,
});
const content = async (id: string) => (await publicVersion(database.client, "hub", id))?.record as HubRecord;
const state = async (id: string) =>
  (await database.client.changeset.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

async function saved(id: string, overrides: Partial<HubRecord> = {}) {
  const record = hub({ id, slug: id, ...overrides });
  await saveHub(database.client, record, change(0));
  return record;
}

describe("applying a changeset", () => {
  test("makes one version of every chosen record, by whoever proposed and whoever applied it", async () => {
    const [one, two] = [await saved("apply-one"), await saved("apply-two")];
    const id = await propose([
      changed(one, 1, { ...one, name: "Eins" }),
      changed(two, 1, { ...two, name: "Zwei" }),
      created(hub({ id: "apply-three", slug: "apply-three" })),
    ]);
    await database.client.changesetRow.updateMany({
      where: { changesetId: id, position: 2 },
      data: { chosen: false },
    });
    expect(await apply(id)).toEqual({ ok: true, changes: 2 });
    expect((await content("apply-one")).name).toBe("Eins");
    expect((await content("apply-two")).name).toBe("Digital Hub Probe");
    expect(await publicVersion(database.client, "hub", "apply-three")).toMatchObject({
      version: 1,
      author: "anna",
      approver: "rita",
      reason: "Probe",
    });
    const audited = await database.client.auditEntry.findMany({ where: { subject: id } });
    expect(audited).toMatchObject([{ kind: "changeset-applied", actorId: "rita" }]);
  });

  test("records that name each other are created together, whatever their order", async () => {
    const organisation = (id: string, carrier: string | null) =>
      organisationSchema.parse({
        id,
        slug: id,
        name: id,
        carriers: carrier
          ? [{ id: `${id}-t`, carrierOrganisationId: carrier, citations: [citation(`${id}-tc`)] }]
          : [],
      });
    const row = (id: string, carrier: string | null): ProposedRow => ({
      outcome: "create",
      recordKind: "organisation",
      recordId: id,
      label: id,
      baseVersion: 0,
      after: organisation(id, carrier),
    });
    const child = hub({
      id: "in-order",
      slug: "in-order",
      operators: [{ id: "io-o", role: "operator", organisationId: "carried", citations: [citation("io-c")] }],
    });
    const id = await propose([created(child), row("carried", "carrying"), row("carrying", null)]);
    expect(await apply(id)).toEqual({ ok: true, changes: 3 });
  });

  test("a record that moved in another field is merged; one that moved in the same field stops everything", async () => {
    const [one, two] = [await saved("moved-one"), await saved("moved-two")];
    const id = await propose([
      changed(one, 1, { ...one, name: "Neu" }),
      changed(two, 1, { ...two, name: "Neu" }),
    ]);
    await saveHub(database.client, { ...one, archived: true }, change(1));
    await saveHub(database.client, { ...two, name: "Anders" }, change(1));
    expect(await apply(id)).toEqual({
      ok: false,
      reason: "obstacles",
      obstacles: [{ position: 2, problem: { code: "changed-meanwhile", params: { version: 2 } } }],
    });
    expect((await content("moved-one")).name).toBe("Digital Hub Probe");
    expect(await state(id)).toBe("proposed");
    expect(
      await database.client.changesetRow.findMany({
        where: { changesetId: id },
        select: { outcome: true, chosen: true },
        orderBy: { position: "asc" },
      }),
    ).toEqual([
      { outcome: "change", chosen: true },
      { outcome: "conflict", chosen: false },
    ]);
    // Without the one in the way, the rest can be applied.
    expect(await apply(id)).toEqual({ ok: true, changes: 1 });
    expect(await content("moved-one")).toMatchObject({ name: "Neu", archived: true });
  });

  test("a row that names what does not exist, or a taken address, stops everything and is named", async () => {
    const good = created(hub({ id: "good", slug: "good" }));
    const nameless = hub({
      id: "leaning",
      slug: "leaning",
      operators: [{ id: "le-o", role: "operator", organisationId: "nobody", citations: [citation("le-c")] }],
    });
    const leaning = await propose([good, created(nameless)]);
    expect(await apply(leaning)).toMatchObject({
      obstacles: [{ position: 2, problem: { code: "reference-missing" } }],
    });
    const successor = await propose([
      good,
      created(hub({ id: "followed", slug: "followed", successorHubId: "nowhere" })),
    ]);
    expect(await apply(successor)).toMatchObject({
      ok: false,
      obstacles: [{ problem: { code: "reference-missing" } }],
    });
    const taken = await propose([good, created(hub({ id: "taken", slug: "zeitz" }))]);
    expect(await apply(taken)).toMatchObject({
      obstacles: [{ position: 2, problem: { code: "slug-taken" } }],
    });
    const rows = [
      { id: "row-of-one", kind: "phone" as const, value: "0111", citations: [citation("row-c")] },
    ];
    expect(
      await apply(await propose([created(hub({ id: "one", slug: "one", contacts: rows }))])),
    ).toMatchObject({
      ok: true,
    });
    const double = await propose([good, created(hub({ id: "two", slug: "two", contacts: rows }))]);
    expect(await apply(double)).toMatchObject({
      obstacles: [{ position: 2, problem: { code: "row-taken" } }],
    });
    expect(await content("good")).toBeUndefined();
  });

  test("of ten people who apply it at the same moment, exactly one does", async () => {
    const id = await propose([created(hub({ id: "raced", slug: "raced" }))]);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => apply(id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toContainEqual({ ok: false, reason: "state" });
    expect((await publicVersion(database.client, "hub", "raced"))?.version).toBe(1);
  });

  test("who proposed it does not apply it while four eyes are asked for; an editor never does", async () => {
    const id = await propose([created(hub({ id: "eyes", slug: "eyes" }))]);
    const anna: Person = { ...rita, id: "anna" };
    expect(await apply(id, anna)).toEqual({ ok: false, reason: "denied" });
    expect(await apply(id, { ...rita, role: "editor" })).toEqual({ ok: false, reason: "denied" });
    const alone = { id, person: anna, fourEyes: false, now };
    expect(await applyChangeset(database.client, alone)).toEqual({ ok: true, changes: 1 });
  });

  test("a changeset that is still being read cannot be applied", async () => {
    const id = await propose([created(hub({ id: "unread", slug: "unread" }))]);
    await database.client.changeset.update({ where: { id }, data: { state: "reading" } });
    expect(await apply(id)).toEqual({ ok: false, reason: "state" });
  });
});

describe("undoing a changeset", () => {
  test("gives every record its old content, whatever was changed, and archives what was created", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyHub("a"), anyHub("a")), { minLength: 1, maxLength: 3 }),
        async (pairs) => {
          run += 1;
          const rows: ProposedRow[] = [];
          const olds: HubRecord[] = [];
          for (const [index, pair] of pairs.entries()) {
            const id = `undo-${run}-${index}`;
            // Ids stand once in the whole register.
            const [old, next] = pair.map(
              (record) => JSON.parse(JSON.stringify(record).replaceAll(/"a(-|")/g, `"${id}$1`)) as HubRecord,
            );
            if (!old || !next) throw new Error("Two records were expected.");
            await saveHub(database.client, old, change(0));
            olds.push(old);
            rows.push(changed(old, 1, next));
          }
          rows.push(created(hub({ id: `new-${run}`, slug: `new-${run}` })));
          const id = await propose(rows);
          expect(await apply(id)).toMatchObject({ ok: true });
          expect(await undo(id)).toMatchObject({ ok: true });
          for (const old of olds) expect(await content(old.id)).toEqual(old);
          expect((await content(`new-${run}`)).archived).toBe(true);
          expect(await state(id)).toBe("undone");
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  test("what was changed since elsewhere in the record stays", async () => {
    const record = await saved("since-other");
    const id = await propose([changed(record, 1, { ...record, name: "Neu" })]);
    await apply(id);
    await saveHub(database.client, { ...record, name: "Neu", stateIso: "DE-SN" }, change(2));
    expect(await undo(id)).toEqual({ ok: true, changes: 1 });
    expect(await content("since-other")).toEqual({ ...record, stateIso: "DE-SN" });
  });

  test("what was published between proposal and application stays", async () => {
    const record = await saved("between");
    const id = await propose([changed(record, 1, { ...record, name: "Neu" })]);
    await saveHub(database.client, { ...record, stateIso: "DE-SN" }, change(1));
    expect(await apply(id)).toEqual({ ok: true, changes: 1 });
    expect(await undo(id)).toEqual({ ok: true, changes: 1 });
    expect(await content("between")).toEqual({ ...record, stateIso: "DE-SN" });
  });

  test("when the same was changed since, nothing is undone and the row is named", async () => {
    const [one, two] = [await saved("since-one"), await saved("since-two")];
    const id = await propose([
      changed(one, 1, { ...one, name: "Neu" }),
      changed(two, 1, { ...two, name: "Neu" }),
    ]);
    await apply(id);
    await saveHub(database.client, { ...one, name: "Noch neuer" }, change(2));
    expect(await undo(id)).toMatchObject({ ok: false, obstacles: [{ position: 1 }] });
    expect((await content("since-two")).name).toBe("Neu");
    expect(await state(id)).toBe("applied");
  });

  test("of five people who undo it at the same moment, exactly one does", async () => {
    const record = await saved("undo-race");
    const id = await propose([changed(record, 1, { ...record, name: "Neu" })]);
    await apply(id);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => undo(id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await publicVersion(database.client, "hub", "undo-race"))?.version).toBe(3);
  });
});
