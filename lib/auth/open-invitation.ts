/** Invitations looked up by e-mail: for people who come in through their administration's own sign-in. */
import { z } from "zod";
import { recordAudit } from "#lib/audit/store.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { roles, scopeKinds } from "./policy.ts";

const open = (email: string, now: Date) => ({
  email: email.toLowerCase(),
  usedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
});

/** The newest invitation that is still open for this (verified) e-mail. */
export async function openInvitationFor(client: PrismaClient, email: string, now: Date) {
  const invitation = await client.invitation.findFirst({
    where: open(email, now),
    orderBy: { createdAt: "desc" },
    select: { id: true, role: true, scopes: true },
  });
  if (!invitation) return null;
  return {
    id: invitation.id,
    role: z.enum(roles).parse(invitation.role),
    scopes: z.array(z.object({ kind: z.enum(scopeKinds), target: z.string() })).parse(invitation.scopes),
  };
}

/**
 * Uses it up for a person just created as a reader, who gets its role and limits. Of several at the same moment one
 * gets them; whoever comes too late stays a reader.
 */
export async function redeemOpenInvitation(
  client: PrismaClient,
  email: string,
  personId: string,
  now: Date,
): Promise<void> {
  const invitation = await openInvitationFor(client, email, now);
  if (!invitation) return;
  const { id, role, scopes } = invitation;
  await client.$transaction(async (tx) => {
    const used = await tx.invitation.updateMany({
      where: { id, ...open(email, now) },
      data: { usedAt: now },
    });
    if (used.count !== 1) return;
    await tx.person.update({ where: { id: personId }, data: { role }, select: { id: true } });
    await tx.personScope.createMany({ data: scopes.map((scope) => ({ personId, ...scope })) });
    await recordAudit(tx, {
      kind: "person-created",
      actorId: personId,
      subject: personId,
      details: { role, invitation: id },
      now,
    });
  });
}
