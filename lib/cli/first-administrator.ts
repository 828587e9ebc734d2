import { firstRow } from "#lib/db/ask.ts";

/**
 * A new link for the first administrator, as long as nobody can sign in and nobody was invited by e-mail. The link of an
 * earlier start ends with it: only its hash was kept, so it cannot be shown again.
 */
export async function firstAdministratorLink(url: string, now: Date): Promise<string | null> {
  // Asked in plain SQL: every other start needn't load Prisma for it.
  const somebody = await firstRow(
    url,
    `SELECT 1 FROM people UNION ALL
     SELECT 1 FROM invitations WHERE email IS NOT NULL AND used_at IS NULL AND revoked_at IS NULL
       AND expires_at > '${now.toISOString()}' LIMIT 1`,
  );
  if (somebody) return null;
  const [{ createClient }, { createInvitation, invitationLink }] = await Promise.all([
    import("#lib/db/client.ts"),
    import("#lib/auth/invitations.ts"),
  ]);
  const { client, close } = createClient(url, 1);
  try {
    const invitation = { email: null, role: "administrator", scopes: [], invitedBy: null, now } as const;
    return invitationLink((await createInvitation(client, invitation)).token, "de");
  } finally {
    await close();
  }
}
