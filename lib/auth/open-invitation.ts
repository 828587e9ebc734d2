/** Invitations looked up by e-mail: for people who come in through their administration's own sign-in. */
import { z } from "zod";
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

/** Uses it up for a person just created with its role: their limits come from it too. */
export async function redeemOpenInvitation(
  client: PrismaClient,
  email: string,
  personId: string,
  now: Date,
): Promise<void> {
  const invitation = await openInvitationFor(client, email, now);
  if (!invitation) return;
  await client.$transaction([
    client.personScope.createMany({
      data: invitation.scopes.map(({ kind, target }) => ({ personId, kind, target })),
      skipDuplicates: true,
    }),
    client.invitation.updateMany({ where: { id: invitation.id, usedAt: null }, data: { usedAt: now } }),
  ]);
}
