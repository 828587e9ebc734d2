import { expect, test } from "vitest";
import { madeUpQuestions } from "#lib/generate/questions.ts";
import { answerTo } from "#lib/press/answer.ts";
import { pressIndex } from "#lib/press/facts-queries.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();

test("made-up questions are the same for the same seed, and of every kind that the desk answers or refuses", async () => {
  const { facts, vocabulary } = await pressIndex(database.client);
  const questions = madeUpQuestions(facts, 400, 1);
  expect(questions).toEqual(madeUpQuestions(facts, 400, 1));
  expect(questions).not.toEqual(madeUpQuestions(facts, 400, 2));
  const outcomes = new Set(
    questions.map((question) => answerTo(question, vocabulary, facts, "2026-11-28").outcome),
  );
  for (const outcome of [
    "milestones",
    "not-known",
    "hubs",
    "count",
    "status",
    "no-hub-there",
    "other-topic",
    "not-understood",
  ])
    expect(outcomes).toContain(outcome);
});
