import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { OrganisationPage } from "#components/organisations/organisation-page.tsx";
import { organisationMetadata, organisationView } from "#components/organisations/organisation-view.ts";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { organisationPage, organisationSlugs } from "#lib/organisations/queries.ts";
import { claimVerdicts } from "#lib/server/judgement.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Unknown and old addresses are answered with their status because nothing is sent before the page is complete. */
export const ensureStatic = "navigation";

/** Built ahead; every other organisation is rendered at its first call and kept. */
const prerendered = 50;

export async function generateStaticParams() {
  const slugs = await organisationSlugs(database(), prerendered);
  // Next wants at least one value; an empty register builds a "not found".
  return (slugs.length > 0 ? slugs : ["none"]).map((slug) => ({ slug }));
}

async function readOrganisation(slug: string) {
  "use cache";
  keepUntilChanged();
  const page = await organisationPage(database(), slug);
  if (!page || "moved" in page) return page;
  const claims = [
    ...page.organisation.claims,
    ...page.networks.flatMap((network) => network.claims),
    ...page.hubClaims.map(({ claim }) => claim),
  ];
  const verdicts = await claimVerdicts(claims.map(({ id }) => id));
  return { ...page, verdicts, today: berlinDay(new Date()) };
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readOrganisation(slug);
  if (!page || "moved" in page) return missingMetadata(locale);
  return pageMetadata({ route: "operator", params: { slug }, locale, ...organisationMetadata(page, locale) });
}

export default async function OperatorRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const page = await readOrganisation(slug);
  if (!page) return <MissingPage locale={locale} />;
  if ("moved" in page) permanentRedirect(href("operator", { slug: page.moved }, locale));
  return <OrganisationPage view={organisationView(page, locale)} />;
}
