import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { berlinDay } from "#lib/dates/today.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { kindFigures, selected } from "#lib/milestones/figures.ts";
import { milestoneFigures } from "#lib/milestones/figures-queries.ts";
import { everything } from "#lib/milestones/filter.ts";
import type { LedgerFilter } from "#lib/milestones/ledger-filter.ts";
import { ledgerPage, linesPerPage, type OwnedLine } from "#lib/milestones/ledger-queries.ts";
import { ledgerLinesOn, lineMilestones, type LedgerLine } from "#lib/milestones/ledger.ts";
import { opened } from "#lib/milestones/openings.ts";
import { displayedDate } from "#lib/records/plans.ts";
import { milestoneKinds, milestoneStates } from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";
import { seededAt } from "#tests/test-server.ts";
import { anyStatement } from "#tests/dates/sharpening.ts";
import { change, hub, milestone } from "#tests/factories.ts";
import { candidatesThen } from "#tests/milestones/candidates.ts";

const facts = testDatabase();
const today = "2026-12-31";

const ledger = (client = facts.client, asked: Partial<LedgerFilter> = {}) =>
  ledgerPage(client, { ...everything, outcome: null, ...asked }, today);

describe("the ledger of the facts", () => {
  test("has the plans of Oldenburg, Sangerhausen and Schleswig-Holstein first, overdue", async () => {
    const { lines, summary } = await ledger();
    expect(lines.map(({ owner, outcomes }) => [owner.slug, ...outcomes])).toEqual([
      ["digitalhubs-schleswig-holstein", "overdue"],
      ["oldenburg-in-holstein", "overdue"],
      ["sangerhausen", "overdue"],
      ["zeitz", "undated"],
      ["zeitz", "undated"],
    ]);
    expect(lines.map(({ overdueFor }) => overdueFor)).toEqual([
      // By the end of 2021, from no day on.
      { min: 1826, max: null },
      { min: 1736, max: 1825 },
      { min: 1736, max: 1825 },
      null,
      null,
    ]);
    expect(summary).toMatchObject({ lines: 5, plans: 5, moved: 0, median: null });
    expect(summary.byOutcome.overdue).toEqual({ least: 3, most: 3 });
  });

  test("shows each plan with its source and the source's words", async () => {
    const { lines, references } = await ledger(facts.client, { hub: "sangerhausen" });
    const [line] = lines;
    expect(displayedDate(line?.plans[0] ?? never()).wording).toBe("Anfang 2022");
    expect(references.sources[line?.plans[0].citations[0]?.sourceId ?? ""]?.published).toBe("2021-12-20");
  });

  test("says what was overdue on the day on which the reader stands", async () => {
    const before = await ledger(facts.client, { stand: "2022-03-31", state: "sachsen-anhalt" });
    expect(before.lines.map(({ outcomes }) => outcomes)).toEqual([["pending"], ["undated"], ["undated"]]);
    // Sangerhausen's plan has a source of 2021; when Zeitz' events were planned is not known.
    expect(before.lines.map(({ open }) => open.length)).toEqual([0, 1, 1]);
    const after = await ledger(facts.client, { stand: "2022-04-01", hub: "sangerhausen" });
    expect(after.lines).toMatchObject([{ outcomes: ["overdue"], overdueFor: { min: 1, max: 90 } }]);
  });

  test("takes the chronology's selection, and can be asked for an outcome", async () => {
    const slugs = async (asked: Partial<LedgerFilter>) =>
      (await ledger(facts.client, asked)).lines.map(({ owner }) => owner.slug);
    expect(await slugs({ kind: "establishment" })).toEqual(["digitalhubs-schleswig-holstein"]);
    expect(await slugs({ year: 2022 })).toEqual(["oldenburg-in-holstein", "sangerhausen", "zeitz", "zeitz"]);
    expect(await slugs({ outcome: "undated" })).toEqual(["zeitz", "zeitz"]);
    expect(await slugs({ outcome: "late" })).toEqual([]);
    expect(await slugs({ operator: "kisa" })).toEqual([]);
  });
});

describe("the figures of the facts", () => {
  test("count two openings, which are a band up to the day on which the register told of them", async () => {
    const { openings, steps } = await milestoneFigures(facts.client, everything, today);
    expect(openings.before).toEqual({ least: 0, most: 1 });
    expect(openings.steps.map(({ least, most }) => [least, most])).toEqual([
      [0, 2],
      [2, 2],
    ]);
    expect(openings.steps.map(({ day }) => day)).toEqual(["2021-09-01", berlinDay(seededAt)]);
    expect(opened(openings, "2022-06-09")).toEqual({ least: 0, most: 2 });
    expect(steps.opened.surely.named.map(({ slug }) => slug)).toEqual(["rostock", "zeitz"]);
    expect(steps.signed.surely.total).toBe(8);
    expect(steps.closed).toEqual({ surely: { total: 0, named: [] }, perhaps: { total: 0, named: [] } });
  });

  test("count what was surely and what was perhaps signed by a day", async () => {
    const { steps, kinds } = await milestoneFigures(
      facts.client,
      { ...everything, stand: "2021-10-20" },
      today,
    );
    // Einbeck and Sangerhausen signed by December, Großröhrsdorf by June 2022: perhaps long before.
    expect(steps.signed.surely.named.map(({ slug }) => slug).toSorted()).toEqual([
      "hennstedt",
      "oldenburg-in-holstein",
      "rendsburg",
      "wilster",
      "zeitz",
    ]);
    expect(steps.signed.perhaps.named.map(({ slug }) => slug).toSorted()).toEqual([
      "einbeck",
      "grossroehrsdorf",
      "sangerhausen",
    ]);
    expect(kinds.kinds.find(({ kind }) => kind === "letter-of-intent")?.done).toEqual({ least: 5, most: 7 });
  });

  test("name what no year is known of", async () => {
    const { undated, years } = await milestoneFigures(facts.client, everything, today);
    expect(undated.total).toBe(3);
    expect(undated.named.map(({ owner }) => owner.slug).toSorted()).toEqual(["rostock", "zeitz", "zeitz"]);
    expect(undated.named.flatMap(({ milestone: { title } }) => title?.de ?? [])).toHaveLength(2);
    expect(years.find(({ from }) => from === 2021)).toMatchObject({
      done: { least: 2, most: 11 },
      planned: { least: 0, most: 1 },
    });
  });
});

describe("read from the tables and from the versions", () => {
  const any = testDatabase();
  beforeAll(async () => {
    const dates = fc.sample(anyStatement, { numRuns: 80, seed: 19 });
    // Four hubs; within each, every third milestone follows the plan before it.
    for (const nth of [0, 1, 2, 3]) {
      const milestones = dates.slice(nth * 20, nth * 20 + 20).map((edtf, at) =>
        milestone(`any-${nth}-${at}`, edtf, {
          kind: milestoneKinds[at % milestoneKinds.length],
          state: milestoneStates[at % milestoneStates.length],
          follows: at % milestoneStates.length === 1 ? `any-${nth}-${at - 1}` : null,
        }),
      );
      const record = hub({ id: `any-hub-${nth}`, slug: `any-hub-${nth}`, stateIso: "DE-BY", milestones });
      // oxlint-disable-next-line no-await-in-loop -- saves run one after the other
      await saveHub(any.client, record, change(0, { now: new Date("2026-12-20T12:00:00Z") }));
    }
  });

  test("the ledger and the figures are the same on any day", async () => {
    const { candidates, testimonies } = await candidatesThen(any.client, today, true);
    const records = new Map(candidates.map(({ owner, siblings }) => [owner.slug, siblings]));
    // The last of these days is later than every publication, so that then and now say the same.
    for (const stand of ["2020-12-31", "2021-11-15", "2022-06-09", "2026-12-25"]) {
      const lines = [...records].flatMap(([slug, siblings]) =>
        ledgerLinesOn(siblings, testimonies, stand).map((line) => told({ slug }, line)),
      );
      const now = await allLines(any.client, { stand });
      expect(now, stand).toEqual(lines.toSorted());
      expect(await allLines(any.client, { stand, wissen: "2026-12-30" }), stand).toEqual(now);
      const [figures, figuresThen] = await Promise.all(
        [null, "2026-12-30"].map((wissen) =>
          milestoneFigures(any.client, { ...everything, stand, wissen }, today),
        ),
      );
      expect({ ...figuresThen, clocks: null }).toEqual({ ...figures, clocks: null });
      expect(figures?.kinds).toEqual(
        kindFigures(
          selected(
            candidates.map((each) => each.milestone),
            everything,
            { stand, wissen: null, viewed: today },
            testimonies,
          ),
        ),
      );
    }
  });

  test("before its first version there was nothing to tell", async () => {
    expect(await allLines(any.client, { wissen: "2020-01-01" })).toEqual([]);
    const { total, openings } = await milestoneFigures(
      any.client,
      { ...everything, wissen: "2020-01-01" },
      today,
    );
    expect(total).toEqual({ least: 0, most: 0 });
    expect(openings).toEqual({ before: { least: 0, most: 0 }, steps: [], end: "2020-01-01" });
  });

  test("every line is on one page only", async () => {
    const first = await ledger(any.client);
    expect(first.total).toBeGreaterThan(linesPerPage);
    const second = await ledger(any.client, { page: 2 });
    const keys = [...first.lines, ...second.lines].map(({ plans, event }) =>
      [...plans, ...(event ? [event] : [])].map(({ id }) => id).join(),
    );
    expect(new Set(keys).size).toBe(first.total);
    expect((await ledger(any.client, { page: 99 })).page).toBe(first.pages);
  });
});

/** A line in words that can be compared: whose, which milestones, and what came of them. */
const told = ({ slug }: { slug: string }, line: LedgerLine) =>
  JSON.stringify([
    slug,
    lineMilestones(line).map((each) => [each.id, displayedDate(each).earliest, displayedDate(each).latest]),
    line.outcomes,
    line.afterFirst,
    line.overdueFor,
    line.open.toSorted(),
  ]);

async function allLines(client: typeof facts.client, asked: Partial<LedgerFilter>): Promise<string[]> {
  const lines: OwnedLine[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- how many pages there are is known from the first
    const part = await ledger(client, { ...asked, page });
    lines.push(...part.lines);
    pages = part.pages;
  }
  return lines.map((line) => told(line.owner, line)).toSorted();
}

const never = () => {
  throw new Error("There is no line.");
};
