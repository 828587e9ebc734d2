/** People of the desk for tests. */
import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Role, Scope } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";

/** Somebody who can sign in. */
export interface Member {
  id: string;
  email: string;
  password: string;
}

interface MemberOptions {
  role: Role;
  scopes?: readonly Scope[];
  name?: string;
  email?: string;
}

// One password for all, hashed once: the hash is slow on purpose.
const password = "sieben-blaue-regenschirme";
let hash: Promise<string> | undefined;

/** Creates a person with a password, as if an invitation had been accepted. */
export async function staffMember(client: PrismaClient, options: MemberOptions): Promise<Member> {
  hash ??= hashPassword(password);
  const id = randomUUID();
  const { role, scopes = [], name = `Probe ${role}`, email = `${id}@example.org` } = options;
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  await client.person.create({
    data: {
      id,
      name,
      email,
      emailVerified: true,
      role,
      ...stamps,
      scopes: { create: scopes.map(({ kind, target }) => ({ kind, target })) },
      accounts: {
        create: {
          id: randomUUID(),
          accountId: id,
          providerId: "credential",
          password: await hash,
          ...stamps,
        },
      },
    },
    select: { id: true },
  });
  return { id, email, password };
}
