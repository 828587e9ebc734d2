import { describe, expect, test } from "vitest";
import { changeGroups } from "#components/revisions/change-words.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { Content, Row } from "#lib/drafts/fields.ts";
import { hubSchema } from "#lib/hubs/record.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { citation, hub, milestone } from "#tests/factories.ts";
import { names } from "./names.ts";

const opening = (edtf: string, wording: string) =>
  milestone("m1", edtf, {
    state: "planned",
    citations: [citation("m1-c", { wording, date: { edtf, wording } })],
  });
const content = (record: object): Content =>
  contentOf({ kind: "hub", record: hubSchema.parse({ ...hub(), ...record }) });
const groups = (before: Content | null, after: Content | null, locale: Locale = "de") =>
  changeGroups({ kind: "hub", before, after, names, locale }).map(({ path, mark, title, lines }) => ({
    path,
    mark,
    title,
    lines,
  }));

describe("what changed, in words", () => {
  test("nothing, where nothing did", () => {
    const record = content({ milestones: [opening("2022", "2022")] });
    expect(groups(record, structuredClone(record))).toEqual([]);
  });

  test("a date that moved: from what, to what, and who says so", () => {
    const before = content({ milestones: [opening("[2022-01..2022-03]", "Anfang 2022")] });
    const after = content({ milestones: [opening("2022-03-10", "10. März 2022")] });
    expect(groups(before, after)).toEqual([
      {
        path: "milestones.m1",
        mark: "changed",
        title: "Meilenstein: Eröffnung, geplant, „10. März 2022“",
        lines: [
          "Wortlaut von „Anfang 2022“ auf „10. März 2022“ geändert, Quelle: Kommune21, 9. Juni 2022",
          "Datum in der Quelle von „Anfang 2022“ (1. Januar bis 31. März 2022) auf „10. März 2022“ geändert, Quelle: Kommune21, 9. Juni 2022",
        ],
      },
    ]);
  });

  test("a partner who came, with the town's district and the source; one who went", () => {
    const partner = {
      id: "p1",
      role: "host",
      ags: "15084590",
      citations: [citation("p1-c", { wording: "die Stadt Zeitz" })],
    };
    const [added] = groups(content({}), content({ partners: [partner] }));
    expect(added).toMatchObject({ path: "partners.p1", mark: "added" });
    expect(added?.title).toBe("Partner: Standortkommune, Zeitz (Burgenlandkreis)");
    expect(added?.lines).toContain("Beleg: „die Stadt Zeitz“, Quelle: Kommune21, 9. Juni 2022");
    const [removed] = groups(content({ partners: [partner] }), content({}));
    expect(removed).toMatchObject({ path: "partners.p1", mark: "removed", title: added?.title });
  });

  test("the record's own fields stand together, also those no form holds", () => {
    const [head, ...rest] = groups(content({}), content({ name: "Hub Zeitz", archived: true }), "en");
    expect(rest).toEqual([]);
    expect(head?.lines).toEqual([
      "Name in the register changed from “Digital Hub Probe” to “Hub Zeitz”",
      "The entry is archived",
    ]);
  });

  test("a source that is only in the draft, and one that is not chosen yet", () => {
    const typed = content({ milestones: [opening("2022", "2022")] });
    const [row] = typed["milestones"] as [Row];
    const withSource = (sourceId: string): Content => ({
      ...typed,
      milestones: [{ ...row, citations: [{ ...(row["citations"] as [Row])[0], sourceId }] }],
      newSources: [{ id: "source-1", publisher: "MZ", title: "Hub für Zeitz" }],
    });
    const lines = (after: Content) => groups(typed, after).flatMap((group) => group.lines);
    expect(lines(withSource("source-1")).join(" ")).toContain("MZ, Hub für Zeitz (neue Quelle)");
    expect(lines(withSource("?Mitteldeutsche")).join(" ")).toContain(
      "„Mitteldeutsche“ (noch nicht ausgewählt)",
    );
  });

  test("everything a new record holds is told", () => {
    const told = groups(null, content({ milestones: [opening("2022", "2022")] }));
    expect(told.map(({ mark, path }) => `${mark} ${path}`)).toEqual(["added ", "added milestones.m1"]);
  });

  test("a reviewer reads how a citation's date is understood, and why something is inferred", () => {
    const date = { edtf: "[..2021-09-30]", wording: "im Vorfeld" };
    const inference = { de: "Die Meldung ist vom 30. September.", en: "The report is of 30 September." };
    const milestones = [
      milestone("m1", date.edtf, {
        citations: [citation("m1-c", { wording: "im Vorfeld", date, inference })],
      }),
    ];
    const [, told] = groups(null, content({ milestones }));
    expect(told?.title).toBe(
      "Meilenstein: Eröffnung, erfolgt, „im Vorfeld“, gelesen als am oder vor dem 30. September 2021",
    );
    expect(told?.lines.at(-1)).toContain("am oder vor dem 30. September 2021");
    expect(told?.lines.at(-1)).toContain("„Die Meldung ist vom 30. September.“");
  });
});
