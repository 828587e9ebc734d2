/** The hub record as rows of the tables, and back. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import {
  addCitations,
  addClaims,
  addContacts,
  addMilestones,
  addNames,
  addThemeUses,
  byPosition,
  citations,
  claimSelect,
  contactSelect,
  milestoneSelect,
  milestonesFromRows,
  nameSelect,
  noRows,
  periodColumns,
  periodFromRow,
  periodSelect,
  themeUseSelect,
  withCitations,
  type Rows,
} from "#lib/records/rows.ts";

/** The rows of everything below the hub's own row. */
export function hubRows(hub: HubRecord): Rows {
  const rows = noRows();
  const hubId = hub.id;
  addNames(rows, { hubId }, hub.names);
  for (const [position, { id, extent, ags, ...location }] of hub.locations.entries()) {
    rows.hubLocation.push({ id, position, hubId, extent, ags });
    addCitations(rows, "locationId", { id, ...location });
  }
  for (const [position, partner] of hub.partners.entries()) {
    const { id, role, ags, associationKey, organisationId, unnamed } = partner;
    rows.hubPartner.push({
      id,
      position,
      hubId,
      role,
      ags,
      associationKey,
      organisationId,
      unnamed,
      ...periodColumns(partner),
    });
    addCitations(rows, "partnerId", partner);
  }
  for (const [position, operator] of hub.operators.entries()) {
    const { id, role, organisationId } = operator;
    rows.hubOperator.push({ id, position, hubId, role, organisationId, ...periodColumns(operator) });
    addCitations(rows, "operatorId", operator);
  }
  addThemeUses(rows, { hubId }, hub.themes);
  for (const [position, { id, offerKindId, state, audiences, ...offer }] of hub.offers.entries()) {
    rows.offer.push({ id, position, hubId, offerKindId, state, audiences });
    addCitations(rows, "offerId", { id, ...offer });
  }
  for (const [position, premises] of hub.premises.entries()) {
    const { id, kind, name, address, ags } = premises;
    rows.premises.push({ id, position, hubId, kind, name, address, ags, ...periodColumns(premises) });
    addCitations(rows, "premisesId", premises);
  }
  for (const [position, { id, kind, state, count, about, ...workplaces }] of hub.workplaces.entries()) {
    rows.workplaces.push({ id, position, hubId, kind, state, count, about });
    addCitations(rows, "workplacesId", { id, ...workplaces });
  }
  addContacts(rows, { hubId }, hub.contacts);
  addMilestones(rows, { hubId }, hub.milestones);
  addClaims(rows, { hubId }, hub.claims);
  return rows;
}

/** Everything of a hub that its record holds; derived columns (status, search text) are left out. */
export const hubSelect = {
  id: true,
  slug: true,
  name: true,
  stateIso: true,
  successorHubId: true,
  archived: true,
  mergedIntoId: true,
  names: { select: nameSelect, orderBy: byPosition },
  locations: { select: { id: true, extent: true, ags: true, citations }, orderBy: byPosition },
  partners: {
    select: {
      id: true,
      role: true,
      ags: true,
      associationKey: true,
      organisationId: true,
      unnamed: true,
      ...periodSelect,
      citations,
    },
    orderBy: byPosition,
  },
  operators: {
    select: { id: true, role: true, organisationId: true, ...periodSelect, citations },
    orderBy: byPosition,
  },
  themes: { select: themeUseSelect, orderBy: byPosition },
  offers: {
    select: { id: true, offerKindId: true, state: true, audiences: true, citations },
    orderBy: byPosition,
  },
  premises: {
    select: { id: true, kind: true, name: true, address: true, ags: true, ...periodSelect, citations },
    orderBy: byPosition,
  },
  workplaces: {
    select: { id: true, kind: true, state: true, count: true, about: true, citations },
    orderBy: byPosition,
  },
  contacts: { select: contactSelect, orderBy: byPosition },
  milestones: { select: milestoneSelect, orderBy: byPosition },
  claims: { select: claimSelect, orderBy: byPosition },
} satisfies Prisma.HubSelect;

type HubRow = Prisma.HubGetPayload<{ select: typeof hubSelect }>;

/** Rows of one list: citations and the two ends of the period. */
const withPeriod = <Row extends Parameters<typeof periodFromRow>[0]>(rows: Row[]) =>
  rows.map(({ sinceEdtf, sinceWording, sinceAnchor, untilEdtf, untilWording, untilAnchor, ...row }) => ({
    ...row,
    ...periodFromRow({ sinceEdtf, sinceWording, sinceAnchor, untilEdtf, untilWording, untilAnchor }),
  }));

/** The record as it was saved; a property test holds `hubFromRow(hubRows(record))` equal to the record. */
export function hubFromRow(row: HubRow): HubRecord {
  return {
    ...row,
    names: withCitations(row.names),
    locations: withCitations(row.locations),
    partners: withPeriod(withCitations(row.partners)),
    operators: withPeriod(withCitations(row.operators)),
    themes: withCitations(row.themes),
    offers: withCitations(row.offers),
    premises: withPeriod(withCitations(row.premises)),
    workplaces: withCitations(row.workplaces),
    contacts: withCitations(row.contacts),
    milestones: milestonesFromRows(row.milestones),
    claims: withCitations(row.claims),
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
  } as HubRecord;
}
