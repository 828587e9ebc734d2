/** Invitations: a link that lets one person in once, within seven days. Only the SHA-256 of its secret is stored. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "#lib/audit/store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { roles, scopeKinds, type Role, type Scope } from "./policy.ts";

/** How long a link can be used. */
export const invitationDays = 7;

/** What a link promises. */
export interface Invitation {
  id: string;
  /** Null for the first administrator's link of a new register: whoever uses it types the address. */
  email: string | null;
  role: Role;
  /** Limits of an editor; empty for everybody else and for an editor without limits. */
  scopes: Scope[];
}

export interface NewInvitation {
  email: string | null;
  role: Role;
  scopes: readonly Scope[];
  /** Opaque id; null for the command line. */
  invitedBy: string | null;
  now: Date;
}

/** The address belongs to somebody who can sign in already. */
export class EmailTakenError extends Error {
  override name = "EmailTakenError";
  constructor() {
    super("An account has this address already.");
  }
}

/** Addresses are compared and stored in small letters, without blanks around them. */
export const normalEmail = (email: string) => email.trim().toLowerCase();

const scopesSchema = z.array(z.object({ kind: z.enum(scopeKinds), target: z.string().min(1) }));
const roleSchema = z.enum(roles);
const select = { id: true, email: true, role: true, scopes: true } as const;

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

const fromRow = (row: { id: string; email: string | null; role: string; scopes: unknown }): Invitation => ({
  id: row.id,
  email: row.email,
  role: roleSchema.parse(row.role),
  scopes: scopesSchema.parse(row.scopes),
});

/** The whole address to hand over. */
export const invitationLink = (token: string, locale: Locale) =>
  `${siteUrl()}${href("invitation", {}, locale, { token })}`;

/** What makes a link usable at this moment. */
const open = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } });

/**
 * A new link; earlier ones for the same address (or for the first administrator) end with it.
 * @returns the token stands in the link and nowhere else: it cannot be shown again
 * @throws EmailTakenError
 */
export async function createInvitation(
  client: PrismaClient,
  invitation: NewInvitation,
): Promise<{ id: string; token: string }> {
  const { role, invitedBy, now } = invitation;
  const email = invitation.email === null ? null : normalEmail(invitation.email);
  const scopes = role === "editor" ? scopesSchema.parse(invitation.scopes) : [];
  const id = randomUUID();
  const token = randomBytes(32).toString("base64url");
  await client.$transaction(async (tx) => {
    if (email !== null) {
      const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
      if (person) throw new EmailTakenError();
    }
    await tx.invitation.updateMany({ where: { email, ...open(now) }, data: { revokedAt: now } });
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const data = { id, tokenHash: hashed(token), email, role, scopes: scopes.map((scope) => ({ ...scope })) };
    await tx.invitation.create({ data: { ...data, invitedBy, createdAt: now, expiresAt }, select });
    await recordAudit(tx, {
      kind: "invited",
      actorId: invitedBy,
      subject: id,
      details: { role, scopes: scopes.map(({ kind, target }) => `${kind}:${target}`) },
      now,
    });
  });
  return { id, token };
}

/** What the link promises; null when it is unknown, used, revoked or too old. */
export async function findInvitation(
  client: PrismaClient | Prisma.TransactionClient,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const row = await client.invitation.findFirst({
    where: { tokenHash: hashed(token), ...open(now) },
    select,
  });
  return row && fromRow(row);
}

/** The newest open invitation for a (verified) address: of somebody who comes in through their administration's own sign-in. */
export async function openInvitationFor(
  client: PrismaClient | Prisma.TransactionClient,
  email: string,
  now: Date,
): Promise<Invitation | null> {
  const row = await client.invitation.findFirst({
    where: { email: normalEmail(email), ...open(now) },
    orderBy: { createdAt: "desc" },
    select,
  });
  return row && fromRow(row);
}

/**
 * Uses the link up and gives the person, who must exist in this transaction, its role and limits. Of several attempts
 * at the same moment one gets the invitation; the others get null and must roll back.
 */
export async function redeemInvitation(
  tx: Prisma.TransactionClient,
  token: string,
  personId: string,
  now: Date,
): Promise<Invitation | null> {
  const invitation = await findInvitation(tx, token, now);
  return invitation && (await redeem(tx, invitation, personId, now)) ? invitation : null;
}

/**
 * Uses the invitation for an address up for a person just created as a reader, who gets its role and limits; whoever
 * comes too late stays a reader.
 */
export async function redeemOpenInvitation(
  client: PrismaClient,
  email: string,
  personId: string,
  now: Date,
): Promise<void> {
  await client.$transaction(async (tx) => {
    const invitation = await openInvitationFor(tx, email, now);
    if (invitation) await redeem(tx, invitation, personId, now);
  });
}

/** @returns false when somebody else was faster, or it was revoked meanwhile */
async function redeem(
  tx: Prisma.TransactionClient,
  { id, role, scopes }: Invitation,
  personId: string,
  now: Date,
): Promise<boolean> {
  // The row is locked by the first; whoever waits for it then finds it used.
  const used = await tx.invitation.updateMany({ where: { id, ...open(now) }, data: { usedAt: now } });
  if (used.count !== 1) return false;
  await tx.person.update({ where: { id: personId }, data: { role, updatedAt: now }, select: { id: true } });
  await tx.personScope.deleteMany({ where: { personId } });
  await tx.personScope.createMany({ data: scopes.map((scope) => ({ personId, ...scope })) });
  await recordAudit(tx, {
    kind: "person-created",
    actorId: personId,
    subject: personId,
    details: { role, invitation: id },
    now,
  });
  return true;
}

/** Ends an open link. @returns false when it was no longer open */
export async function revokeInvitation(
  client: PrismaClient,
  { id, revokedBy, now }: { id: string; revokedBy: string | null; now: Date },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const revoked = await tx.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count !== 1) return false;
    await recordAudit(tx, { kind: "invitation-revoked", actorId: revokedBy, subject: id, now });
    return true;
  });
}
