/** The network record as rows of the tables, and back. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import {
  addCitations,
  addClaims,
  addMilestones,
  addNames,
  addThemeUses,
  byPosition,
  citations,
  claimSelect,
  milestoneSelect,
  milestonesFromRows,
  nameSelect,
  noRows,
  themeUseSelect,
  withCitations,
  type Rows,
} from "#lib/records/rows.ts";

/** The rows of everything below the network's own row. */
export function networkRows(network: NetworkRecord): Rows {
  const rows = noRows();
  const networkId = network.id;
  addNames(rows, { networkId }, network.names);
  for (const [position, operator] of network.operators.entries()) {
    const { id, role, organisationId } = operator;
    rows.networkOperator.push({ id, position, networkId, role, organisationId });
    addCitations(rows, "networkOperatorId", operator);
  }
  addThemeUses(rows, { networkId }, network.themes);
  addMilestones(rows, { networkId }, network.milestones);
  addClaims(rows, { networkId }, network.claims);
  return rows;
}

/** Everything of a network that its record holds. */
export const networkSelect = {
  id: true,
  slug: true,
  name: true,
  nameEn: true,
  stateIso: true,
  archived: true,
  mergedIntoId: true,
  names: { select: nameSelect, orderBy: byPosition },
  operators: { select: { id: true, role: true, organisationId: true, citations }, orderBy: byPosition },
  themes: { select: themeUseSelect, orderBy: byPosition },
  milestones: { select: milestoneSelect, orderBy: byPosition },
  claims: { select: claimSelect, orderBy: byPosition },
} satisfies Prisma.NetworkSelect;

type NetworkRow = Prisma.NetworkGetPayload<{ select: typeof networkSelect }>;

/** The record as it was saved. */
export function networkFromRow(row: NetworkRow): NetworkRecord {
  return {
    ...row,
    names: withCitations(row.names),
    operators: withCitations(row.operators),
    themes: withCitations(row.themes),
    milestones: milestonesFromRows(row.milestones),
    claims: withCitations(row.claims),
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
  } as NetworkRecord;
}
