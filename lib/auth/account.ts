/** What the account page shows. */
import { symmetricDecrypt } from "better-auth/crypto";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { Auth } from "./auth.ts";
import { deviceWords } from "./device-words.ts";

/** One of a person's own sessions. */
export interface OwnSession {
  id: string;
  isThis: boolean;
  /** What the browser said of itself, in words; null for what is not known. */
  browser: string | null;
  system: string | null;
  createdAt: Date;
  /** To five minutes. */
  usedAt: Date;
}

/** The second factor while it is being set up. */
export interface FactorSetup {
  /** For the app's camera: `otpauth://…`. */
  uri: string;
  /** The same as text: base32 in groups of four. */
  secret: string;
  recoveryCodes: readonly string[];
}

export interface Account {
  name: string;
  locale: string;
  hasPassword: boolean;
  factor: { state: "off" } | { state: "setup"; setup: FactorSetup } | { state: "on" };
  passkeys: readonly { id: string; name: string | null; createdAt: Date | null }[];
  sessions: readonly OwnSession[];
}

/**
 * Everything about one's own account.
 * @param token the session's own, to mark it
 */
export async function accountOf(
  client: PrismaClient,
  instance: Auth,
  personId: string,
  token: string,
  now: Date,
): Promise<Account> {
  const person = await client.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      name: true,
      email: true,
      locale: true,
      twoFactorEnabled: true,
      accounts: { where: { providerId: "credential" }, select: { id: true } },
      twoFactors: { select: { secret: true, verified: true } },
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { createdAt: "asc" } },
      sessions: {
        where: { expiresAt: { gt: now } },
        select: { id: true, token: true, userAgent: true, createdAt: true, updatedAt: true },
        orderBy: { updatedAt: "desc" },
      },
    },
  });
  const begun = person.twoFactors.find(({ verified }) => verified === false);
  return {
    name: person.name,
    locale: person.locale,
    hasPassword: person.accounts.length > 0,
    factor:
      person.twoFactorEnabled === true
        ? { state: "on" }
        : begun
          ? { state: "setup", setup: await setupOf(instance, personId, person.email, begun.secret) }
          : { state: "off" },
    passkeys: person.passkeys,
    sessions: person.sessions.map((session) => ({
      id: session.id,
      isThis: session.token === token,
      ...deviceWords(session.userAgent),
      createdAt: session.createdAt,
      usedAt: session.updatedAt,
    })),
  };
}

async function setupOf(instance: Auth, userId: string, email: string, stored: string): Promise<FactorSetup> {
  const { secretConfig, appName } = await instance.$context;
  const secret = base32(await symmetricDecrypt({ key: secretConfig, data: stored }));
  const { backupCodes } = await instance.api.viewBackupCodes({ body: { userId } });
  const label = `${encodeURIComponent(appName)}:${encodeURIComponent(email)}`;
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(appName)}`;
  return { uri, secret: secret.replace(/.{4}(?=.)/g, "$& "), recoveryCodes: backupCodes };
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base32 without padding, as authenticator apps take it. */
function base32(text: string): string {
  let bits = "";
  for (const byte of new TextEncoder().encode(text)) bits += byte.toString(2).padStart(8, "0");
  let encoded = "";
  for (let at = 0; at < bits.length; at += 5) {
    encoded += letters[Number.parseInt(bits.slice(at, at + 5).padEnd(5, "0"), 2)] ?? "";
  }
  return encoded;
}
