import { expect, test } from "vitest";
import { outcomeOn, pastOn, possiblePasts } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { done, planned } from "#tests/records/milestones.ts";

const plan = planned("plan", "opening", "[2022-01..2022-03]");
const told: Testimonies = { plan: { stated: "2021-12-20", settled: null } };
const outcome = (milestones: Milestone[], day: string, testimonies: Testimonies = told) =>
  outcomeOn(plan, pastOn(milestones, testimonies, day), day);

test("a plan is pending, then overdue, then happened, each from its day on", () => {
  const opened = done("opened", "opening", "2022-05-02", "plan");
  expect(outcome([plan, opened], "2022-03-31")).toBe("pending");
  expect(outcome([plan, opened], "2022-04-01")).toBe("overdue");
  expect(outcome([plan, opened], "2022-05-01")).toBe("overdue");
  expect(outcome([plan, opened], "2022-05-02")).toBe("happened");
});

test("what became of a plan is open where the event may have come by then", () => {
  const opened = done("opened", "opening", "2022-05", "plan");
  expect(outcome([plan, opened], "2022-04-30")).toBe("overdue");
  expect(outcome([plan, opened], "2022-05-15")).toBeNull();
  expect(outcome([plan, opened], "2022-05-31")).toBe("happened");
});

test("what may not have been planned yet is judged as if it was", () => {
  expect(outcome([plan], "2021-12-19")).toBe("pending");
});

test("of open milestones none is there without what surely came before it or what it follows", () => {
  const letter = done("letter", "letter-of-intent", "2021-05");
  const opening = done("opening", "opening", "2022", "plan");
  const ids = (day: string) =>
    possiblePasts(pastOn([letter, plan, opening], {}, day))?.map((there) => there.map(({ id }) => id));
  expect(ids("2022-07-01")).toEqual([["letter"], ["letter", "plan"], ["letter", "plan", "opening"]]);
});

test("of more open milestones than can be tried nothing is said", () => {
  const many = Array.from({ length: 9 }, (_, at) => done(`m${at}`, "event", "2021"));
  expect(possiblePasts(pastOn(many, {}, "2021-06-01"))).toBeNull();
  expect(outcome([plan, ...many], "2021-06-01")).toBeNull();
});
