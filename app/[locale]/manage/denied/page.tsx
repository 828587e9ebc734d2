import type { Metadata } from "next";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { staffPage } from "#lib/auth/guard.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskTexts(locale).deniedTitle);
}

/** Where an action leads that somebody may not call. */
export default async function Denied() {
  const locale = await currentLocale();
  await staffPage("desk.see", locale, href("deskDenied", {}, locale));
  answerWithStatus(403);
  return <NoAccessPage locale={locale} />;
}
