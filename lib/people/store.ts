/** Changes of accounts, each with its entry in the internal chain. The last administrator cannot be taken away. */
import type { Role, Scope } from "#lib/auth/policy.ts";
import { recordAudit } from "#lib/audit/store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { erasedEmail } from "./queries.ts";

export type PersonChange =
  | { ok: true }
  /** Somebody must stay who can administer; one's own account only others close; there is no such open account. */
  | { ok: false; reason: "last" | "self" | "missing" };

interface By {
  /** Whom it concerns. */
  personId: string;
  /** Who does it. */
  by: string;
  now: Date;
}

/** Ends a transaction whose writes must not stay. */
class Refused extends Error {
  readonly reason: "last" | "self" | "missing";
  constructor(reason: "last" | "self" | "missing") {
    super(reason);
    this.reason = reason;
  }
}

async function change(
  client: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<PersonChange> {
  try {
    await client.$transaction(work, { timeout: 30_000, maxWait: 30_000 });
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  }
}

/**
 * Holds all administrators until the transaction ends, so that two who take each other's role away at the same moment
 * come one after the other.
 */
async function keepAnother(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  if (rows.length === 1 && rows[0]?.id === personId) throw new Refused("last");
}

async function account(tx: Prisma.TransactionClient, id: string) {
  const person = await tx.person.findUnique({
    where: { id },
    select: { email: true, role: true, disabledAt: true },
  });
  if (!person || person.email === erasedEmail(id)) throw new Refused("missing");
  return person;
}

/** Gives a role and, for an editor, limits. */
export function changeRole(
  client: PrismaClient,
  { personId, by, now, role, scopes }: By & { role: Role; scopes: readonly Scope[] },
): Promise<PersonChange> {
  return change(client, async (tx) => {
    if (role !== "administrator") await keepAnother(tx, personId);
    const before = await account(tx, personId);
    const limits = role === "editor" ? scopes : [];
    await tx.person.update({ where: { id: personId }, data: { role, updatedAt: now }, select: { id: true } });
    await tx.personScope.deleteMany({ where: { personId } });
    await tx.personScope.createMany({ data: limits.map(({ kind, target }) => ({ personId, kind, target })) });
    const details = {
      from: before.role,
      to: role,
      scopes: limits.map(({ kind, target }) => `${kind}:${target}`),
    };
    await recordAudit(tx, { kind: "role-changed", actorId: by, subject: personId, details, now });
  });
}

/** Closes an account: no sign-in, no session; the name stays. */
export function disablePerson(client: PrismaClient, { personId, by, now }: By): Promise<PersonChange> {
  return change(client, async (tx) => {
    if (personId === by) throw new Refused("self");
    await keepAnother(tx, personId);
    if ((await account(tx, personId)).disabledAt !== null) return;
    const data = { disabledAt: now, updatedAt: now };
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: personId } });
    await recordAudit(tx, { kind: "person-disabled", actorId: by, subject: personId, now });
  });
}

/** Opens a closed account again. */
export function enablePerson(client: PrismaClient, { personId, by, now }: By): Promise<PersonChange> {
  return change(client, async (tx) => {
    if ((await account(tx, personId)).disabledAt === null) return;
    const data = { disabledAt: null, updatedAt: now };
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
    await recordAudit(tx, { kind: "person-enabled", actorId: by, subject: personId, now });
  });
}

/** Signs the person out everywhere. */
export function endSessions(client: PrismaClient, { personId, by, now }: By): Promise<PersonChange> {
  return change(client, async (tx) => {
    await account(tx, personId);
    const { count } = await tx.session.deleteMany({ where: { userId: personId } });
    const details = { sessions: count };
    await recordAudit(tx, { kind: "session-ended", actorId: by, subject: personId, details, now });
  });
}

/**
 * Erases who the person is: name, e-mail address, credentials, limits. The row stays with its opaque id, which records
 * and chains name.
 * @param name what stands in place of the name
 */
export function erasePerson(
  client: PrismaClient,
  { personId, by, now, name }: By & { name: string },
): Promise<PersonChange> {
  return change(client, async (tx) => {
    if (personId === by) throw new Refused("self");
    await keepAnother(tx, personId);
    const { email } = await account(tx, personId);
    const owned = { where: { userId: personId } };
    await tx.session.deleteMany(owned);
    await tx.account.deleteMany(owned);
    await tx.twoFactor.deleteMany(owned);
    await tx.passkey.deleteMany(owned);
    await tx.personScope.deleteMany({ where: { personId } });
    await tx.verification.deleteMany({
      where: {
        OR: [
          { value: { contains: personId } },
          { value: { contains: email } },
          { identifier: { contains: email } },
        ],
      },
    });
    // An open one would let whoever holds it in under any address.
    await tx.invitation.updateMany({
      where: { email, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.invitation.updateMany({ where: { email }, data: { email: null } });
    const data = {
      name,
      email: erasedEmail(personId),
      emailVerified: false,
      image: null,
      role: "reader",
      locale: "de",
      twoFactorEnabled: false,
      disabledAt: now,
      updatedAt: now,
    };
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
    await recordAudit(tx, { kind: "person-erased", actorId: by, subject: personId, now });
  });
}
