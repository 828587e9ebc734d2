/** Writes the internal chain: who signed in, changed roles, exported. Append-only in the database itself (trigger). */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { nextLink } from "#lib/records/chain.ts";
import type { AuditDetails, AuditEvent } from "./kinds.ts";

/** Any fixed number: it names the lock under which this chain grows. */
const auditLock = 7_202_110;

/** Long texts do not belong here, and what contains an @ may be an address. */
const isPersonal = (text: string) => text.length > 300 || text.includes("@");

/**
 * Appends one entry. Within a transaction it stands and falls with it; the chain stays locked until that ends, so it
 * comes last there.
 * @throws TypeError when the details look like personal data
 */
export async function recordAudit(
  client: PrismaClient | Prisma.TransactionClient,
  event: AuditEvent,
): Promise<void> {
  if ("$transaction" in client) {
    await client.$transaction((tx) => append(tx, event), { timeout: 30_000, maxWait: 30_000 });
  } else await append(client, event);
}

async function append(tx: Prisma.TransactionClient, event: AuditEvent): Promise<void> {
  const { kind, actorId, subject = null, details = {}, now } = event;
  refusePersonalData(details);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${auditLock})`;
  const head = await tx.auditEntry.findFirst({
    select: { sequence: true, hash: true },
    orderBy: { sequence: "desc" },
  });
  const link = nextLink(head, { kind, actorId, subject, details }, now);
  await tx.auditEntry.create({ data: { ...link, kind, actorId, subject }, select: { sequence: true } });
}

function refusePersonalData(details: AuditDetails): void {
  for (const [name, value] of Object.entries(details)) {
    const words = Array.isArray(value) ? (value as readonly string[]) : [value];
    if (words.some((word) => typeof word === "string" && isPersonal(word)))
      throw new TypeError(`An audit entry must not hold this: ${name}`);
  }
}
