import { describe, expect, test } from "vitest";
import { importFile, type ImportKind } from "#lib/import/import-store.ts";
import { refusalOf } from "#lib/import/queries.ts";
import { refusalWords } from "#lib/i18n/messages/import-refusals.ts";
import { limits } from "#lib/import/text.ts";
import { testDatabase } from "../database.ts";
import { gvFile, sampleEntries } from "./gv100ad-sample.ts";

const db = testDatabase();
const now = new Date("2026-11-21T09:00:00Z");
let count = 0;

/** The sentence with which the upload is refused. */
async function refusalFor(kind: ImportKind, bytes: Uint8Array | Iterable<Uint8Array>): Promise<string> {
  const before = await fingerprint();
  count += 1;
  const { ok, id } = await importFile(db.client, {
    kind,
    bytes: bytes instanceof Uint8Array ? [bytes] : bytes,
    name: "datei",
    personId: "person",
    now: new Date(now.getTime() + count),
    newId: () => `refused-${count}`,
  });
  expect(ok).toBe(false);
  expect(await fingerprint()).toEqual(before);
  const refusal = await refusalOf(db.client, id);
  if (!refusal) throw new Error("no reason is kept");
  return refusalWords(refusal.code, refusal.params, "de");
}

/** What an import could have changed: public records, places, and changesets that can be applied. */
const fingerprint = () =>
  Promise.all([
    db.client.revision.count(),
    db.client.municipality.count(),
    db.client.changesetRow.count(),
    db.client.changeset.count({ where: { state: { not: "failed" } } }),
  ]);

const utf8 = (text: string) => Buffer.from(text, "utf8");
const header = "name,land,quelle\n";

describe("whatever is uploaded by mistake is refused in words and changes nothing", () => {
  const everywhere: readonly (readonly [string, Uint8Array, string])[] = [
    ["an empty file", utf8(""), "Die Datei ist leer."],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "sondern PNG"],
    ["an Excel workbook", Buffer.from("PK\u0003\u0004rest", "latin1"), "sondern ZIP, XLSX"],
    ["UTF-16", Buffer.from(`\uFEFF${header}`, "utf16le"), "in UTF-16"],
    ["Latin-1", Buffer.from("name,land,quelle\nHub Köln,NRW,s0\n", "latin1"), "Zeile 2 ist nicht in UTF-8"],
    ["NUL", utf8("name,land,quelle\nHub\0,NRW,s0\n"), "Zeile 2 enthält ein NUL-Zeichen"],
  ];
  for (const kind of ["places", "hubs-csv", "records-json"] as const)
    test.each(everywhere)(`${kind}: %s`, async (_name, bytes, words) => {
      expect(await refusalFor(kind, bytes)).toContain(words);
    });

  test("a million rows, without holding them", async () => {
    const rows = function* () {
      yield utf8(header);
      const thousand = utf8("Hub,Sachsen,s0\n".repeat(1000));
      for (let i = 0; i < 1000; i++) yield thousand;
    };
    const started = process.memoryUsage().rss;
    expect(await refusalFor("hubs-csv", rows())).toContain("mehr als 100.000 Zeilen");
    expect(process.memoryUsage().rss - started).toBeLessThan(100 * 1024 * 1024);
  });

  test("more than 50 MB, however few lines", async () => {
    const much = function* () {
      yield utf8(header);
      for (let i = 0; i <= limits.bytes / 1_000_000; i++) yield Buffer.alloc(1_000_000, "x");
    };
    expect(await refusalFor("hubs-csv", much())).toContain("größer als 50 MB");
  });

  test("a letter that is cut between two pieces is no wrong encoding", async () => {
    const bytes = utf8("näme,land\n");
    const pieces = [bytes.subarray(0, 2), bytes.subarray(2)];
    expect(await refusalFor("hubs-csv", pieces)).toContain("Spalte „näme“");
  });
});

describe("CSV", () => {
  test.each([
    ["another separator", "name\tland\tquelle\nHub\tSachsen\ts0\n", "durch Tab getrennt"],
    ["a bar", "name|land|quelle\n", "durch | getrennt"],
    [
      "an unknown column",
      "name,land,quelle,telefon\n",
      "Zeile 1, Spalte 4: Eine Spalte „telefon“ gibt es nicht",
    ],
    ["a missing column", "name,land\n", "Es fehlt die Spalte quelle"],
    ["a doubled column", "name,land,quelle,name\n", "„name“ kommt zweimal vor"],
    ["an open quotation mark", `${header}"Hub,Sachsen,s0\n`, "Anführungszeichen"],
    ["something else altogether", "Dies ist ein Brief.\nMit zwei Zeilen.\n", "Zeile 1, Spalte 1"],
  ])("%s is refused", async (_name, text, words) => {
    expect(await refusalFor("hubs-csv", utf8(text))).toContain(words);
  });
});

describe("JSON", () => {
  test.each([
    ["another file", '{"a":1}\n', "Die erste Zeile sagt nicht"],
    ["no JSON", "name,land\n", "Die erste Zeile sagt nicht"],
    [
      "a head and nothing else",
      '{"format":"hubregister-records","formatVersion":1,"schemaVersion":1,"exported":"2026-01-01T00:00:00.000Z"}\n',
      "enthält keinen Eintrag",
    ],
    [
      "a newer one",
      '{"format":"hubregister-records","formatVersion":1,"schemaVersion":99,"exported":"2026-01-01T00:00:00.000Z"}\n{}\n',
      "neueren Fassung der Software",
    ],
  ])("%s is refused", async (_name, text, words) => {
    expect(await refusalFor("records-json", utf8(text))).toContain(words);
  });
});

describe("GV100AD", () => {
  const lines = Buffer.from(gvFile()).toString("utf8");
  test.each([
    ["a line cut off", utf8(lines.slice(0, -50)), "Zeichen statt 220"],
    ["a CSV file", utf8(header), "Zeile 1 hat 16 Zeichen statt 220"],
    ["a record of an unknown kind", utf8(`99${lines.slice(2)}`), "Zeile 1 beginnt mit „99“"],
    ["a day that does not exist", gvFile(sampleEntries, "20240231"), "ab Zeichen 3: „20240231“"],
    [
      "a municipality without its district",
      gvFile(sampleEntries.slice(0, 1).concat(sampleEntries.slice(2))),
      "gehört zu 04011",
    ],
    ["a key twice", gvFile([...sampleEntries, ...sampleEntries.slice(-1)]), "kommt zum zweiten Mal vor"],
    ["an association without members", gvFile(sampleEntries.slice(0, -1)), "folgt keine Gemeinde"],
    ["no municipality at all", gvFile(sampleEntries.slice(0, 1)), "keine einzige Gemeinde"],
    ["an older list", gvFile(sampleEntries, "20200131"), "Ein älteres wird nicht übernommen"],
  ])("%s is refused", async (_name, bytes, words) => {
    expect(await refusalFor("places", bytes)).toContain(words);
  });

  test("a list from which most of a state is missing is taken for cut off", async () => {
    const entries = [
      { kind: "10", key: "14", name: "Sachsen" },
      { kind: "40", key: "14612", name: "Dresden, Stadt", code: "41" },
      { kind: "50", key: "14612", association: "0000", name: "Dresden, Stadt", code: "50" },
      { kind: "60", key: "14612000", association: "0000", name: "Dresden, Stadt", code: "61" },
    ] as const;
    expect(await refusalFor("places", gvFile(entries))).toContain("Mehr als die Hälfte der Gemeinden");
  });
});

test.each([
  ["NUL", "\\u0000"],
  ["half of a pair of surrogates", "\\ud83d"],
])("a text with %s, which the database cannot hold, is a fault of its line", async (_name, sign) => {
  const head =
    '{"format":"hubregister-records","formatVersion":1,"schemaVersion":1,"exported":"2026-01-01T00:00:00.000Z"}';
  const line = `{"kind":"hub","record":{"id":"neu","slug":"neu","name":"Neu${sign}","stateIso":"DE-ST"}}`;
  const { id } = await importFile(db.client, {
    kind: "records-json",
    bytes: [utf8(`${head}\n${line}\n`)],
    name: `${"x".repeat(199)}\u{1f600}.jsonl`,
    personId: "person",
    now,
    newId: () => `sign-${(count += 1)}`,
  });
  const rows = await db.client.changesetRow.findMany({
    where: { changesetId: id },
    select: { outcome: true, problems: true },
  });
  expect(rows).toMatchObject([{ outcome: "error", problems: [{ code: "json-syntax" }] }]);
});
