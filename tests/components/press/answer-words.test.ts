import { beforeAll, describe, expect, test } from "vitest";
import { answerHeading, meaningWords } from "#components/press/answer-words.ts";
import { answerTo, type Answer } from "#lib/press/answer.ts";
import { shownAnswer } from "#lib/press/cards-queries.ts";
import { pressIndex, type PressIndex } from "#lib/press/facts-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { questions } from "#tests/press/questions.ts";

const today = "2026-11-28";
const database = testDatabase();
let index: PressIndex;

beforeAll(async () => {
  index = await pressIndex(database.client);
});

const ask = (question: string): Answer => answerTo(question, index.vocabulary, index.facts, today);
const heading = async (question: string, locale: "de" | "en") => {
  const answer = ask(question);
  return answerHeading(answer, await shownAnswer(database.client, answer), locale);
};

describe("how a question was understood, in words", () => {
  const meant = questions.filter(
    ({ meaning: { intent, topic } }) => intent !== "none" && topic === undefined,
  );

  test.each(["de", "en"] as const)("asks the same when it is asked: %s", (locale) => {
    const different = meant.flatMap(({ asked }) => {
      const words = meaningWords(ask(asked), locale).join(" ");
      const [first, again] = [ask(asked), ask(words)].map(({ understood, sure, possible, hubs }) => ({
        kinds: understood.kinds,
        places: understood.places.toSorted(),
        unknown: [],
        intent: understood.intent,
        period: understood.period?.earliest,
        ids: [...sure, ...possible, ...hubs].map(({ id }) => id),
      }));
      // What was not understood is left out of the words, so that the answer may be there now.
      const isSame =
        ask(asked).understood.unknown.length > 0
          ? JSON.stringify(again?.kinds) === JSON.stringify(first?.kinds)
          : JSON.stringify(again) === JSON.stringify(first);
      return isSame && ask(words).understood.unknown.length === 0 ? [] : [`${asked} → ${words}`];
    });
    expect(different).toEqual([]);
  });
});

describe("the heading of an answer", () => {
  test.each([
    ["Wann eröffnete der Hub in Zeitz?", "DigitalHub Zeitz, Eröffnung: im oder nach September 2021"],
    [
      "Wann soll Oldenburg in Betrieb gehen?",
      "Digital Hub Oldenburg in Holstein, Inbetriebnahme (geplant): Anfang 2022",
    ],
    [
      "Wann eröffnete der Hub in Einbeck?",
      "Digital Hub Einbeck: Keine Quelle im Register nennt eine Eröffnung",
    ],
    [
      "Wann soll Einbeck eröffnet werden?",
      "Digital Hub Einbeck: Keine Quelle im Register nennt einen Plan für eine Eröffnung",
    ],
    [
      "Wer hat in Rostock unterzeichnet?",
      "DigitalHub Rostock: Keine Quelle im Register nennt eine Absichtserklärung oder eine Vereinbarung",
    ],
    [
      "Eröffnung Zeitz 2020",
      "DigitalHub Zeitz: Keine Quelle im Register nennt eine Eröffnung für diese Zeit (2020)",
    ],
    ["Eröffnungen 2022", "Sicher keiner, vielleicht 2 Meilensteine"],
    ["Absichtserklärungen Ende 2021", "Sicher 1 Meilenstein, vielleicht 5 weitere"],
    ["Absichtserklärungen in Schleswig-Holstein", "Das Register kennt 4 Meilensteine"],
    ["Wie viele Hubs gibt es?", "Das Register kennt 9 Hubs"],
    ["Wie viele Hubs wurden 2021 eröffnet?", "Mindestens 0, höchstens 2 Hubs"],
    ["Ist der Hub in Rostock offen?", "DigitalHub Rostock: eröffnet"],
    ["Hub in Leipzig", "In Leipzig kennt das Register keinen Hub"],
    ["Neustadt", "In diesen Orten kennt das Register keinen Hub"],
    ["Amt Warnow-West", "Amt Warnow-West: kein Hub, aber dabei"],
    [
      "Was kostet der Hub in Zeitz?",
      "Fragen nach Kosten und Förderung beantwortet die Presse-Auskunft nicht",
    ],
  ])("%s", async (question, expected) => {
    expect(await heading(question, "de")).toBe(expected);
  });

  test("is there in both languages for every one of the questions", async () => {
    for (const { asked } of questions)
      for (const locale of ["de", "en"] as const)
        expect((await heading(asked, locale)).length).toBeGreaterThan(6);
  });
});
