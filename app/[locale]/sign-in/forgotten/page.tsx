import type { Metadata } from "next";
import { connection } from "next/server";
import { ForgottenPage } from "#components/account/entry-pages.tsx";
import { requestReset } from "#lib/auth/entry-actions.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { canSendMail } from "#lib/server/mail.ts";

/** Rendered for each request: whether mails can be sent is a setting of the server, not of the build. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, signInTexts(locale).forgottenPage.title);
}

export default async function Forgotten() {
  await connection();
  return <ForgottenPage locale={await currentLocale()} canSendMail={canSendMail()} request={requestReset} />;
}
