import type { Metadata } from "next";
import { OrganisationsPage } from "#components/organisations/organisations-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { organisationList } from "#lib/organisations/queries.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = organisationTexts(locale);
  return pageMetadata({ route: "operators", params: {}, locale, title, description });
}

async function readOrganisations() {
  "use cache";
  keepUntilChanged();
  return organisationList(database());
}

export default async function Operators() {
  return <OrganisationsPage organisations={await readOrganisations()} locale={await currentLocale()} />;
}
