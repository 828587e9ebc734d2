import type { Metadata } from "next";
import { connection } from "next/server";
import { Imprint } from "#components/legal/imprint.tsx";
import { environment } from "#lib/env.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { legalTexts } from "#lib/i18n/messages/legal.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";

// The operator is configuration of the running server, not of the build: rendered for each request, in one piece.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = legalTexts(locale).imprint;
  return pageMetadata({ route: "imprint", params: {}, locale, title, description });
}

export default async function ImprintPage() {
  await connection();
  return <Imprint locale={await currentLocale()} operator={environment()} />;
}
