import { beforeAll, describe, expect, test } from "vitest";
import { mayEdit, type Person, type Scope } from "#lib/auth/policy.ts";
import { deskHome } from "#lib/desk/home-queries.ts";
import { readListFilter } from "#lib/desk/list-filter.ts";
import { incompleteHubs } from "#lib/desk/missing-facts-queries.ts";
import { draftsOf, overdueOf, unverifiedRecords } from "#lib/desk/queries.ts";
import { recordList } from "#lib/desk/record-list.ts";
import { confirmRecord } from "#lib/desk/store.ts";
import { editTarget } from "#lib/drafts/kinds.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";
import { staffMember } from "#tests/staff.ts";

const person = (role: Person["role"], scopes: Scope[] = [], id: string = role): Person => ({
  id,
  name: `Probe ${role}`,
  email: `${id}@example.org`,
  role,
  scopes,
});
const reviewer = person("reviewer");
const ofZeitz = person("editor", [{ kind: "hub", target: "zeitz" }], "zeitz-editor");
const now = new Date("2026-11-21T10:00:00Z");
const today = "2026-11-21";
const extent = { page: 1, perPage: 5 };
const aYearAgo = (days: number) => new Date(Date.parse("2025-11-21T10:00:00Z") - days * 86_400_000);

describe("drafts at the desk", () => {
  const database = testDatabase();
  let editor: Person;

  beforeAll(async () => {
    const { client } = database;
    const member = await staffMember(client, { role: "editor", name: "Ute Probe" });
    editor = person("editor", [], member.id);
    const draft = (id: string, state: string, more: Record<string, unknown> = {}) =>
      client.draft.create({
        data: {
          id,
          recordKind: "hub",
          recordId: `hub-${id}`,
          authorId: editor.id,
          state,
          version: 1,
          baseVersion: 0,
          content: { id: `hub-${id}`, name: ` Hub ${id} ` },
          createdAt: now,
          changedAt: now,
          submittedAt: now,
          ...more,
        },
      });
    await draft("a", "open");
    await draft("b", "returned", {
      notes: { create: { id: "n", authorId: "x", kind: "returned", text: "Quelle?", at: now } },
    });
    await draft("c", "submitted");
    await draft("d", "submitted", {
      authorId: "reviewer",
      submittedAt: new Date(now.getTime() - 1000),
      content: { id: "hub-d" },
    });
    await draft("e", "scheduled", { publishAt: now });
    await draft("f", "published");
    await draft("g", "discarded");
  });

  const ids = async (who: Person, fourEyes = true) => {
    const { drafts } = await deskHome(database.client, who, {
      now,
      fourEyes,
      show: null,
      page: 1,
      findings: () => Promise.resolve([]),
    });
    return Object.fromEntries(
      Object.entries(drafts).map(([group, { rows }]) => [group, rows.map(({ id }) => id)]),
    );
  };

  test("an editor sees their own, by what they have to do next", async () => {
    expect(await ids(editor)).toEqual({
      returned: ["b"],
      open: ["a"],
      review: [],
      waiting: ["c"],
      scheduled: ["e"],
    });
  });

  test("a reviewer reviews what others submitted, and with four eyes not what they wrote", async () => {
    expect(await ids(reviewer)).toEqual({
      returned: [],
      open: [],
      review: ["c"],
      waiting: ["d"],
      scheduled: ["e"],
    });
  });

  test("without four eyes a reviewer publishes their own too, and each draft stands once", async () => {
    expect(await ids(reviewer, false)).toMatchObject({ review: ["d", "c"], waiting: [] });
  });

  test("a reader has no drafts", async () => {
    expect(Object.values(await ids(person("reader"))).flat()).toEqual([]);
  });

  test("rows say name, author and the reviewer's remark", async () => {
    const options = { person: editor, fourEyes: true, extent };
    const { rows, total } = await draftsOf(database.client, { ...options, group: "returned" });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ name: "Hub b", author: "Ute Probe", isOwn: true, remark: "Quelle?" });
    const [waiting] = (await draftsOf(database.client, { ...options, person: reviewer, group: "waiting" }))
      .rows;
    expect(waiting).toMatchObject({ name: null, isOwn: true });
  });
});

describe("what was not verified for a year", () => {
  const database = testDatabase();

  beforeAll(async () => {
    const { client } = database;
    await client.hub.updateMany({ data: { changedAt: now } });
    await client.organisation.updateMany({ data: { changedAt: now } });
    await client.network.updateMany({ data: { changedAt: now } });
    await client.hub.update({ where: { id: "zeitz" }, data: { changedAt: aYearAgo(1) } });
    await client.hub.update({ where: { id: "rostock" }, data: { changedAt: aYearAgo(30) } });
    await client.organisation.update({ where: { id: "kisa" }, data: { changedAt: aYearAgo(10) } });
  });

  const names = async (who: Person) => {
    const { rows } = await unverifiedRecords(database.client, who, { now, extent });
    return rows.map(({ kind, id }) => `${kind}/${id}`);
  };

  test("comes with the longest-silent first; an editor sees only what they keep", async () => {
    expect(await names(reviewer)).toEqual(["hub/rostock", "organisation/kisa", "hub/zeitz"]);
    expect(await names(ofZeitz)).toEqual(["hub/zeitz"]);
    expect(await names(person("editor", [{ kind: "operator", target: "kisa" }]))).toContain(
      "organisation/kisa",
    );
  });

  test("is renewed by 'still correct', which names the version and the person", async () => {
    const { client } = database;
    const [first] = (await unverifiedRecords(client, ofZeitz, { now, extent })).rows;
    expect(first?.lastSign).toEqual(aYearAgo(1));
    const seen = {
      kind: "hub" as const,
      id: "zeitz",
      version: first?.version ?? 0,
      personId: ofZeitz.id,
      now,
    };
    expect(await confirmRecord(client, seen)).toBe("confirmed");
    expect(await names(ofZeitz)).toEqual([]);
    expect(await client.confirmation.findMany()).toEqual([
      { recordKind: "hub", recordId: "zeitz", personId: ofZeitz.id, version: first?.version, at: now },
    ]);
    const list = await recordList(client, "hub", readListFilter({ q: "zeitz" }));
    expect(list.records[0]?.confirmedAt).toEqual(now);
  });

  test("is not renewed for a version that nobody sees any more, an archived record, or none", async () => {
    const { client } = database;
    const seen = { kind: "hub" as const, personId: "p", now: new Date(now.getTime() + 1) };
    expect(await confirmRecord(client, { ...seen, id: "rostock", version: 99 })).toBe("changed");
    expect(await confirmRecord(client, { ...seen, id: "nobody", version: 1 })).toBe("missing");
    await client.hub.update({ where: { id: "rostock" }, data: { archived: true } });
    expect(await confirmRecord(client, { ...seen, id: "rostock", version: 1 })).toBe("missing");
    expect(await names(reviewer)).toEqual(["organisation/kisa"]);
  });

  test("a confirmation ages like a publication does", async () => {
    const later = new Date("2027-12-01T10:00:00Z");
    const { rows } = await unverifiedRecords(database.client, ofZeitz, { now: later, extent });
    expect(rows).toMatchObject([{ id: "zeitz", lastSign: now }]);
  });
});

describe("overdue plans and missing facts", () => {
  const database = testDatabase();

  test("overdue plans lead to the records by their ids; an editor sees their own", async () => {
    const all = await overdueOf(database.client, reviewer, { today, limit: 10 });
    expect(all.plans.length).toBeGreaterThan(0);
    for (const { owner } of all.plans) expect(all.ids[`${owner.kind}/${owner.slug}`]).toBeDefined();
    const [hubPlan] = all.plans.filter(({ owner }) => owner.kind === "hub");
    const id = all.ids[`hub/${hubPlan?.owner.slug}`] ?? "";
    const own = await overdueOf(database.client, person("editor", [{ kind: "hub", target: id }]), {
      today,
      limit: 10,
    });
    expect(own.plans.length).toBeGreaterThan(0);
    expect(own.plans.every(({ owner }) => owner.slug === hubPlan?.owner.slug)).toBe(true);
  });

  test("an editor keeps exactly the hubs that the policy lets them edit", async () => {
    const { client } = database;
    const hubs = await client.hub.findMany({ select: { id: true } });
    for (const scope of [
      { kind: "hub", target: "zeitz" },
      { kind: "state", target: "DE-SH" },
      { kind: "operator", target: "kisa" },
    ] as const) {
      const editor = person("editor", [scope]);
      const allowed: string[] = [];
      for (const { id } of hubs) {
        const stored = await publicVersion(client, "hub", id);
        if (stored && mayEdit(editor, editTarget(stored))) allowed.push(id);
      }
      await client.hub.updateMany({ data: { changedAt: aYearAgo(5) } });
      const { rows } = await unverifiedRecords(client, editor, { now, extent: { page: 1, perPage: 50 } });
      expect(allowed.length).toBeGreaterThan(0);
      expect(rows.flatMap(({ kind, id }) => (kind === "hub" ? [id] : [])).toSorted()).toEqual(
        allowed.toSorted(),
      );
    }
  });

  test("facts are named as the record gives them, open hubs first", async () => {
    const { client } = database;
    const contact = (kind: "phone" | "opening-hours" | "step-free" | "website", value: string) => ({
      id: `probe-${kind}`,
      kind,
      value,
      citations: [citation(`probe-${kind}-c`)],
    });
    await saveHub(
      client,
      hub({
        name: "AAA Hub",
        milestones: [milestone("probe-o", "2022-03")],
        locations: [{ id: "probe-l", extent: "town", ags: "15084590", citations: [citation("probe-l-c")] }],
        operators: [
          { id: "probe-b", role: "operator", organisationId: "kisa", citations: [citation("probe-b-c")] },
        ],
        premises: [
          { id: "probe-p", kind: "permanent", address: "Markt 1", citations: [citation("probe-p-c")] },
        ],
        contacts: [
          contact("phone", "0123"),
          contact("opening-hours", "Mo–Fr"),
          contact("website", "https://x.example"),
        ],
      }),
      change(0),
    );
    const { hubs, total } = await incompleteHubs(client, reviewer, { today, page: 1, perPage: 50 });
    expect(total).toBe(hubs.length);
    expect(hubs[0]).toEqual({
      id: "probe",
      name: "AAA Hub",
      status: "open",
      missing: ["step-free", "focus-theme", "workplaces"],
    });
    const statuses = hubs.map(({ status }) => status);
    expect(statuses.lastIndexOf("open")).toBeLessThan(statuses.indexOf("agreed"));
  });

  test("an order left open is named even where nothing else is missing, and paging counts such hubs", async () => {
    const { client } = database;
    // Closed and opened in the same year: which came first, no source says.
    const year = (id: string, kind: "opening" | "closure") => milestone(id, "2022", { kind });
    const base = {
      locations: [
        { id: "open-l", extent: "town" as const, ags: "15084590", citations: [citation("open-l-c")] },
      ],
      operators: [
        {
          id: "open-b",
          role: "operator" as const,
          organisationId: "kisa",
          citations: [citation("open-b-c")],
        },
      ],
    };
    await saveHub(
      client,
      hub({
        ...base,
        id: "open",
        slug: "open",
        milestones: [year("open-1", "opening"), year("open-2", "closure")],
      }),
      change(0),
    );
    const editor = person("editor", [{ kind: "hub", target: "open" }]);
    expect(await incompleteHubs(client, editor, { today, page: 1, perPage: 5 })).toEqual({
      hubs: [{ id: "open", name: "Digital Hub Probe", status: "closed", missing: ["order"] }],
      total: 1,
    });
    expect((await incompleteHubs(client, editor, { today, page: 2, perPage: 5 })).hubs).toEqual([]);
  });
});

describe("lists of records", () => {
  const database = testDatabase();
  const list = async (kind: Parameters<typeof recordList>[1], params: Record<string, string> = {}) =>
    recordList(database.client, kind, readListFilter(params));

  test.each(["hub", "organisation", "network", "source", "theme", "offer-kind"] as const)(
    "of %s holds every record, by name and by change",
    async (kind) => {
      const { records, total } = await list(kind);
      expect(total).toBe(records.length);
      expect(total).toBeGreaterThan(0);
      const names = records.map(({ name }) => name);
      expect(names).toEqual(names.toSorted(new Intl.Collator("de").compare));
      expect((await list(kind, { sort: "changed" })).total).toBe(total);
    },
  );

  test("find words in any spelling, in names, addresses and other wordings", async () => {
    const ids = async (kind: Parameters<typeof recordList>[1], q: string) =>
      (await list(kind, { q })).records.map(({ id }) => id);
    expect(await ids("hub", "großröhrsdorf")).toEqual(["grossroehrsdorf"]);
    expect(await ids("hub", "grossroehrsdorf kisa")).toEqual(["grossroehrsdorf"]);
    expect(await ids("organisation", "KISA")).toEqual(["kisa"]);
    expect(await ids("source", "100%_")).toEqual(await ids("source", "100"));
    const alias = await database.client.themeAlias.findFirst({ select: { text: true, themeId: true } });
    expect(await ids("theme", alias?.text ?? "")).toContain(alias?.themeId);
  });

  test("keep to a state, and show archived and merged ones only when asked", async () => {
    const { client } = database;
    const inState = await list("hub", { state: "sachsen-anhalt" });
    expect(inState.records.every(({ stateIso }) => stateIso === "DE-ST")).toBe(true);
    expect(inState.total).toBeGreaterThan(0);
    await client.hub.update({ where: { id: "wilster" }, data: { archived: true } });
    await client.hub.update({ where: { id: "einbeck" }, data: { archived: true, mergedIntoId: "zeitz" } });
    const all = await list("hub");
    expect(all.records.map(({ id }) => id)).not.toEqual(expect.arrayContaining(["wilster", "einbeck"]));
    expect((await list("hub", { show: "archived" })).records.map(({ id }) => id)).toEqual(["wilster"]);
    const [merged] = (await list("hub", { show: "merged" })).records;
    expect(merged).toMatchObject({ id: "einbeck", mergedInto: { id: "zeitz", name: "DigitalHub Zeitz" } });
  });

  test("say how many statements lean on a source, and who has a draft open", async () => {
    const { client } = database;
    const [cited] = await client.citation.groupBy({
      by: ["sourceId"],
      _count: true,
      orderBy: { sourceId: "asc" },
    });
    const { records } = await list("source");
    expect(records.find(({ id }) => id === cited?.sourceId)?.uses).toBe(cited?._count);
    const member = await staffMember(client, { role: "editor", name: "Ute Probe" });
    await client.draft.create({
      data: {
        id: "x",
        recordKind: "hub",
        recordId: "zeitz",
        authorId: member.id,
        state: "open",
        version: 1,
        baseVersion: 1,
        content: {},
        createdAt: now,
        changedAt: now,
      },
    });
    expect((await list("hub", { q: "zeitz" })).records[0]?.drafting).toEqual(["Ute Probe"]);
  });

  test("the longest unverified come first when asked for, confirmations counted", async () => {
    const { client } = database;
    await client.hub.updateMany({ data: { changedAt: now } });
    await client.hub.update({ where: { id: "zeitz" }, data: { changedAt: aYearAgo(300) } });
    await client.hub.update({ where: { id: "rostock" }, data: { changedAt: aYearAgo(200) } });
    const first = async () => (await list("hub", { sort: "verified" })).records[0]?.id;
    expect(await first()).toBe("zeitz");
    await confirmRecord(client, { kind: "hub", id: "zeitz", version: 1, personId: "p", now });
    expect(await first()).toBe("rostock");
  });
});
