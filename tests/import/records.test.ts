import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { applyChangeset } from "#lib/changesets/apply-store.ts";
import { publicRecords } from "#lib/exports/queries.ts";
import { recordLines } from "#lib/exports/records-json.ts";
import { excelCsv } from "#lib/exports/csv-dialect.ts";
import { hubColumns, hubTemplate } from "#lib/import/hubs-csv.ts";
import { importFile, type ImportKind } from "#lib/import/import-store.ts";
import { problemWords } from "#lib/i18n/messages/changeset-problems.ts";
import { problemSchema } from "#lib/changesets/changeset.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "../database.ts";
import { change, hub } from "../factories.ts";

const db = testDatabase();
const now = new Date("2026-11-21T09:00:00Z");
const reviewer = { id: "r", name: "R", email: "r@example.org", role: "reviewer", scopes: [] } as const;

async function imported(kind: ImportKind, text: string) {
  const { ok, id } = await importFile(db.client, {
    kind,
    bytes: [Buffer.from(text, "utf8")],
    name: "datei",
    personId: "person",
    now,
    newId: randomUUID,
  });
  expect(ok).toBe(true);
  const rows = await db.client.changesetRow.findMany({
    where: { changesetId: id },
    orderBy: { position: "asc" },
  });
  const said = rows.map(({ line, problems }) =>
    problemSchema
      .array()
      .parse(problems)
      .map((problem) => problemWords(problem, line, "de")),
  );
  return { id, rows, said };
}

async function exported(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of recordLines(publicRecords(db.client), now)) lines.push(line);
  return lines;
}

const apply = (id: string) => applyChangeset(db.client, { id, person: reviewer, fourEyes: false, now });

describe("the register's own JSON", () => {
  test("holds every record, sources first, one a line", async () => {
    const [head, ...lines] = await exported();
    expect(JSON.parse(head ?? "")).toMatchObject({ format: "hubregister-records", formatVersion: 1 });
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect([...new Set(kinds)]).toEqual(["source", "theme", "offer-kind", "organisation", "network", "hub"]);
    const records = await db.client.revision.groupBy({ by: ["recordKind", "recordId"] });
    expect(lines).toHaveLength(records.length);
  });

  test("read in again unchanged, changes nothing", async () => {
    const lines = await exported();
    const { id, rows } = await imported("records-json", lines.join(""));
    expect(rows).toHaveLength(lines.length - 1);
    expect([...new Set(rows.map(({ outcome }) => outcome))]).toEqual(["unchanged"]);
    expect(await apply(id)).toEqual({ ok: false, reason: "nothing" });
    expect(await exported()).toEqual(lines);
  });

  test("an edited record is a change; a removed line removes nothing; applied, it is public", async () => {
    const [head = "", ...lines] = await exported();
    const at = lines.findIndex((line) => line.includes('"slug":"zeitz"'));
    const edited = (lines[at] ?? "").replace('"name":"DigitalHub Zeitz"', '"name":"Digital Hub Zeitz"');
    const { id, rows } = await imported("records-json", `${head}${edited}`);
    expect(rows.map(({ outcome, recordId, line }) => [outcome, recordId, line])).toEqual([
      ["change", "zeitz", 2],
    ]);
    expect(await apply(id)).toMatchObject({ ok: true, changes: 1 });
    const zeitz = await db.client.hub.findUniqueOrThrow({ where: { id: "zeitz" } });
    expect([zeitz.name, zeitz.version]).toEqual(["Digital Hub Zeitz", 2]);
    // The old file now starts from an older version than the public one.
    const older = edited.replace("Digital Hub Zeitz", "Hub Zeitz");
    const again = await imported("records-json", `${head}${older}`);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["conflict"]);
    expect(again.said[0]?.[0]).toContain("Fassung 1");
  });

  test("each faulty line is told with line and field; the others can be taken over", async () => {
    const [head = ""] = await exported();
    const line = (record: object) => `${JSON.stringify({ kind: "hub", record })}\n`;
    const good = { id: "neu", slug: "neu", name: "Neuer Hub", stateIso: "DE-ST" };
    const text = [
      head,
      line(good),
      "{no json\n",
      line({ ...good, id: "zwei", slug: "zwei", telefon: "1" }),
      line({ ...good, id: "drei", slug: "drei", stateIso: "DE-XX" }),
      line({ ...good, id: "vier", slug: "zeitz" }),
      line({
        ...good,
        id: "fuenf",
        slug: "fuenf",
        operators: [
          {
            id: "fuenf-o",
            role: "operator",
            organisationId: "niemand",
            citations: [{ id: "fuenf-c", sourceId: "s0", wording: "so" }],
          },
        ],
      }),
      line(good),
    ].join("");
    const { rows, said } = await imported("records-json", text);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      "create",
      "error",
      "error",
      "error",
      "error",
      "error",
      "error",
    ]);
    expect(said.map(([first]) => first)).toEqual([
      undefined,
      "Zeile 3: Die Zeile ist kein JSON.",
      "Zeile 4, Spalte „telefon“: Dieses Feld gibt es nicht; es ginge verloren.",
      expect.stringMatching(/^Zeile 5, Spalte „stateIso“/),
      expect.stringContaining("Adresse gehört"),
      expect.stringContaining("„niemand“ gibt es weder im Register noch in der Datei"),
      expect.stringContaining("steht schon in Zeile 2"),
    ]);
  });

  test("a record may lean on another one further below in the same file", async () => {
    const [head = ""] = await exported();
    const old = { id: "alt", slug: "alt", name: "Alter Hub", stateIso: "DE-ST", successorHubId: "jung" };
    const young = { id: "jung", slug: "jung", name: "Junger Hub", stateIso: "DE-ST" };
    const text = [old, young].map((record) => JSON.stringify({ kind: "hub", record })).join("\n");
    const { id, rows } = await imported("records-json", `${head}${text}`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["create", "create"]);
    expect(await apply(id)).toMatchObject({ ok: true, changes: 2 });
  });
});

describe("hubs as CSV", () => {
  const sources = async () => (await db.client.source.findUniqueOrThrow({ where: { id: "s0" } })).slug;
  const header = hubColumns.join(",");
  const row = (cells: Partial<Record<(typeof hubColumns)[number], string>>) =>
    hubColumns
      .map((column) => (cells[column]?.includes(",") ? `"${cells[column]}"` : (cells[column] ?? "")))
      .join(",");
  const full = async () => ({
    name: "Digital Hub Musterstadt",
    land: "Sachsen-Anhalt",
    quelle: await sources(),
    bezugstag: "20.10.2021",
    gemeinde: "15084590",
    gemeinde_wortlaut: "der Hub in Zeitz",
    betreiber: "dataport-kommunal",
    betreiber_wortlaut: "den dataport.kommunal betreibt",
    schwerpunkt: "Digitale Daseinsvorsorge",
    schwerpunkt_wortlaut: "für die digitale Daseinsvorsorge, auch anderswo",
    website: "https://example.org/",
    website_wortlaut: "www.example.org",
    absichtserklaerung: "heute",
    absichtserklaerung_wortlaut: "unterzeichneten heute",
    eroeffnung: "Anfang 2022",
    eroeffnung_stand: "geplant",
    eroeffnung_wortlaut: "soll Anfang 2022 eröffnen",
  });

  test("a row becomes a hub in which every statement has its source and wording; again, it changes nothing", async () => {
    const text = `${header}\n${row(await full())}\n`;
    const first = await imported("hubs-csv", text);
    expect(first.said).toEqual([[]]);
    expect(first.rows[0]).toMatchObject({ outcome: "create", recordId: "digital-hub-musterstadt", line: 2 });
    expect(first.rows[0]?.after).toMatchObject({
      stateIso: "DE-ST",
      locations: [{ ags: "15084590", citations: [{ sourceId: "s0", wording: "der Hub in Zeitz" }] }],
      operators: [{ organisationId: "dataport-kommunal" }],
      themes: [{ role: "focus", themeId: "digitale-daseinsvorsorge" }],
      milestones: [
        {
          kind: "letter-of-intent",
          state: "done",
          citations: [{ date: { edtf: "2021-10-20", wording: "heute", anchor: "2021-10-20" } }],
        },
        {
          kind: "opening",
          state: "planned",
          citations: [{ date: { edtf: "[2022-01..2022-03]", wording: "Anfang 2022" } }],
        },
      ],
    });
    expect(await apply(first.id)).toMatchObject({ ok: true, changes: 1 });
    const again = await imported(
      "hubs-csv",
      `${header}\n${row({ ...(await full()), id: "digital-hub-musterstadt" })}\n`,
    );
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    // Without its id the row would make a second hub of the same address.
    expect((await imported("hubs-csv", text)).rows.map(({ outcome }) => outcome)).toEqual(["error"]);
  });

  test("semicolons and a byte order mark, as Excel writes them, are read alike", async () => {
    const { quelle } = await full();
    const csv = `\uFEFFname;land;quelle\r\nHub Eins;Sachsen;${quelle}\r\n"Hub; Zwei";Sachsen;${quelle}\r\n`;
    const { rows } = await imported("hubs-csv", csv);
    expect(rows.map(({ outcome, label, line }) => [outcome, label, line])).toEqual([
      ["create", "Hub Eins", 2],
      ["create", "Hub; Zwei", 3],
    ]);
    expect(excelCsv("a,b\nc,d\n")).toBe("\uFEFFa;b\r\nc;d\r\n");
  });

  test("the template is read by its own form", async () => {
    const { said } = await imported("hubs-csv", hubTemplate);
    expect(said).toEqual([
      [expect.stringContaining("Eine Quelle mit der Adresse „adresse-der-quelle“ gibt es im Register nicht")],
    ]);
    const excel = await imported("hubs-csv", excelCsv(hubTemplate));
    expect(excel.said).toEqual(said);
  });

  test("an existing hub is added to, nothing of it is lost; a contradicting date is a conflict", async () => {
    await saveHub(db.client, hub({ id: "probe", slug: "probe" }), change(0));
    const one = {
      id: "probe",
      quelle: await sources(),
      eroeffnung: "im März 2022",
      eroeffnung_stand: "erfolgt",
    };
    const first = await imported(
      "hubs-csv",
      `${header}\n${row({ ...one, eroeffnung_wortlaut: "eröffnet" })}\n`,
    );
    expect(first.rows[0]).toMatchObject({ outcome: "change", label: "Digital Hub Probe" });
    expect(await apply(first.id)).toMatchObject({ ok: true });
    const other = row({ ...one, eroeffnung: "im April 2022", eroeffnung_wortlaut: "im April" });
    const second = await imported("hubs-csv", `${header}\n${other}\n`);
    expect(second.rows[0]?.outcome).toBe("conflict");
    expect(second.said[0]?.[0]).toContain("schon ein anderes Datum („im März 2022“)");
  });

  test("every fault is told with line and column, in words", async () => {
    const base = await full();
    const faults: [Partial<Record<(typeof hubColumns)[number], string>>, string][] = [
      [{ name: "=HYPERLINK(1)" }, "Spalte 3 „name“: Die Zelle beginnt mit = + - oder @"],
      [{ name: "+49 30" }, "Spalte 3 „name“: Die Zelle beginnt mit"],
      [{ name: "" }, "Spalte 3 „name“: Hier fehlt eine Angabe"],
      [{ land: "Bayreuth" }, "Spalte 4 „land“: „Bayreuth“ ist kein Land"],
      [{ quelle: "gibtsnicht" }, "Spalte 5 „quelle“: Eine Quelle mit der Adresse „gibtsnicht“"],
      [{ gemeinde: "1051049" }, "Spalte 7 „gemeinde“: „1051049“ ist kein Schlüssel"],
      [{ gemeinde_wortlaut: "" }, "Spalte 8 „gemeinde_wortlaut“: Zu dieser Angabe fehlt der Wortlaut"],
      [{ betreiber: "niemand" }, "Spalte 9 „betreiber“: Eine Organisation mit der Adresse „niemand“"],
      [{ schwerpunkt: "Kochen" }, "Spalte 11 „schwerpunkt“: Ein Thema „Kochen“"],
      [{ website: "javascript:alert(1)" }, "Spalte 13 „website“: „javascript:alert(1)“ ist keine Webadresse"],
      [{ absichtserklaerung: "demnächst" }, "Spalte 15 „absichtserklaerung“: „demnächst“"],
      [
        { eroeffnung_stand: "vielleicht" },
        "Spalte 18 „eroeffnung_stand“: Hier steht „geplant“ oder „erfolgt“",
      ],
    ];
    const lines = faults.map(([cells], at) => row({ ...base, name: `Hub ${at}`, ...cells }));
    const { rows, said } = await imported("hubs-csv", `${header}\n${lines.join("\n")}\nzu,wenig\n`);
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["error"]));
    expect(said).toEqual([
      ...faults.map(([, words], at) => [expect.stringContaining(`Zeile ${at + 2}, ${words}`)]),
      [expect.stringContaining(`Zeile ${faults.length + 2}: Die Zeile hat 2 Spalten statt 19`)],
    ]);
  });

  test("an apostrophe marks text that begins like a formula", async () => {
    const { quelle } = await full();
    const { rows } = await imported("hubs-csv", `name,land,quelle\n'@work Hub,Sachsen,${quelle}\n`);
    expect(rows[0]).toMatchObject({ outcome: "create", label: "@work Hub" });
  });
});
