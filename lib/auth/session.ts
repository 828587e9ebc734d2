/** Who is signed in. */
import { cache } from "react";
import { headers } from "next/headers";
import { z } from "zod";
import { database } from "#lib/db/client.ts";
import { auth } from "./auth.ts";
import { roles, scopeKinds, type Person } from "./policy.ts";

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  scopes: z.array(z.object({ kind: z.enum(scopeKinds), target: z.string() })),
});

/** The session of the request as better-auth knows it; null without one. */
export const currentSession = cache(async () => {
  const [instance, requestHeaders] = await Promise.all([auth(), headers()]);
  // Pages cannot renew the cookie, so they do not prolong the session either; actions do (`prolongSession`).
  return instance.api.getSession({ headers: requestHeaders, query: { disableRefresh: true } });
});

/** The person of the request's session; null for the public and for a closed account. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const session = await currentSession();
  if (!session) return null;
  const person = await database().person.findUnique({
    where: { id: session.user.id, disabledAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      scopes: { select: { kind: true, target: true } },
    },
  });
  return person ? personSchema.parse(person) : null;
});

/** For actions: a session in use does not end after its seven days. */
export async function prolongSession(): Promise<void> {
  await (await auth()).api.getSession({ headers: await headers() });
}
