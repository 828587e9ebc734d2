import type { Metadata } from "next";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata } from "#lib/i18n/metadata.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata(await currentLocale());
}

/** Where the rewrites lead every address that no page answers: prerendered once per language, with status 404. */
export default async function UnknownPage() {
  return <MissingPage locale={await currentLocale()} />;
}
