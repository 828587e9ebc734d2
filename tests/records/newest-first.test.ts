import { expect, test } from "vitest";
import { newestFirst } from "#lib/records/newest-first.ts";
import { hub, milestone } from "#tests/factories.ts";

const order = (...milestones: ReturnType<typeof milestone>[]) =>
  hub({ milestones })
    .milestones.toSorted(newestFirst)
    .map(({ id }) => id);

test("what is open towards the present may be newer than anything and comes first", () => {
  expect(
    order(
      milestone("letter", "2022-06-09", { kind: "letter-of-intent" }),
      milestone("opening", "[2021-09..]"),
      milestone("talks", "[..2021-09-30]", { kind: "talks" }),
    ),
  ).toEqual(["opening", "letter", "talks"]);
});

test("milestones with one last possible day follow what cannot be as old, then the course of a hub's life", () => {
  expect(
    order(
      milestone("a-talks", "[..2021-09-30]", { kind: "talks" }),
      milestone("b-letter", "[..2021-09-30]", { kind: "letter-of-intent" }),
      milestone("c-moved", "2021-09", { kind: "event" }),
    ),
  ).toEqual(["c-moved", "b-letter", "a-talks"]);
});

test("a day without a year comes last, whatever happened", () => {
  expect(order(milestone("no-year", "XXXX-12-13"), milestone("old", "1999"))).toEqual(["old", "no-year"]);
});
