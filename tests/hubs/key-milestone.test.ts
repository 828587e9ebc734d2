import { expect, test } from "vitest";
import { keyMilestone, newestMilestone } from "#lib/hubs/key-milestone.ts";
import { hub, milestone } from "#tests/factories.ts";

const key = (...milestones: ReturnType<typeof milestone>[]) =>
  keyMilestone(hub({ milestones }).milestones, "2022-05-02");

test("a hub that opened shows its opening, whatever came before or after", () => {
  const found = key(
    milestone("letter", "2021-10-20", { kind: "letter-of-intent" }),
    milestone("opening", "[2021-09..]"),
    milestone("feast", "2022-04", { kind: "event" }),
  );
  expect(found).toMatchObject({ milestone: { id: "opening" }, plan: null });
});

test("a hub that is being set up shows the plan, and that it is overdue", () => {
  const letter = milestone("letter", "2021-10-20", { kind: "letter-of-intent" });
  const plan = (edtf: string) => milestone("plan", edtf, { kind: "start-of-operation", state: "planned" });
  expect(key(letter, plan("[2022-01..2022-03]"))).toMatchObject({
    milestone: { id: "plan" },
    plan: "overdue",
  });
  expect(key(letter, plan("2022-12"))).toMatchObject({ milestone: { id: "plan" }, plan: "pending" });
});

test("of several milestones of one kind the latest is shown", () => {
  const found = key(
    milestone("first", "2020", { kind: "letter-of-intent" }),
    milestone("second", "2021", { kind: "letter-of-intent" }),
  );
  expect(found?.milestone.id).toBe("second");
});

test("a hub of which no milestone tells anything shows none", () => {
  expect(key(milestone("feast", "2022-04", { kind: "event" }))).toBeNull();
});

test("the newest milestone is the last that happened, plans and days without a year aside", () => {
  const { milestones } = hub({
    milestones: [
      milestone("open-ended", "[2021-09..]"),
      milestone("window", "[..2022-06-09]"),
      milestone("no-year", "XXXX-12-13"),
      milestone("plan", "2030", { state: "planned" }),
    ],
  });
  expect(newestMilestone(milestones)?.id).toBe("open-ended");
  expect(newestMilestone(milestones.filter(({ id }) => id !== "open-ended"))?.id).toBe("window");
  expect(newestMilestone([])).toBeNull();
});
