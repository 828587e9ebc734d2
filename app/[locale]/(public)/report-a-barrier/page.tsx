import type { Metadata } from "next";
import { connection } from "next/server";
import { ReportBarrier } from "#components/legal/report-barrier.tsx";
import { environment } from "#lib/env.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { legalTexts } from "#lib/i18n/messages/legal.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";

// The operator is configuration of the running server, not of the build: rendered for each request, in one piece.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = legalTexts(locale).report;
  return pageMetadata({ route: "reportBarrier", params: {}, locale, title, description });
}

export default async function ReportBarrierPage() {
  await connection();
  return <ReportBarrier locale={await currentLocale()} operator={environment()} />;
}
