/** Reads of changesets for the desk. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { namesOfPeople } from "#lib/people/queries.ts";
import {
  detailsSchema,
  effectiveOutcomes,
  rowOutcomes,
  type ChangesetDetails,
  type ChangesetKind,
  type ChangesetState,
  type OutcomeCounts,
  type RowOutcome,
} from "./changeset.ts";
import { rowFromColumns, rowSelect, type StoredRow } from "./rows.ts";

const headSelect = {
  id: true,
  kind: true,
  title: true,
  state: true,
  reason: true,
  authorId: true,
  appliedBy: true,
  undoneBy: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  details: true,
} satisfies Prisma.ChangesetSelect;

export interface ChangesetHead {
  id: string;
  kind: ChangesetKind;
  title: string;
  state: ChangesetState;
  reason: string;
  authorId: string;
  /** Names; null where somebody's name was erased or nobody did it yet. */
  author: string | null;
  appliedBy: string | null;
  undoneBy: string | null;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  details: ChangesetDetails;
}

export const changesetsPerPage = 50;
export const rowsPerPage = 100;

/** One page of all changesets, newest first. */
export async function changesetList(
  client: PrismaClient,
  wanted: number,
): Promise<{ changesets: ChangesetHead[]; page: number; pages: number }> {
  const total = await client.changeset.count();
  const pages = Math.max(1, Math.ceil(total / changesetsPerPage));
  const page = Math.min(wanted, pages);
  const rows = await client.changeset.findMany({
    select: headSelect,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * changesetsPerPage,
    take: changesetsPerPage,
  });
  return { changesets: await withNames(client, rows), page, pages };
}

async function withNames(
  client: PrismaClient,
  rows: Prisma.ChangesetGetPayload<{ select: typeof headSelect }>[],
): Promise<ChangesetHead[]> {
  const names = await namesOfPeople(
    client,
    rows.flatMap(({ authorId, appliedBy, undoneBy }) => [authorId, appliedBy, undoneBy]),
  );
  const nameOf = (id: string | null) => names.get(id ?? "") ?? null;
  return rows.map(({ appliedBy, undoneBy, ...row }) => ({
    ...row,
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    kind: row.kind as ChangesetKind,
    state: row.state as ChangesetState,
    author: nameOf(row.authorId),
    appliedBy: nameOf(appliedBy),
    undoneBy: nameOf(undoneBy),
    details: detailsSchema.catch({}).parse(row.details),
  }));
}

export interface ChangesetPage extends ChangesetHead {
  counts: OutcomeCounts;
  /** Rows that would be applied now. */
  chosen: number;
  rows: StoredRow[];
  page: number;
  pages: number;
  /** Labels of the rows that prevented the last undo. */
  obstacles: {
    label: string;
    row: StoredRow;
    code: string;
    params: Readonly<Record<string, string | number>>;
  }[];
}

/** One changeset without its rows; null when there is none. */
export async function changesetHead(client: PrismaClient, id: string): Promise<ChangesetHead | null> {
  const found = await client.changeset.findUnique({ where: { id }, select: headSelect });
  return found && ((await withNames(client, [found]))[0] ?? null);
}

/** One changeset with a page of its rows, of one outcome or all; null when there is none. */
export async function changesetPage(
  client: PrismaClient,
  id: string,
  { outcome, page: wanted }: { outcome: RowOutcome | null; page: number },
): Promise<ChangesetPage | null> {
  const head = await changesetHead(client, id);
  if (!head) return null;
  const where = { changesetId: id, ...(outcome && { outcome }) };
  const [grouped, chosen, total] = await Promise.all([
    client.changesetRow.groupBy({ by: ["outcome"], where: { changesetId: id }, _count: true }),
    client.changesetRow.count({
      where: { changesetId: id, chosen: true, outcome: { in: [...effectiveOutcomes] } },
    }),
    client.changesetRow.count({ where }),
  ]);
  const counts = Object.fromEntries(
    rowOutcomes.map((each) => [each, grouped.find((group) => group.outcome === each)?._count ?? 0]),
  ) as OutcomeCounts;
  const pages = Math.max(1, Math.ceil(total / rowsPerPage));
  const page = Math.min(wanted, pages);
  const rows = await client.changesetRow.findMany({
    where,
    select: rowSelect,
    orderBy: { position: "asc" },
    skip: (page - 1) * rowsPerPage,
    take: rowsPerPage,
  });
  const inTheWay = head.details.obstacles ?? [];
  const blocked = await client.changesetRow.findMany({
    where: { changesetId: id, position: { in: inTheWay.map(({ position }) => position) } },
    select: rowSelect,
    orderBy: { position: "asc" },
  });
  const obstacles = blocked.map((row) => {
    const problem = inTheWay.find(({ position }) => position === row.position)?.problem;
    return {
      label: row.label,
      row: rowFromColumns(row),
      code: problem?.code ?? "",
      params: problem?.params ?? {},
    };
  });
  return { ...head, counts, chosen, rows: rows.map(rowFromColumns), page, pages, obstacles };
}
