import type { Metadata } from "next";
import { Page } from "#components/ui/page.tsx";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const t = shellTexts(locale);
  return pageMetadata({ route: "start", params: {}, locale, title: t.claim, description: t.description });
}

export default async function StartPage() {
  const locale = await currentLocale();
  const t = shellTexts(locale);
  return (
    <Page locale={locale} route="start" params={{}} title={t.name} lead={t.description}>
      {null}
    </Page>
  );
}
