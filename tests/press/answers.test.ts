import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, type Answer } from "#lib/press/answer.ts";
import { pressIndex, type PressIndex } from "#lib/press/facts-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { refusals, type ExpectedAnswer, type ExpectedMeaning } from "./question.ts";
import { questions } from "./questions.ts";

const today = "2026-11-28";
const database = testDatabase();
let index: PressIndex;

beforeAll(async () => {
  index = await pressIndex(database.client);
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const list = <Entry>(entries: readonly Entry[]) => (entries.length > 0 ? [...entries] : undefined);
const flag = (isSet: boolean) => (isSet ? true : undefined);

/** Every field, also those that are left empty. */
type Complete<Fields> = { [Field in keyof Required<Fields>]: Fields[Field] | undefined };

/** The meaning as the questions' data have it. */
function meaningOf({ understood }: Answer): Complete<ExpectedMeaning> {
  const { places, districts } = index.facts;
  return {
    intent: understood.intent,
    kinds: list(understood.kinds),
    state: understood.state ?? undefined,
    overdue: flag(understood.isOverdue),
    signed: flag(understood.isSigned),
    newest: flag(understood.isNewestFirst),
    places: list(understood.places.map((key) => places.get(key)?.slug ?? key).toSorted()),
    districts: list(understood.districts.map((key) => districts.get(key)?.name ?? key)),
    states: list(understood.states),
    hubs: list(understood.hubs),
    operators: list(understood.operators),
    themes: list(understood.themes),
    focus: flag(understood.isFocus),
    status: list(understood.status),
    period: understood.period?.edtf,
    meant: list(understood.corrections.flatMap(({ meant }) => meant)),
    unknown: list(understood.unknown),
    topic: understood.topic ?? undefined,
  };
}

function contentOf(answer: Answer): Complete<ExpectedAnswer> {
  const { outcome, sure, possible, related, known, without, hubs, count, noHub, nearest, understood } =
    answer;
  const nearby = noHub.flatMap((each) => each.nearest.map(({ hub }) => hub.id));
  return {
    outcome,
    sure: list(ids(sure)),
    possible: list(ids(possible)),
    related: list(ids(related)),
    known: list(ids(known)),
    without: list(ids(without)),
    hubs: list(ids(hubs)),
    count: count ? [count.least, count.most] : undefined,
    nearest: list([...nearby, ...nearest]),
    cut: flag(understood.isCut),
  };
}

describe("the 120 questions", () => {
  test("are 120, of which 30 have no answer", () => {
    expect(questions.length).toBe(120);
    expect(new Set(questions.map(({ asked }) => asked)).size).toBe(120);
    expect(questions.filter(({ answer }) => refusals.includes(answer.outcome)).length).toBe(30);
  });

  test.each(questions.map((question) => [question.asked.slice(0, 90), question] as const))(
    "%s",
    (_, { asked, meaning, answer }) => {
      const given = answerTo(asked, index.vocabulary, index.facts, today);
      expect(meaningOf(given)).toEqual(meaning);
      expect(contentOf(given)).toEqual(answer);
    },
  );
});
