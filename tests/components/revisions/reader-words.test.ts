import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeGroups } from "#components/revisions/change-words.ts";
import { headlines } from "#components/revisions/headlines.ts";
import { changesBetween } from "#lib/drafts/changes.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { hubSchema } from "#lib/hubs/record.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { anyHub, citation, hub, milestone } from "#tests/factories.ts";
import { names } from "./names.ts";

const content = (record: object): Content =>
  contentOf({ kind: "hub", record: hubSchema.parse({ ...hub(), ...record }) });

const groupsOf = (before: Content, after: Content, locale: Locale = "de") =>
  changeGroups({ kind: "hub", before, after, names, locale, audience: "readers" });

/** The sentences of the log, without what stands for a whole statement. */
const told = (before: object, after: object, locale: Locale = "de") =>
  headlines(groupsOf(content(before), content(after), locale), locale);

const dated = (edtf: string, wording: string, overrides: Record<string, unknown> = {}) =>
  citation("c1", { wording, date: { edtf, wording }, ...overrides });
const opening = (cited: ReturnType<typeof citation>, overrides: Record<string, unknown> = {}) =>
  milestone("m1", "", { displayedCitationId: cited.id, citations: [cited], ...overrides });

const early = dated("[2022-01..2022-03]", "Anfang 2022");
const exact = dated("2022-03-10", "10. März 2022");

describe("a milestone whose date changed is told in one sentence", () => {
  test("with both dates in the source's words, and the source, in both languages", () => {
    const [before, after] = [{ milestones: [opening(early)] }, { milestones: [opening(exact)] }];
    expect(told(before, after)).toEqual([
      "Eröffnung: Datum von „Anfang 2022“ auf „10. März 2022“ geändert, Quelle: Kommune21, 9. Juni 2022",
    ]);
    expect(told(before, after, "en")).toEqual([
      "Opening: Date changed from early 2022 (“Anfang 2022”) to 10 March 2022 (“10. März 2022”), source: Kommune21, 9 June 2022",
    ]);
  });

  test("where another source says so, with the one before", () => {
    expect(
      told({ milestones: [opening(early)] }, { milestones: [opening({ ...exact, sourceId: "s2" })] }),
    ).toEqual([
      "Eröffnung: Datum von „Anfang 2022“ auf „10. März 2022“ geändert, Quelle: Dataport (erschlossen), Pressetext zur Eröffnung, undatiert (zuvor Kommune21, 9. Juni 2022)",
    ]);
  });

  test("where a further source is now the one that counts, without telling it twice", () => {
    const later = citation("c2", {
      wording: "am 10. März feierlich eröffnet",
      date: { edtf: "2022-03-10", wording: "am 10. März" },
      locator: "S. 3",
    });
    const both = opening(early, { citations: [early, later], displayedCitationId: "c2" });
    expect(told({ milestones: [opening(early)] }, { milestones: [both] })).toEqual([
      "Eröffnung: Datum von „Anfang 2022“ auf 10. März 2022 („am 10. März“) geändert, Quelle: Kommune21, 9. Juni 2022, Wortlaut: „am 10. März feierlich eröffnet“; Fundstelle: „S. 3“",
    ]);
    // The first source is given up later.
    expect(told({ milestones: [both] }, { milestones: [opening(later)] })).toEqual([
      "Eröffnung, 10. März 2022 („am 10. März“): Beleg entfernt: „Anfang 2022“, Quelle: Kommune21, 9. Juni 2022",
    ]);
  });

  test("as inferred, if that is what it is, with the reason", () => {
    const inference = { de: "Der Text blickt zurück.", en: "The text looks back." };
    const inferred = citation("c2", {
      wording: "heute",
      date: { edtf: "[2022-02..]", wording: "heute" },
      inference,
    });
    const [line] = told({ milestones: [opening(early)] }, { milestones: [opening(inferred)] });
    expect(line).toBe(
      "Eröffnung, erschlossen: Datum von „Anfang 2022“ auf im oder nach Februar 2022 („heute“) geändert, Quelle: Kommune21, 9. Juni 2022; erschlossen, weil: „Der Text blickt zurück.“",
    );
  });

  test("beside what else changed of it", () => {
    const planned = opening(early, { state: "planned" });
    const done = opening(exact, { title: { de: "Festakt", en: "Ceremony" } });
    expect(told({ milestones: [planned] }, { milestones: [done] })).toEqual([
      "Eröffnung: Festakt: Datum von „Anfang 2022“ auf „10. März 2022“ geändert, Quelle: Kommune21, 9. Juni 2022",
      "Eröffnung: Festakt: Stand von geplant auf erfolgt geändert",
      "Eröffnung: Festakt: Titel: „Festakt“ ergänzt",
    ]);
  });
});

describe("what readers are told", () => {
  test("a date that is not known says of what, and words that say the same stand for the date", () => {
    const unknown = dated("XXXX", "in Planung");
    const event = opening(unknown, {
      kind: "event",
      state: "planned",
      title: { de: "Kulturtag", en: "Culture day" },
    });
    expect(told({}, { milestones: [event] })).toEqual([
      "Neu: Veranstaltung: Kulturtag, geplant, Datum nicht bekannt („in Planung“), Quelle: Kommune21, 9. Juni 2022",
    ]);
    expect(told({}, { milestones: [opening(dated("2021-09", "im September 2021"))] })).toEqual([
      "Neu: Eröffnung, „im September 2021“, Quelle: Kommune21, 9. Juni 2022",
    ]);
  });

  test("statements in the words of the public page, inferred ones marked", () => {
    const cited = [citation("c9", { inference: { de: "Darum.", en: "Therefore." } })];
    const after = {
      partners: [{ id: "p", role: "host", ags: "15084590", citations: cited }],
      workplaces: [
        { id: "w", kind: "staff", state: "planned", count: 15, about: true, citations: [citation("c10")] },
      ],
    };
    expect(told({}, after)).toEqual([
      "Neu: Standortkommune: Zeitz (Burgenlandkreis), erschlossen, Quelle: Kommune21, 9. Juni 2022",
      "Neu: etwa 15 Beschäftigte (geplant), Quelle: Kommune21, 9. Juni 2022",
    ]);
    expect(told(after, {})).toContain("Entfernt: Standortkommune: Zeitz (Burgenlandkreis), erschlossen");
    const exactly = { ...after, workplaces: [{ ...after.workplaces[0], about: false, count: 14 }] };
    expect(told(after, exactly)).toEqual([
      "14 Beschäftigte (geplant): Anzahl von 15 auf 14 geändert",
      "14 Beschäftigte (geplant): „ungefähr“ gestrichen",
    ]);
  });

  test("what became of the entry as a whole comes first, in the past tense", () => {
    const after = { name: "Hub Zeitz", archived: true, milestones: [opening(exact)] };
    expect(told({ milestones: [opening(early)] }, after, "en")).toEqual([
      "Name in the register changed from “Digital Hub Probe” to “Hub Zeitz”",
      "The entry was archived: it stays readable and is in no list any more",
      "Opening: Date changed from early 2022 (“Anfang 2022”) to 10 March 2022 (“10. März 2022”), source: Kommune21, 9 June 2022",
    ]);
  });

  test("a new milestone with everything it holds, the date and its source once", () => {
    const plan = milestone("plan", "[2022-01..2022-03]", {
      state: "planned",
      citations: [
        citation("plan-c", {
          wording: "Anfang 2022",
          date: { edtf: "[2022-01..2022-03]", wording: "Anfang 2022" },
        }),
      ],
    });
    const signed = opening(exact, {
      follows: "plan",
      participants: [{ id: "x", role: "signatory", person: "Tanja Rönck", ags: "15084590" }],
    });
    const [group] = groupsOf(content({ milestones: [plan] }), content({ milestones: [plan, signed] }));
    expect(group).toMatchObject({
      mark: "added",
      title: "Eröffnung, „10. März 2022“",
      lines: [
        "Folgt auf den Plan: Eröffnung, geplant, „Anfang 2022“",
        "Beteiligte: Tanja Rönck, Zeitz (Burgenlandkreis), unterzeichnet",
        "Beleg: „10. März 2022“, Quelle: Kommune21, 9. Juni 2022",
      ],
    });
  });
});

test("a change that makes no difference to readers is told without two equal sides", () => {
  const read = (anchor: string) =>
    opening(
      citation("c1", {
        wording: "am 10. März 2022",
        date: { edtf: "2022-03-10", wording: "10. März 2022", anchor },
      }),
    );
  expect(told({ milestones: [read("2022-03-11")] }, { milestones: [read("2022-03-12")] })).toEqual([
    "Eröffnung, „10. März 2022“: Datum in der Quelle im Einzelnen geändert, Quelle: Kommune21, 9. Juni 2022",
  ]);
});

test("whatever changes between two versions, every changed statement is told, in both languages and never by its id", () => {
  fc.assert(
    fc.property(anyHub("any"), anyHub("any"), fc.constantFrom("de", "en"), (one, other, locale: Locale) => {
      const [before, after] = [one, other].map((record) => contentOf({ kind: "hub", record }));
      if (!before || !after) throw new Error("Two were made.");
      const groups = groupsOf(before, after, locale);
      const changed = new Set(
        changesBetween(before, after).map(({ path, kind }) =>
          path.includes(".") ? path.split(".").slice(0, 2).join(".") : kind === "moved" ? path : "",
        ),
      );
      expect(new Set(groups.map(({ path }) => path))).toEqual(changed);
      const lines = headlines(groups, locale);
      for (const { mark, lines: said } of groups)
        expect(mark === "added" || mark === "removed" || said.length > 0).toBe(true);
      expect(lines.length).toBeGreaterThanOrEqual(groups.length);
      for (const line of [...lines, ...groups.flatMap((group) => [group.title, ...group.lines])]) {
        expect(line).not.toMatch(/any-[a-z]+-\d|undefined|\[object|null/);
        expect(line).toBe(line.trim());
      }
    }),
    { seed: 20_261_128, numRuns: 200 },
  );
});
