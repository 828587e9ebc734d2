/** Old addresses. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** The id of the record that once had this address, or null. */
export async function ownerOfOldSlug(client: PrismaClient, recordKind: RecordKind, slug: string) {
  const old = await client.oldSlug.findUnique({
    where: { recordKind_slug: { recordKind, slug } },
    select: { recordId: true },
  });
  return old?.recordId ?? null;
}
