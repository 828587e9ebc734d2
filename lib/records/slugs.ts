/** Old addresses. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/**
 * Where a record lives now whose address this once was; null when nobody's.
 * @param read looks up the present address by the record's id
 */
export async function movedFrom(
  client: PrismaClient,
  recordKind: RecordKind,
  slug: string,
  read: (id: string) => Promise<{ slug: string } | null>,
): Promise<{ moved: string } | null> {
  const old = await client.oldSlug.findUnique({
    where: { recordKind_slug: { recordKind, slug } },
    select: { recordId: true },
  });
  const current = old && (await read(old.recordId));
  return current && { moved: current.slug };
}

/** The part of a record's row that says where it went. */
export const mergedInto = { mergedInto: { select: { slug: true } } } as const;
