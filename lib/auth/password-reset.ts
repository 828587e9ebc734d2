/** Links with which somebody sets a new password: by mail, or handed over by an administrator. One use, one hour. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { database } from "#lib/db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { sendMail } from "#lib/server/mail.ts";
import { auth, type Auth } from "./auth.ts";

/** How long a link can be used, in milliseconds. */
const lifetime = 3_600_000;

/** better-auth's own name for such a token; `auth.api.resetPassword` looks it up. */
const identifier = (token: string) => `reset-password:${token}`;

interface LinkOptions {
  locale: Locale;
  now: Date;
  /** Both default to this process's own. */
  client?: PrismaClient;
  instance?: Auth;
}

/**
 * A new link for a person; null when there is no such person or the account is closed. Whoever shows it to an
 * administrator records "reset-link-made".
 */
export async function passwordResetLink(personId: string, options: LinkOptions): Promise<string | null> {
  const { locale, now, client = database(), instance = await auth() } = options;
  const person = await client.person.findUnique({
    where: { id: personId, disabledAt: null },
    select: { id: true },
  });
  if (!person) return null;
  const token = randomBytes(32).toString("base64url");
  const { internalAdapter } = await instance.$context;
  await internalAdapter.createVerificationValue({
    identifier: identifier(token),
    value: personId,
    expiresAt: new Date(now.getTime() + lifetime),
  });
  // Never from the request's host: a forged one would lead the person, with the token, to somebody else.
  return `${siteUrl()}${href("passwordReset", {}, locale, { token })}`;
}

/** Whom a link is for; null when it is used, too old or none. */
export async function personOfResetLink(token: string, now: Date, instance: Auth, client: PrismaClient) {
  const { internalAdapter } = await instance.$context;
  const found = await internalAdapter.findVerificationValue(identifier(token));
  if (!found || found.expiresAt < now) return null;
  return client.person.findUnique({
    where: { id: z.string().parse(found.value), disabledAt: null },
    select: { id: true, name: true, email: true },
  });
}

/** Sends a link if there is an account for this address, in the person's language. */
export async function mailResetLink(
  email: string,
  now: Date,
  client: PrismaClient,
  send: typeof sendMail = sendMail,
  instance?: Auth,
): Promise<void> {
  const person = await client.person.findUnique({
    where: { email: email.trim().toLowerCase(), disabledAt: null },
    select: { id: true, name: true, email: true, locale: true },
  });
  if (!person) return;
  const locale = isLocale(person.locale) ? person.locale : "de";
  const link = await passwordResetLink(person.id, {
    locale,
    now,
    client,
    ...(instance === undefined ? {} : { instance }),
  });
  if (link === null) return;
  const { subject, text } = signInTexts(locale).resetMail;
  await send({ to: person.email, subject, text: text(person.name, link) });
}
