import { beforeAll, describe, expect, test } from "vitest";
import { statementText } from "#components/sources/statement-text.ts";
import { sourceList, sourcePage, type LeaningRecord } from "#lib/evidence/queries.ts";
import type { StatementList } from "#lib/evidence/statements-of-source.ts";
import type { References } from "#lib/records/references.ts";
import { testDatabase } from "#tests/database.ts";

describe("a statement in a few words", () => {
  const database = testDatabase();
  const pages: { records: LeaningRecord[]; references: References }[] = [];

  beforeAll(async () => {
    for (const { source } of await sourceList(database.client)) {
      const page = await sourcePage(database.client, source.slug);
      if (page && !("moved" in page)) pages.push(page);
    }
  });

  const textOf = (list: StatementList, id: string, locale: "de" | "en") => {
    for (const { records, references } of pages)
      for (const { statements } of records)
        for (const sourced of statements)
          if (sourced.list === list && sourced.statement.id === id)
            return statementText(sourced, references, locale);
    return null;
  };

  test("every seeded statement has words in both languages", () => {
    const texts = pages.flatMap(({ records, references }) =>
      records.flatMap(({ statements }) =>
        statements.flatMap((sourced) =>
          (["de", "en"] as const).map((locale) => statementText(sourced, references, locale)),
        ),
      ),
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => text.trim() === "" || /undefined|null|^ \(/.test(text))).toEqual([]);
  });

  test.each([
    ["milestones", "rostock-opening", "Eröffnung, erfolgt: 13. Dezember, Jahr nicht genannt"],
    ["partners", "zeitz-host", "Zeitz (Standortkommune)"],
    ["partners", "zeitz-local-partners", "lokale Partner (Partner)"],
    ["themes", "zeitz-municipal-smart-city", "Smart City (Thema der Kommune)"],
    ["workplaces", "zeitz-staff", "etwa 15 Beschäftigte (geplant)"],
    ["figures", "dataport-staff", "Beschäftigte: 4.000 Personen, Jahr nicht genannt"],
    ["carriers", "dataport-carrier-bremen", "Bremen"],
    ["claims", "dataport-claim-seven-carriers", "7 Träger der Organisation"],
  ] as const)("%s: %s", (list, id, text) => {
    expect(textOf(list, id, "de")).toBe(text);
  });
});
