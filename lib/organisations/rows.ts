/** The organisation record as rows of the tables, and back. */
import type { Prisma } from "#lib/db/generated/client.ts";
import type { OrganisationRecord } from "#lib/organisations/record.ts";
import {
  addCitations,
  addClaims,
  addContacts,
  addMilestones,
  addNames,
  byPosition,
  citations,
  claimSelect,
  contactSelect,
  milestoneSelect,
  milestonesFromRows,
  nameSelect,
  noRows,
  withCitations,
  type Rows,
} from "#lib/records/rows.ts";

/** The rows of everything below the organisation's own row. */
export function organisationRows(organisation: OrganisationRecord): Rows {
  const rows = noRows();
  const organisationId = organisation.id;
  addNames(rows, { organisationId }, organisation.names);
  for (const [position, legalForm] of organisation.legalForms.entries()) {
    rows.legalForm.push({ id: legalForm.id, position, organisationId, form: legalForm.form });
    addCitations(rows, "legalFormId", legalForm);
  }
  for (const [position, brand] of organisation.brandOf.entries()) {
    rows.brandOf.push({ id: brand.id, position, organisationId, ownerId: brand.ownerId });
    addCitations(rows, "brandOfId", brand);
  }
  for (const [position, carrier] of organisation.carriers.entries()) {
    const { id, stateIso, carrierOrganisationId } = carrier;
    rows.carrier.push({ id, position, organisationId, stateIso, carrierOrganisationId });
    addCitations(rows, "carrierId", carrier);
  }
  for (const [position, figure] of organisation.figures.entries()) {
    const { id, kind, value, year } = figure;
    rows.figure.push({ id, position, organisationId, kind, value, year });
    addCitations(rows, "figureId", figure);
  }
  addContacts(rows, { organisationId }, organisation.contacts);
  addMilestones(rows, { organisationId }, organisation.milestones);
  addClaims(rows, { organisationId }, organisation.claims);
  return rows;
}

/** Everything of an organisation that its record holds. */
export const organisationSelect = {
  id: true,
  slug: true,
  name: true,
  archived: true,
  mergedIntoId: true,
  names: { select: nameSelect, orderBy: byPosition },
  legalForms: { select: { id: true, form: true, citations }, orderBy: byPosition },
  brandOf: { select: { id: true, ownerId: true, citations }, orderBy: byPosition },
  carriers: {
    select: { id: true, stateIso: true, carrierOrganisationId: true, citations },
    orderBy: byPosition,
  },
  figures: { select: { id: true, kind: true, value: true, year: true, citations }, orderBy: byPosition },
  contacts: { select: contactSelect, orderBy: byPosition },
  milestones: { select: milestoneSelect, orderBy: byPosition },
  claims: { select: claimSelect, orderBy: byPosition },
} satisfies Prisma.OrganisationSelect;

type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** The record as it was saved. */
export function organisationFromRow(row: OrganisationRow): OrganisationRecord {
  return {
    ...row,
    names: withCitations(row.names),
    legalForms: withCitations(row.legalForms),
    brandOf: withCitations(row.brandOf),
    carriers: withCitations(row.carriers),
    // bigint in the table, because a turnover in euro outgrows 32 bits; far below 2^53 all the same.
    figures: withCitations(row.figures).map((figure) => ({ ...figure, value: Number(figure.value) })),
    contacts: withCitations(row.contacts),
    milestones: milestonesFromRows(row.milestones),
    claims: withCitations(row.claims),
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
  } as OrganisationRecord;
}
