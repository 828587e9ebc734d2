/** An invitation becomes a person. */
import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { findInvitation, normalEmail, redeemInvitation } from "./invitations.ts";
import { passwordProblem, type PasswordProblem } from "./password-rule.ts";

/** What somebody with an invitation fills in. */
export interface NewPerson {
  /** Fresh opaque id. */
  id: string;
  token: string;
  name: string;
  /** Counts only where the invitation names none. */
  email: string;
  password: string;
  locale: Locale;
  now: Date;
}

export type Accepted =
  | { ok: true; email: string }
  | { ok: false; problem: "invalid" | "taken" | "name" | "email" | PasswordProblem };

const nameSchema = z.string().trim().min(1).max(100);

/** The invitation was used between the look at it and its use: the transaction rolls back. */
class UsedMeanwhile extends Error {}

/** Creates the person with role and limits of the invitation, and its password; uses the invitation up. */
export async function acceptInvitation(client: PrismaClient, input: NewPerson): Promise<Accepted> {
  const { id, token, password, locale, now } = input;
  const invitation = await findInvitation(client, token, now);
  if (!invitation) return { ok: false, problem: "invalid" };
  const name = nameSchema.safeParse(input.name);
  if (!name.success) return { ok: false, problem: "name" };
  const email = normalEmail(invitation.email ?? input.email);
  if (!z.email().safeParse(email).success) return { ok: false, problem: "email" };
  const problem = passwordProblem(password, { name: name.data, email });
  if (problem) return { ok: false, problem };

  const stamps = { createdAt: now, updatedAt: now };
  const hash = await hashPassword(password);
  try {
    await client.$transaction(async (tx) => {
      await tx.person.create({
        data: {
          id,
          name: name.data,
          email,
          // Who has the link is who was invited.
          emailVerified: true,
          locale,
          ...stamps,
          accounts: {
            create: { id: randomUUID(), accountId: id, providerId: "credential", password: hash, ...stamps },
          },
        },
        select: { id: true },
      });
      if (!(await redeemInvitation(tx, token, id, now))) throw new UsedMeanwhile();
    });
  } catch (error) {
    if (error instanceof UsedMeanwhile) return { ok: false, problem: "invalid" };
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      return { ok: false, problem: "taken" };
    throw error;
  }
  return { ok: true, email };
}
