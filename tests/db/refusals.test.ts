import { describe, expect, test } from "vitest";
import { roles, scopeKinds } from "#lib/auth/policy.ts";
import { locales } from "#lib/i18n/locale.ts";
import { changesetKinds, changesetStates, rowOutcomes } from "#lib/changesets/changeset.ts";
import { noteKinds } from "#lib/drafts/draft.ts";
import { draftStates } from "#lib/drafts/states.ts";
import { linkOutcomes } from "#lib/links/outcome.ts";
import { offerKindKinds } from "#lib/offers/offer-kind.ts";
import { sourceKinds } from "#lib/evidence/source.ts";
import { precisions } from "#lib/dates/precision.ts";
import * as hubLists from "#lib/hubs/record.ts";
import { reportStates } from "#lib/reports/report.ts";
import { hubStatuses } from "#lib/hubs/status.ts";
import { figureKinds, legalForms } from "#lib/organisations/record.ts";
import * as lists from "#lib/records/statements.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();

const refused = (sql: string) =>
  expect(database.client.$executeRawUnsafe(sql)).rejects.toThrow(/constraint|violates/i);

/** Where the database repeats a closed list, and the list it repeats. */
const closedLists: [constraint: string, list: readonly string[]][] = [
  ["sources_kind", sourceKinds],
  ["offer_kinds_kind", offerKindKinds],
  ["hubs_status", hubStatuses],
  ["record_names_kind", lists.nameKinds],
  ["hub_locations_extent", hubLists.locationExtents],
  ["hub_partners_role", hubLists.partnerRoles],
  ["hub_operators_role", lists.operatorRoles],
  ["network_operators_role", lists.operatorRoles],
  ["theme_uses_role", lists.themeRoles],
  ["offers_state", hubLists.offerStates],
  ["offers_audiences", hubLists.audiences],
  ["premises_kind", hubLists.premisesKinds],
  ["workplaces_kind", hubLists.workplaceKinds],
  ["workplaces_state", hubLists.workplaceStates],
  ["contacts_kind", lists.contactKinds],
  ["legal_forms_form", legalForms],
  ["figures_kind", figureKinds],
  ["milestones_kind", lists.milestoneKinds],
  ["milestones_state", lists.milestoneStates],
  ["milestones_precision", precisions],
  ["citations_precision", precisions],
  ["participants_role", lists.participantRoles],
  ["claims_form", lists.claimForms],
  ["claims_basis", lists.claimBases],
  ["claims_scope", lists.claimScopes],
  ["revisions_record_kind", lists.recordKinds],
  ["old_slugs_record_kind", lists.recordKinds],
  ["people_role", roles],
  ["people_locale", locales],
  ["person_scopes_kind", scopeKinds],
  ["invitations_role", roles],
  ["drafts_record_kind", lists.recordKinds],
  ["drafts_state", draftStates],
  ["draft_notes_kind", noteKinds],
  ["changesets_kind", changesetKinds],
  ["changesets_state", changesetStates],
  ["changeset_rows_outcome", rowOutcomes],
  ["link_checks_outcome", linkOutcomes],
  ["error_reports_record_kind", lists.recordKinds],
  ["error_reports_state", reportStates],
  ["error_reports_locale", locales],
];

/** Columns that name what may not exist yet or may be gone: history and drafts outlive records and people. */
const outlives = new Set([
  "revisions.record_id",
  "old_slugs.record_id",
  "drafts.record_id",
  "drafts.author_id",
  "draft_notes.author_id",
  "changesets.author_id",
  "changeset_rows.record_id",
  "confirmations.record_id",
  "confirmations.person_id",
  "milestone_knowledge.milestone_id",
  "milestone_versions.milestone_id",
  "milestone_versions.record_id",
  "milestone_versions.follows_id",
  "milestone_versions.state_iso",
  "error_reports.record_id",
  "error_reports.statement_id",
  "finding_notes.author_id",
  "audit_entries.actor_id",
  // Keys that are not of this database.
  "accounts.account_id",
  "accounts.provider_id",
  "passkeys.credential_id",
  "passkeys.public_key",
  "finding_notes.finding_key",
  "place_successors.from_key",
  "place_successors.to_key",
]);

describe("the database refuses nonsense by itself", () => {
  test.each(closedLists)("%s allows exactly what the code knows", async (constraint, list) => {
    const rows = await database.client.$queryRaw<{ definition: string }[]>`
      SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ${constraint}`;
    const allowed = [...(rows[0]?.definition ?? "").matchAll(/'([^']+)'::text/g)].map((match) => match[1]);
    expect(new Set(allowed)).toEqual(new Set(list));
  });

  test("every closed list of the database stands in this table", async () => {
    const rows = await database.client.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
        AND pg_get_constraintdef(oid) ~ 'ARRAY\\[.*::text'`;
    const known = new Set(closedLists.map(([constraint]) => constraint));
    expect(rows.filter((row) => !known.has(row.name))).toEqual([]);
  });

  test("a citation of no statement, or of two", async () => {
    await refused("INSERT INTO citations (id, position, source_id, wording) VALUES ('x', 0, 's0', 'w')");
    await refused(
      "UPDATE citations SET claim_id = (SELECT min(id) FROM claims) WHERE milestone_id IS NOT NULL",
    );
  });

  test("bounds in the wrong order, and half a reading", async () => {
    await refused("UPDATE milestones SET earliest = '2022-02-01', latest = '2022-01-31'");
    await refused("UPDATE citations SET earliest = '2022-02-01', latest = '2022-01-31'");
    await refused("UPDATE citations SET precision = NULL WHERE edtf IS NOT NULL");
  });

  test("two displayed readings of one milestone", async () => {
    await refused(
      `INSERT INTO citations (id, position, source_id, wording, displayed, edtf, precision, date_wording, milestone_id)
       SELECT 'second', 9, source_id, wording, displayed, edtf, precision, date_wording, milestone_id
       FROM citations WHERE displayed LIMIT 1`,
    );
  });

  test("an address used twice, and a reference to nothing", async () => {
    await refused("UPDATE hubs SET slug = 'zeitz'");
    await refused("UPDATE hub_locations SET ags = '99999999'");
    await refused("UPDATE hubs SET status = 'bestens'");
    await refused("UPDATE hub_partners SET unnamed = 'noch jemand' WHERE ags IS NOT NULL");
  });

  test("every column that names a row elsewhere is a foreign key", async () => {
    const rows = await database.client.$queryRaw<{ column: string }[]>`
      SELECT c.table_name || '.' || c.column_name AS column
      FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.column_name ~ '_id$|^ags$|_key$|_iso$'
        AND NOT EXISTS (
          SELECT 1 FROM information_schema.key_column_usage k
          JOIN information_schema.table_constraints t USING (constraint_name)
          WHERE t.constraint_type = 'FOREIGN KEY' AND k.table_name = c.table_name AND k.column_name = c.column_name)
        AND (c.table_name, c.column_name) NOT IN (('municipalities', 'ags'))`;
    expect(rows.map(({ column }) => column).filter((column) => !outlives.has(column))).toEqual([]);
  });
});
