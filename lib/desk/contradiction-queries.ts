/** What of the contradictions waits for somebody: notes to release, and findings that nobody has explained. */
import { isLimited, type Person } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { Cut, Extent } from "#lib/desk/queries.ts";
import type { JudgedFinding } from "#lib/evidence/judged.ts";
import { notedKeys, waitingNotes, type DeskNote } from "#lib/evidence/note-queries.ts";
import { shownEvidence, type ShownFinding } from "#lib/evidence/shown-queries.ts";

export type ToExplain =
  | { kind: "note"; note: DeskNote }
  | { kind: "finding"; found: Pick<ShownFinding, "finding" | "sides"> };

/**
 * Notes that this person may release, the longest-waiting first, then contradictions and tensions to which nobody has written
 * yet.
 * Nothing for an editor with limits: findings reach over records, and nobody with limits may explain them.
 */
export async function explanationsToGive(
  client: PrismaClient,
  findings: readonly JudgedFinding[],
  { person, fourEyes, extent }: { person: Person; fourEyes: boolean; extent: Extent },
): Promise<Cut<ToExplain>> {
  if (isLimited(person)) return { rows: [], total: 0 };
  const [waiting, noted] = await Promise.all([waitingNotes(client, { person, fourEyes }), notedKeys(client)]);
  const notes = waiting.filter(({ mayRelease }) => mayRelease);
  const open = findings.filter(
    ({ verdict, key }) => (verdict === "contradiction" || verdict === "tension") && !noted.has(key),
  );
  const from = (extent.page - 1) * extent.perPage;
  const rows = [...notes, ...open].slice(from, from + extent.perPage);
  const { findings: shown } = await shownEvidence(client, {
    claims: [],
    findings: rows.filter((row) => "verdict" in row),
  });
  const byKey = new Map(shown.map((each) => [each.finding.key, each]));
  return {
    total: notes.length + open.length,
    rows: rows.flatMap((row): ToExplain[] => {
      if (!("verdict" in row)) return [{ kind: "note", note: row }];
      const found = byKey.get(row.key);
      return found ? [{ kind: "finding", found }] : [];
    }),
  };
}
