import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, type Answer } from "#lib/press/answer.ts";
import { pressIndex, type PressIndex } from "#lib/press/facts-queries.ts";
import { longestQuestion } from "#lib/press/tokens.ts";
import { tiedHubs } from "#lib/press/select.ts";
import { fold } from "#lib/search/fold.ts";
import { testDatabase } from "#tests/database.ts";
import { questions } from "./questions.ts";

const today = "2026-11-28";
const database = testDatabase();
let index: PressIndex;

beforeAll(async () => {
  index = await pressIndex(database.client);
});

const ask = (question: string): Answer => answerTo(question, index.vocabulary, index.facts, today);

/** What two spellings of one question must have in common: everything but the spelling. */
function sense(answer: Answer): unknown {
  const { asked: _asked, isCut: _cut, corrections, unknown, choices, ...understood } = answer.understood;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    ...understood,
    corrections: corrections.map(({ meant }) => meant),
    choices: choices.map(({ names }) => names.map(({ label }) => label)),
    unknown: unknown.map(fold),
    outcome: answer.outcome,
    sure: ids(answer.sure),
    possible: ids(answer.possible),
    hubs: ids(answer.hubs),
  };
}

const what = fc.constantFrom(
  "Eröffnung",
  "Absichtserklärungen",
  "letter of intent",
  "Wer hat unterzeichnet",
  "Wie viele Hubs",
  "geplant",
  "Öffnungszeiten",
  "Grundsteinlegung",
  "Welche Hubs",
  "überfällige Pläne",
);
const where = fc.constantFrom(
  "in Zeitz",
  "in Oldenburg in Holstein",
  "in Großröhrsdorf",
  "in Schleswig-Holstein",
  "im Landkreis Bautzen",
  "von dataport.kommunal",
  "Mobilität",
  "in München",
  "in Atlantis",
  "Rostok",
);
const when = fc.constantFrom("", "2021", "vor 2022", "im Jahr 2021", "Ende 2021");
/** Parts that belong together and stay together. */
const parts = fc.tuple(what, where, when).map((all): string[] => all.filter((part) => part !== ""));

describe("understanding", () => {
  test("never throws and never reads more than it may, whatever is typed", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc
        .array(fc.oneof(what, where, when, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 30 })
        .map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(anything, (question) => {
        const { understood, outcome } = ask(question);
        expect(Array.from(understood.asked).length).toBeLessThanOrEqual(longestQuestion);
        expect(outcome).toBeTypeOf("string");
      }),
      { seed: 61, numRuns: 1500 },
    );
  }, 60_000);

  test("does not depend on case, spelled-out umlauts, spaces or punctuation around words", () => {
    const spellings: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss"),
      (text) => text.normalize("NFD"),
      (text) => `  ${text.replaceAll(" ", " \t\n ")} `,
      (text) => `„${text.replaceAll(" ", "! ")}“ …?`,
    ];
    const varied = fc.tuple(
      fc.oneof(
        parts.map((all) => all.join(" ")),
        fc.constantFrom(...questions.map(({ asked }) => asked)),
      ),
      fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(varied, ([question, changes]) => {
        // Signs within numbers are part of a date, and what is cut off depends on its length.
        fc.pre(/\p{L}/u.test(question) && !/\d[.\-/]/.test(question) && question.length < 100);
        const other = changes.reduce((text, change) => change(text), question);
        expect(sense(ask(other))).toEqual(sense(ask(question)));
      }),
      { seed: 62, numRuns: 600 },
    );
  }, 60_000);

  test("is not changed by words that say nothing", () => {
    const small = fc.constantFrom(
      "bitte",
      "denn",
      "eigentlich",
      "mal",
      "please",
      "the",
      "uns",
      "schon",
      "Stadt",
    );
    fc.assert(
      fc.property(parts, fc.array(small, { minLength: 1, maxLength: 4 }), fc.nat(), (all, words, seed) => {
        const stuffed = words.reduce(
          (list, word, at) => list.toSpliced((seed + at) % (list.length + 1), 0, word),
          all,
        );
        expect(sense(ask(stuffed.join(" ")))).toEqual(sense(ask(all.join(" "))));
      }),
      { seed: 63, numRuns: 500 },
    );
  }, 60_000);
});

describe("names", () => {
  test("every hub is found by its town, in several questions", () => {
    for (const hub of index.facts.hubs)
      for (const key of hub.towns) {
        const town = index.facts.places.get(key)?.name ?? "";
        for (const question of [
          town,
          `Hub in ${town}`,
          `Wann eröffnete der Hub in ${town}?`,
          `${town} letter of intent`,
        ])
          expect(tiedHubs(ask(question).understood, index.facts), question).toContain(hub);
      }
  });

  test("every municipality of the official list is known by its name, also those called like a small word", () => {
    const places = [...index.facts.places.values()].filter(({ kind }) => kind === "municipality");
    const missed = places
      .filter((_, at) => at % 7 === 0 || places.length < 100)
      .filter(({ key, name }) => {
        const { understood, named } = ask(`Hub in ${name}`);
        const isNamesake = named.namesakes.some((place) => place.key === key);
        // A city that is a state is asked for as the state.
        return !understood.places.includes(key) && !isNamesake && understood.states.length === 0;
      })
      .map(({ name }) => name);
    expect(missed).toEqual([]);
  }, 60_000);

  test.each(["Kommen", "Waren", "Nahe", "Ohne", "Hatten", "List"])(
    "%s is a town where a town is asked for",
    (name) => {
      const { outcome, named } = ask(`Hub in ${name}`);
      expect(outcome).toBe("no-hub-there");
      expect(named.places[0]?.name.startsWith(name)).toBe(true);
    },
  );

  test("one typing error in a name of six letters or more still finds the hub, or offers it", () => {
    const towns = index.facts.hubs.flatMap((hub) =>
      hub.towns.flatMap((key) => {
        const name = index.facts.places.get(key)?.name ?? "";
        return name.length >= 6 ? [{ hub, name }] : [];
      }),
    );
    const letters = Array.from("abcdefghijklmnopqrstuvwxyzäöü");
    const error = fc.record({
      town: fc.constantFrom(...towns),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      letter: fc.constantFrom(...letters),
      how: fc.constantFrom("leave out", "add", "mistake", "swap"),
    });
    fc.assert(
      fc.property(error, ({ town: { hub, name }, at, letter, how }) => {
        const spot = Math.floor(at * name.length);
        const typed =
          how === "leave out"
            ? name.slice(0, spot) + name.slice(spot + 1)
            : how === "add"
              ? name.slice(0, spot) + letter + name.slice(spot)
              : how === "mistake"
                ? name.slice(0, spot) + letter + name.slice(spot + 1)
                : name.slice(0, spot) + (name[spot + 1] ?? "") + (name[spot] ?? "") + name.slice(spot + 2);
        // Two spaces, or one at the end, are no words that somebody would type.
        fc.pre(!/^ |  | $/.test(typed));
        const answer = ask(`Hub in ${typed}`);
        const isFound = tiedHubs(answer.understood, index.facts).includes(hub);
        const offered = [
          ...answer.nearest,
          ...answer.understood.choices.flatMap(({ names }) => names.map(({ label }) => label)),
        ];
        expect(isFound || offered.includes(name), `${typed}: ${answer.outcome} ${offered.join(", ")}`).toBe(
          true,
        );
      }),
      { seed: 64, numRuns: 600 },
    );
  }, 60_000);

  test("what was corrected is told, and what is written exactly so is not", () => {
    expect(ask("Eröffnung Rostok").understood.corrections).toEqual([{ typed: "Rostok", meant: ["Rostock"] }]);
    expect(ask("Eröffnung ROSTOCK").understood.corrections).toEqual([]);
    expect(ask("Hub in Lübek").understood.corrections).toEqual([
      { typed: "Lübek", meant: ["Jübek", "Lübeck"] },
    ]);
  });

  test("a town of the same name without a hub is told of", () => {
    expect(ask("Absichtserklärung Oldenburg").named.namesakes.map(({ slug }) => slug)).toEqual([
      "oldenburg-oldb",
    ]);
    expect(ask("Hennstedt").named.namesakes.map(({ slug }) => slug)).toEqual(["hennstedt-steinburg"]);
  });
});

describe("an answer", () => {
  test("is never about more than was asked: a word that is not understood is not left out silently", () => {
    fc.assert(
      fc.property(
        what,
        fc.constantFrom("in Xyzzyburg", "Quuxheim", "für Vvvvv"),
        when,
        (asked, place, time) => {
          const { outcome } = ask(`${asked} ${place} ${time}`);
          expect(["not-understood", "other-topic"]).toContain(outcome);
        },
      ),
      { seed: 65, numRuns: 100 },
    );
  });

  test("says when a place lies elsewhere, when it is only a partner, and which brand is meant", () => {
    expect(ask("Eröffnung Zeitz in Sachsen").elsewhere.map(({ label }) => label)).toEqual(["Zeitz"]);
    expect(ask("Absichtserklärung Malente").partners.map(({ label }) => label)).toEqual(["Malente"]);
    expect(ask("Hubs von Dataport").byBrand.map(({ brands }) => brands.map(({ id }) => id))).toEqual([
      ["dataport-kommunal"],
    ]);
    expect(ask("Schwerpunkt Mobilität").asTopic.map(({ id }) => id)).toEqual(["rostock"]);
  });
});
