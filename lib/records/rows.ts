/**
 * From a record's statements to the rows of the normalised tables, and back. Both directions stand side by side
 * so that a field added to one is missed in the other at first sight. Pure but for `insertRows`.
 */
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { historicDate } from "#lib/dates/historic-date.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { byChain, displayedDate } from "#lib/records/plans.ts";
import type {
  Citation,
  Claim,
  Contact,
  Milestone,
  Participant,
  ThemeUse,
  nameSchema,
} from "#lib/records/statements.ts";
import type { z } from "zod";

type Name = z.infer<typeof nameSchema>;

/** The record a statement belongs to; the tables shared by several kinds have one column for each. */
export type Owner = { hubId: string } | { organisationId: string } | { networkId: string };

/** The column of `citations` that names the statement. */
export type CitationTarget = Extract<
  keyof Prisma.CitationCreateManyInput,
  | "nameId"
  | "locationId"
  | "partnerId"
  | "operatorId"
  | "networkOperatorId"
  | "themeUseId"
  | "offerId"
  | "premisesId"
  | "workplacesId"
  | "contactId"
  | "legalFormId"
  | "brandOfId"
  | "carrierId"
  | "figureId"
  | "milestoneId"
  | "claimId"
>;

/** Rows by table, in the order foreign keys ask for. */
export interface Rows {
  recordName: Prisma.RecordNameCreateManyInput[];
  hubLocation: Prisma.HubLocationCreateManyInput[];
  hubPartner: Prisma.HubPartnerCreateManyInput[];
  hubOperator: Prisma.HubOperatorCreateManyInput[];
  networkOperator: Prisma.NetworkOperatorCreateManyInput[];
  themeUse: Prisma.ThemeUseCreateManyInput[];
  offer: Prisma.OfferCreateManyInput[];
  premises: Prisma.PremisesCreateManyInput[];
  workplaces: Prisma.WorkplacesCreateManyInput[];
  contact: Prisma.ContactCreateManyInput[];
  legalForm: Prisma.LegalFormCreateManyInput[];
  brandOf: Prisma.BrandOfCreateManyInput[];
  carrier: Prisma.CarrierCreateManyInput[];
  figure: Prisma.FigureCreateManyInput[];
  milestone: Prisma.MilestoneCreateManyInput[];
  participant: Prisma.ParticipantCreateManyInput[];
  claim: Prisma.ClaimCreateManyInput[];
  citation: Prisma.CitationCreateManyInput[];
}

/** Every table without rows, to add to. */
export const noRows = (): Rows => ({
  recordName: [],
  hubLocation: [],
  hubPartner: [],
  hubOperator: [],
  networkOperator: [],
  themeUse: [],
  offer: [],
  premises: [],
  workplaces: [],
  contact: [],
  legalForm: [],
  brandOf: [],
  carrier: [],
  figure: [],
  milestone: [],
  participant: [],
  claim: [],
  citation: [],
});

/** Inserts all rows; empty tables cost nothing. Runs on the caller's transaction. */
export async function insertRows(tx: Prisma.TransactionClient, rows: Rows): Promise<void> {
  for (const [table, data] of Object.entries(rows)) {
    if (data.length === 0) continue;
    // Every delegate has the same createMany; only its row type differs, and `Rows` ties table and row together.
    const delegate = tx[table as keyof Rows] as unknown as {
      createMany(args: { data: unknown[] }): Promise<unknown>;
    };
    await delegate.createMany({ data });
  }
}

/** A calendar day as PostgreSQL's `date` column takes it through Prisma. */
export const dayToColumn = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** A `date` column as an ISO day. */
export const dayFromColumn = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

const dateColumns = (date: HistoricDate) => ({
  edtf: date.edtf,
  earliest: dayToColumn(date.earliest),
  latest: dayToColumn(date.latest),
  precision: date.precision,
});

/** Adds the citations of one statement. `displayed` marks the one whose date a milestone shows. */
export function addCitations(
  rows: Rows,
  target: CitationTarget,
  entry: { id: string; citations: Citation[] },
  displayed?: string,
): void {
  for (const [position, citation] of entry.citations.entries()) {
    const { date } = citation;
    rows.citation.push({
      id: citation.id,
      position,
      sourceId: citation.sourceId,
      wording: citation.wording,
      locator: citation.locator,
      inferenceDe: citation.inference?.de ?? null,
      inferenceEn: citation.inference?.en ?? null,
      displayed: citation.id === displayed,
      ...(date && { ...dateColumns(date), dateWording: date.wording, dateAnchor: date.anchor ?? null }),
      [target]: entry.id,
    });
  }
}

/** What of a citation its record holds; bounds and precision follow from the EDTF. */
export const citationSelect = {
  id: true,
  position: true,
  sourceId: true,
  wording: true,
  locator: true,
  inferenceDe: true,
  inferenceEn: true,
  displayed: true,
  edtf: true,
  dateWording: true,
  dateAnchor: true,
} satisfies Prisma.CitationSelect;

/** The `citations` relation as every statement selects it. */
export const citations = {
  select: citationSelect,
  orderBy: { position: "asc" },
} satisfies Prisma.RecordName$citationsArgs;

type CitationRow = Prisma.CitationGetPayload<{ select: typeof citationSelect }>;

/** Citations as a record holds them, in the order of the rows. */
export const citationsFromRows = (rows: CitationRow[]): Citation[] =>
  rows.map((row) => ({
    id: row.id,
    sourceId: row.sourceId,
    wording: row.wording,
    locator: row.locator,
    inference: bilingual(row.inferenceDe, row.inferenceEn),
    date: dateFromColumns(row.edtf, row.dateWording, row.dateAnchor),
  }));

/** A text in both languages from its two columns, which are filled together or not at all. */
export const bilingual = (de: string | null, en: string | null) =>
  de === null || en === null ? null : { de, en };

/** A reading of a date from its three columns; null where there is none. */
export const dateFromColumns = (
  edtf: string | null,
  wording: string | null,
  anchor: string | null,
): HistoricDate | null =>
  edtf === null || wording === null ? null : historicDate({ edtf, wording, anchor });

/** `since` and `until` keep what was read; their bounds follow from it and are never sorted by. */
export const periodColumns = (entry: { since: HistoricDate | null; until: HistoricDate | null }) => ({
  sinceEdtf: entry.since?.edtf ?? null,
  sinceWording: entry.since?.wording ?? null,
  sinceAnchor: entry.since?.anchor ?? null,
  untilEdtf: entry.until?.edtf ?? null,
  untilWording: entry.until?.wording ?? null,
  untilAnchor: entry.until?.anchor ?? null,
});

/** The columns of `periodColumns`. */
export const periodSelect = {
  sinceEdtf: true,
  sinceWording: true,
  sinceAnchor: true,
  untilEdtf: true,
  untilWording: true,
  untilAnchor: true,
} as const;

/** The two ends of a period from `periodSelect`. */
export const periodFromRow = (row: Record<keyof typeof periodSelect, string | null>) => ({
  since: dateFromColumns(row.sinceEdtf, row.sinceWording, row.sinceAnchor),
  until: dateFromColumns(row.untilEdtf, row.untilWording, row.untilAnchor),
});

// ─── Statements that attach to more than one kind of record ────────────────────────────────────────────────────────

/** Adds the names of a record with their citations. */
export function addNames(rows: Rows, owner: Owner, names: Name[]): void {
  for (const [position, name] of names.entries()) {
    rows.recordName.push({ id: name.id, position, kind: name.kind, text: name.text, ...owner });
    addCitations(rows, "nameId", name);
  }
}

/** A name as `addNames` wrote it. */
export const nameSelect = { id: true, kind: true, text: true, citations } satisfies Prisma.RecordNameSelect;

/** Adds the themes of a record with their citations. */
export function addThemeUses(rows: Rows, owner: Owner, uses: ThemeUse[]): void {
  for (const [position, use] of uses.entries()) {
    rows.themeUse.push({ id: use.id, position, role: use.role, themeId: use.themeId, ...owner });
    addCitations(rows, "themeUseId", use);
  }
}

/** A use of a theme as `addThemeUses` wrote it. */
export const themeUseSelect = {
  id: true,
  role: true,
  themeId: true,
  citations,
} satisfies Prisma.ThemeUseSelect;

/** Adds the contacts of a record with their citations. */
export function addContacts(rows: Rows, owner: Owner, contacts: Contact[]): void {
  for (const [position, contact] of contacts.entries()) {
    rows.contact.push({ id: contact.id, position, kind: contact.kind, value: contact.value, ...owner });
    addCitations(rows, "contactId", contact);
  }
}

/** A contact as `addContacts` wrote it. */
export const contactSelect = { id: true, kind: true, value: true, citations } satisfies Prisma.ContactSelect;

/** Adds the claims of a record with their citations. */
export function addClaims(rows: Rows, owner: Owner, claims: Claim[]): void {
  for (const [position, claim] of claims.entries()) {
    const { id, form, basis, value, scope, stateIso, speaker } = claim;
    rows.claim.push({ id, position, form, basis, value, scope, stateIso, speaker, ...owner });
    addCitations(rows, "claimId", claim);
  }
}

/** A claim as `addClaims` wrote it. */
export const claimSelect = {
  id: true,
  form: true,
  basis: true,
  value: true,
  scope: true,
  stateIso: true,
  speaker: true,
  citations,
} satisfies Prisma.ClaimSelect;

/** Plans come before what follows them, whatever the record's order: a bulk insert may end between the two. */
export function addMilestones(rows: Rows, owner: Owner, milestones: Milestone[]): void {
  const positions = new Map(milestones.map((milestone, position) => [milestone.id, position]));
  for (const milestone of byChain(milestones, milestones)) {
    const position = positions.get(milestone.id) ?? 0;
    rows.milestone.push({
      id: milestone.id,
      position,
      kind: milestone.kind,
      state: milestone.state,
      titleDe: milestone.title?.de ?? null,
      titleEn: milestone.title?.en ?? null,
      followsId: milestone.follows,
      ...dateColumns(displayedDate(milestone)),
      ...owner,
    });
    for (const [at, participant] of milestone.participants.entries()) {
      const { id, role, person, office, ags, associationKey, organisationId } = participant;
      rows.participant.push({
        id,
        position: at,
        role,
        milestoneId: milestone.id,
        person,
        office,
        ags,
        associationKey,
        organisationId,
      });
    }
    addCitations(rows, "milestoneId", milestone, milestone.displayedCitationId);
  }
}

const participantSelect = {
  id: true,
  role: true,
  person: true,
  office: true,
  ags: true,
  associationKey: true,
  organisationId: true,
} satisfies Prisma.ParticipantSelect;

/** A milestone as `addMilestones` wrote it. */
export const milestoneSelect = {
  id: true,
  kind: true,
  state: true,
  titleDe: true,
  titleEn: true,
  followsId: true,
  participants: { select: participantSelect, orderBy: { position: "asc" } },
  citations,
} satisfies Prisma.MilestoneSelect;

type MilestoneRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>;

/** The tables hold only what the record's schema let in, so closed lists are taken as they are. */
export const milestonesFromRows = (rows: MilestoneRow[]): Milestone[] =>
  rows.map((row) => ({
    id: row.id,
    citations: citationsFromRows(row.citations),
    kind: row.kind as Milestone["kind"],
    state: row.state as Milestone["state"],
    title: bilingual(row.titleDe, row.titleEn),
    follows: row.followsId,
    displayedCitationId: row.citations.find((citation) => citation.displayed)?.id ?? "",
    participants: row.participants as Participant[],
  }));

/** For statements whose columns are their fields: only the citations need reading. */
export const withCitations = <Row extends { citations: CitationRow[] }>(rows: Row[]) =>
  rows.map((row) => ({ ...row, citations: citationsFromRows(row.citations) }));

/** The order in which a record's own lists are shown and edited. */
export const byPosition = { position: "asc" } as const;
