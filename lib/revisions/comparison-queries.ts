/** Versions side by side, with what they name under the names of their time. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { Content } from "#lib/drafts/fields.ts";
import type { References } from "#lib/records/references.ts";
import type { PublicVersion } from "#lib/revisions/queries.ts";
import { referencesAt } from "#lib/revisions/references-queries.ts";

/** Two states of a record. */
export interface Compared {
  before: Content;
  after: Content;
  /** Names as they were when the later one was published. */
  references: References;
}

/** A version and the one that it is told against. */
export interface Pair {
  version: PublicVersion;
  /** null: there is none, and nothing to compare. */
  before: PublicVersion | null;
}

/** Each pair side by side, in the order of the list. */
export async function comparisons(
  client: PrismaClient,
  pairs: readonly Pair[],
): Promise<(Compared | null)[]> {
  const sides = pairs.flatMap(({ version, before }) => (before ? [{ version, before }] : []));
  const references = await referencesAt(
    client,
    sides.map(({ version, before }) => ({
      records: [before.record, version.record],
      sequence: Math.max(version.sequence, before.sequence),
    })),
  );
  const found = sides.flatMap(({ version, before }, index) => {
    const names = references[index];
    return names ? [{ before: contentOf(before), after: contentOf(version), references: names }] : [];
  });
  return pairs.map(({ before }) => (before ? (found.shift() ?? null) : null));
}
