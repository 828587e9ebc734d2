/** "Still correct": somebody looked a published version through and found that it still holds. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { StatementKind } from "#lib/records/statements.ts";

/** Confirmed, or not: somebody published another version in between, or there is no such record (any more). */
export type Confirmed = "confirmed" | "changed" | "missing";

/** Records that a person confirms exactly the version they saw. */
export async function confirmRecord(
  client: PrismaClient,
  confirmation: { kind: StatementKind; id: string; version: number; personId: string; now: Date },
): Promise<Confirmed> {
  const { kind, id, version, personId, now } = confirmation;
  return client.$transaction(async (tx) => {
    const current = await currentVersion(tx, kind, id);
    if (current === null) return "missing";
    if (current !== version) return "changed";
    const key = { recordKind: kind, recordId: id, at: now };
    await tx.confirmation.upsert({
      where: { recordKind_recordId_at: key },
      create: { ...key, personId, version },
      update: {},
      select: { version: true },
    });
    return "confirmed";
  });
}

async function currentVersion(
  tx: Prisma.TransactionClient,
  kind: StatementKind,
  id: string,
): Promise<number | null> {
  const where = { where: { id, archived: false, mergedIntoId: null }, select: { version: true } };
  const row =
    kind === "hub"
      ? await tx.hub.findUnique(where)
      : kind === "organisation"
        ? await tx.organisation.findUnique(where)
        : await tx.network.findUnique(where);
  return row?.version ?? null;
}
