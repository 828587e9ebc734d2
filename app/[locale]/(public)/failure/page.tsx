import type { Metadata } from "next";
import { FailedPage } from "#components/ui/failed-page.tsx";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { failedTexts } from "#lib/i18n/messages/failed.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { requestIdMark } from "#lib/server/failure-page.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return { title: `${failedTexts(locale).title} · ${shellTexts(locale).name}`, robots: { index: false } };
}

/** Prerendered for lib/server/failure-page.ts, which answers with it when another page failed. */
export default async function FailurePage() {
  return <FailedPage locale={await currentLocale()} requestId={requestIdMark} />;
}
