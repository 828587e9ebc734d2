/** The delay ledger: every intention of the records that a filter lets in, and what came of it. */
import { setClocks, type SetClocks } from "#lib/clocks/clocks.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { bareRecords, wholeMilestones, type BareRecord } from "#lib/milestones/bare-queries.ts";
import { choiceCertainty } from "#lib/milestones/figures.ts";
import type { MilestoneFilter } from "#lib/milestones/filter.ts";
import { hasOutcome, type LedgerFilter } from "#lib/milestones/ledger-filter.ts";
import { byUrgency, ledgerSummary, type LedgerSummary } from "#lib/milestones/ledger-summary.ts";
import { ledgerLines, ledgerLinesOn, lineMilestones, type LedgerLine } from "#lib/milestones/ledger.ts";
import type { RecordReference, References } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";

export const linesPerPage = 30;

/** A line and the record whose intention it is. */
export interface OwnedLine extends LedgerLine {
  owner: RecordReference;
}

export interface LedgerPage {
  /** Of this page, overdue ones first. */
  lines: OwnedLine[];
  /** Of all pages. */
  total: number;
  /** The page shown: the last one where the filter asks for a later page. */
  page: number;
  pages: number;
  /** Of the whole selection, whatever outcome is asked for. */
  summary: LedgerSummary;
  references: References;
  clocks: SetClocks;
}

/**
 * One page of the ledger. A line is in the selection where one of its milestones is.
 * @param today ISO day in Europe/Berlin: what happened cannot lie after it
 */
export async function ledgerPage(
  client: PrismaClient,
  filter: LedgerFilter,
  today: string,
): Promise<LedgerPage> {
  const clocks = setClocks(filter, today);
  const { records, testimonies } = await bareRecords(client, filter, clocks, "plans");
  const selection = records.flatMap((record) => linesOf(record, filter, clocks, testimonies));
  const shown = selection
    .filter(({ line }) => hasOutcome(line, filter.outcome))
    .toSorted((a, b) => decidedFirst(filter, a.line, b.line) || byUrgency(a.line, b.line));
  const pages = Math.max(1, Math.ceil(shown.length / linesPerPage));
  const page = Math.min(filter.page, pages);
  const found = shown.slice((page - 1) * linesPerPage, page * linesPerPage);
  return {
    ...(await withEverything(client, found, clocks)),
    total: shown.length,
    page,
    pages,
    summary: ledgerSummary(selection.map(({ line }) => line)),
    clocks,
  };
}

/** Where an outcome is asked for, what only may have it comes last. */
const decidedFirst = ({ outcome }: LedgerFilter, a: LedgerLine, b: LedgerLine) =>
  outcome === null ? 0 : Number(a.outcomes.length > 1) - Number(b.outcomes.length > 1);

/** A line of which the milestones are not yet looked up. */
interface BareLine {
  line: LedgerLine;
  record: BareRecord;
}

function linesOf(
  record: BareRecord,
  filter: MilestoneFilter,
  clocks: SetClocks,
  testimonies: Testimonies,
): BareLine[] {
  const { milestones } = record;
  if (milestones.every(({ state }) => state === "done")) return [];
  const lines =
    clocks.stand === null
      ? ledgerLines(milestones, clocks.viewed)
      : ledgerLinesOn(milestones, testimonies, clocks.stand);
  const isChosen = (milestone: Milestone) =>
    choiceCertainty(milestone, filter, clocks, testimonies) !== "impossible";
  return lines.filter((line) => lineMilestones(line).some(isChosen)).map((line) => ({ line, record }));
}

/** The same lines with all that their milestones hold, and their records as they were called. */
async function withEverything(
  client: PrismaClient,
  lines: readonly BareLine[],
  clocks: SetClocks,
): Promise<{ lines: OwnedLine[]; references: References }> {
  const wanted = new Map(
    lines.flatMap(({ line, record: { sequence } }) =>
      lineMilestones(line).map(({ id }) => [id, { id, sequence }]),
    ),
  );
  const { found, references } = await wholeMilestones(client, [...wanted.values()], clocks);
  const whole = new Map(found.map((each) => [each.milestone.id, each]));
  return {
    references,
    lines: lines.flatMap(({ line }) => {
      const owner = whole.get(line.plans[0].id)?.owner;
      const [first, ...later] = line.plans.map((plan) => whole.get(plan.id)?.milestone ?? plan);
      // Gone between the two reads: the next request tells.
      if (!owner || !first) return [];
      const event = line.event && (whole.get(line.event.id)?.milestone ?? line.event);
      return [{ ...line, owner, plans: [first, ...later], event }];
    }),
  };
}
