import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { csvLine, excelCsv, type CsvDialect } from "#lib/exports/csv-dialect.ts";
import { milestonesCsv } from "#lib/exports/milestones-csv.ts";
import { envelopeSchema, milestonesJson } from "#lib/exports/milestones-json.ts";
import { newestEntry } from "#lib/exports/queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { chronology } from "#lib/milestones/chronology-queries.ts";
import { exportSelection, exportedMilestones } from "#lib/milestones/export-queries.ts";
import { everything, milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, milestone } from "#tests/factories.ts";

const database = testDatabase();
const today = "2026-12-31";
const site = "https://hubs.example";
const saved = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });

/** A hub that tries what a table can hold, published twice. */
const tricky = (edtf: string) =>
  hub({
    id: "tricky",
    slug: "tricky",
    name: "=SUMME(A1)",
    stateIso: "DE-BY",
    milestones: [
      milestone("tricky-plan", "2022-03", { state: "planned" }),
      milestone("tricky-opening", edtf, {
        follows: "tricky-plan",
        citations: [
          citation("tricky-opening-c", {
            wording: '-minus, "quoted"; and\u00a0more',
            date: { edtf, wording: "+1" },
          }),
          citation("tricky-opening-c2", { sourceId: "s1", date: { edtf: "2022", wording: "2022" } }),
        ],
      }),
    ],
  });

beforeAll(async () => {
  await saveHub(database.client, tricky("[2022-04..2022-12]"), change(0, saved("2026-12-10")));
  await saveHub(database.client, tricky("2022-07-10"), change(1, saved("2026-12-20")));
  // More than a page and more than a batch.
  const many = Array.from({ length: 320 }, (_, at) =>
    milestone(`many-${String(at).padStart(3, "0")}`, `20${10 + (at % 12)}-0${1 + (at % 9)}`, {
      kind: "event",
    }),
  );
  const record = hub({ id: "many", slug: "many", stateIso: "DE-BW", milestones: many });
  await saveHub(database.client, record, change(0, saved("2026-12-20")));
});

async function csv(
  asked: Partial<MilestoneFilter>,
  { locale = "de", dialect = "plain" }: { locale?: Locale; dialect?: CsvDialect } = {},
): Promise<string> {
  const selection = await exportSelection(database.client, { ...everything, ...asked }, today);
  const milestones = exportedMilestones(database.client, selection);
  let text = "";
  for await (const line of milestonesCsv({ milestones, clocks: selection.clocks, locale, site, dialect }))
    text += line;
  return text;
}

const table = async (asked: Partial<MilestoneFilter>, locale: Locale = "de") =>
  parse<Record<string, string>>(await csv(asked, { locale }), { columns: true });
const row = async (id: string, asked: Partial<MilestoneFilter> = {}, locale: Locale = "de") =>
  (await table(asked, locale)).find((each) => each["id"] === id);

async function json(asked: Partial<MilestoneFilter>, locale: Locale = "de") {
  const filter = { ...everything, ...asked };
  const selection = await exportSelection(database.client, filter, today);
  const parts = milestonesJson({
    milestones: exportedMilestones(database.client, selection),
    total: selection.rows.length,
    query: milestoneQuery(filter),
    page: "/meilensteine",
    clocks: selection.clocks,
    revision: await newestEntry(database.client, selection.clocks.wissen),
    locale,
    name: "Hubregister",
    site,
    isMadeUp: false,
    now: new Date("2026-12-31T10:00:00Z"),
  });
  let text = "";
  for await (const part of parts) text += part;
  return JSON.parse(text) as {
    milestones: { id: string; [field: string]: unknown }[];
    [field: string]: unknown;
  };
}

describe("the files of a selection", () => {
  test.each<Partial<MilestoneFilter>>([
    {},
    { kind: "opening" },
    { year: 2021, order: "newest" },
    { state: "baden-wuerttemberg" },
    { stand: "2022-06-09" },
    { stand: "2022-06-09", wissen: "2026-12-15" },
    { precision: "without-year" },
    { hub: "nobody" },
  ])("hold exactly what all pages of the list show, in their order: %o", async (asked) => {
    const shown: [string, string][] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the first page tells how many there are
      const found = await chronology(database.client, { ...everything, ...asked, page }, today);
      pages = found.pages;
      for (const certainty of ["dated", "apart"] as const)
        shown.push(...found[certainty].map(({ milestone: { id } }): [string, string] => [id, certainty]));
    }
    const rows = await table(asked);
    expect(rows.map((each) => [each["id"], each["certainty"]])).toEqual(shown);
    const { milestones, total } = await json(asked);
    expect(milestones.map((each) => [each.id, each["certainty"]])).toEqual(shown);
    expect(total).toBe(shown.length);
  });

  test("tell of a plan its words, its source, what became of it and where this version stays readable", async () => {
    expect(await row("oldenburg-in-holstein-start-of-operation")).toEqual({
      id: "oldenburg-in-holstein-start-of-operation",
      record_kind: "hub",
      record_name: "Digital Hub Oldenburg in Holstein",
      record_address: `${site}/hubs/oldenburg-in-holstein`,
      state: "DE-SH",
      kind: "start-of-operation",
      kind_text: "Inbetriebnahme",
      title: "",
      status: "planned",
      status_text: "geplant",
      date_text: "Anfang 2022",
      edtf: "[2022-01..2022-03]",
      earliest: "2022-01-01",
      latest: "2022-03-31",
      precision: "part-of-year",
      wording: "Anfang 2022",
      anchor: "",
      citation_wording: expect.stringContaining("Anfang 2022") as string,
      inferred: "",
      source_publisher: "Stadt Oldenburg in Holstein",
      source_publisher_inferred: "",
      source_title: expect.stringContaining("Referenz-Standort") as string,
      source_published: "2021-10-20",
      source_url: "",
      source_address: `${site}/quellen/stadt-oldenburg-in-holstein-2021-10-20`,
      other_citations: "0",
      follows: "",
      outcome: "overdue",
      certainty: "dated",
      permalink: `${site}/hubs/oldenburg-in-holstein/versionen/1#s-oldenburg-in-holstein-start-of-operation`,
      stand: "",
      wissen: "",
    });
  });

  test("say what is inferred and why, and never more of a date than its source", async () => {
    const zeitz = await row("zeitz-opening", {}, "en");
    expect(zeitz).toMatchObject({
      date_text: "in or after September 2021",
      earliest: "2021-09-01",
      latest: "",
      inferred: expect.stringMatching(/\w/) as string,
      source_publisher: "Dataport",
      source_publisher_inferred: expect.stringMatching(/\w/) as string,
      source_published: "",
      record_address: `${site}/en/hubs/zeitz`,
    });
    expect(await row("rostock-opening")).toMatchObject({
      date_text: "13. Dezember, Jahr nicht genannt",
      earliest: "",
      latest: "",
      certainty: "apart",
    });
  });

  test("lead to the version of what is no hub by its place in the public log", async () => {
    const plan = (await table({ kind: "establishment" }))[0];
    expect(plan?.["permalink"]).toMatch(
      new RegExp(`^${site}/aenderungen/\\d+#s-digitalhubs-schleswig-holstein-establishment$`),
    );
    expect(plan?.["record_address"]).toBe(
      `${site}/laender/schleswig-holstein#digitalhubs-schleswig-holstein`,
    );
  });

  test("count the other citations in the table and hold them in JSON", async () => {
    expect((await row("tricky-opening"))?.["other_citations"]).toBe("1");
    const { milestones } = await json({ state: "bayern" });
    expect(milestones.find(({ id }) => id === "tricky-opening")).toMatchObject({
      follows: "tricky-plan",
      outcome: null,
      citation: { wording: '-minus, "quoted"; and\u00a0more', date: { edtf: "2022-07-10", wording: "+1" } },
      otherCitations: [{ date: { edtf: "2022", text: "2022" }, publisher: "Kommune21" }],
    });
    expect(milestones.find(({ id }) => id === "tricky-plan")).toMatchObject({ outcome: "happened" });
  });

  test("are of the day and of the knowledge that are asked for", async () => {
    const asked = { state: "bayern", stand: "2022-06-09", wissen: "2026-12-15" } as const;
    const [plan, opening] = await table(asked);
    // The plan is known of since 2026 only, and whether the hub had opened by then no date decides.
    expect(plan).toMatchObject({ stand: "2022-06-09", wissen: "2026-12-15", outcome: "open" });
    expect(opening).toMatchObject({ edtf: "[2022-04..2022-12]", certainty: "apart" });
    expect(opening?.["permalink"]).toBe(`${site}/hubs/tricky/versionen/1#s-tricky-opening`);
    expect((await row("tricky-opening"))?.["permalink"]).toContain("/versionen/2#");
    const told = await json(asked);
    expect(told["clocks"]).toEqual({ stand: "2022-06-09", wissen: "2026-12-15", viewed: "2026-12-15" });
    expect(told["filter"]).toEqual({ state: "bayern", stand: "2022-06-09", wissen: "2026-12-15" });
    const newest = await newestEntry(database.client, null);
    expect(told["revision"]).toMatchObject({ sequence: (newest?.sequence ?? 0) - 2 });
  });

  test("have an envelope as it is documented", async () => {
    const { milestones: _, ...envelope } = await json({ kind: "opening" }, "en");
    expect(envelopeSchema.parse(envelope)).toEqual(envelope);
  });
});

describe("a cell that a spreadsheet would misread", () => {
  test("gets an apostrophe before it: formulas always, months for Excel", async () => {
    const plain = await csv({ state: "bayern" });
    expect(plain).toContain('"\'=SUMME(A1)"');
    expect(plain).toContain('"\'-minus, ""quoted""; and\u00a0more"');
    expect(plain).toContain('"2022-03"');
    const excel = await csv({ state: "bayern" }, { dialect: "excel" });
    expect(excel.startsWith('\uFEFF"id";"record_kind";')).toBe(true);
    expect(excel).toContain('"\'2022-03"');
    const rows = parse<Record<string, string>>(excel, { bom: true, delimiter: ";", columns: true });
    expect(rows.map((each) => each["id"])).toEqual(
      (await table({ state: "bayern" })).map((each) => each["id"]),
    );
  });

  test("ends every line with CR LF in both dialects", () => {
    expect(csvLine(["a", 1])).toBe('"a","1"\r\n');
    expect(csvLine(["a", 1], "excel")).toBe('"a";"1"\r\n');
    expect(excelCsv("a,b\n")).toBe("\uFEFFa;b\r\n");
  });
});
