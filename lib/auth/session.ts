/** Who is signed in. */
import { cache } from "react";
import { headers } from "next/headers";
import { connection } from "next/server";
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

/** How exactly the last use of a session is kept, in milliseconds. */
const lastUseGrain = 5 * 60_000;

/** The session of the request as better-auth knows it; null without one. */
export const currentSession = cache(async () => {
  // Says that this needs a request and its moment: better-auth reads the clock.
  await connection();
  const [instance, requestHeaders] = await Promise.all([auth(), headers()]);
  // Pages cannot renew the cookie, so they do not prolong the session either; actions do (`prolongSession`).
  const found = await instance.api.getSession({ headers: requestHeaders, query: { disableRefresh: true } });
  const now = new Date();
  if (found && found.session.updatedAt.getTime() < now.getTime() - lastUseGrain) {
    // "Last used" in the list of sessions.
    await database().session.updateMany({ where: { token: found.session.token }, data: { updatedAt: now } });
  }
  return found;
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
