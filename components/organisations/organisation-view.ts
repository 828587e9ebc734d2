/** What the sections of an organisation's page share, and the order in which the page shows statements. */
import { numberSources, type Cited } from "#components/evidence/by-source.ts";
import { hubCount } from "#components/hubs/hub-count.ts";
import type { ClaimVerdicts } from "#lib/evidence/judged.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OrganisationPage } from "#lib/organisations/queries.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";

export interface OrganisationView extends OrganisationPage {
  locale: Locale;
  /** ISO day in Europe/Berlin, for what is overdue. */
  today: string;
  /** Numbers of the sources by id. */
  numbers: Readonly<Record<string, number>>;
  /** How the register's own count lies to the claims shown. */
  verdicts?: ClaimVerdicts;
}

/** Every statement of an organisation's page in the order in which it shows them. */
function statementsOf(page: OrganisationPage): Cited[] {
  const { organisation, brands, carries, networks, taken, hubClaims } = page;
  return [
    ...organisation.legalForms,
    ...organisation.brandOf,
    ...organisation.names,
    ...brands,
    ...carries,
    ...organisation.carriers,
    ...organisation.figures,
    ...page.inferredHubs,
    ...networks.flatMap((each) => [...each.names, ...each.operators, ...each.milestones, ...each.themes]),
    ...taken.map(({ milestone }) => milestone),
    ...organisation.milestones,
    ...organisation.claims,
    ...networks.flatMap(({ claims }) => claims),
    ...hubClaims.map(({ claim }) => claim),
    ...organisation.contacts,
  ];
}

/** The view of an organisation in a language on a day, its sources numbered. */
export function organisationView(
  page: OrganisationPage & Pick<OrganisationView, "today" | "verdicts">,
  locale: Locale,
): OrganisationView {
  return { ...page, locale, numbers: numberSources(statementsOf(page)) };
}

/** What the organisation is: its legal form or kind, a brand with its owner; else that it is one. */
export function formOf(
  { organisation, references }: Pick<OrganisationPage, "organisation" | "references">,
  locale: Locale,
): string {
  const t = organisationTexts(locale);
  const owner = references.organisations[organisation.brandOf[0]?.ownerId ?? ""];
  const words = organisation.legalForms.map(({ form }) =>
    form === "brand" && owner ? `${t.brandOf} ${owner.name}` : t.forms[form],
  );
  return words.join(", ") || t.kicker;
}

/** A heading within a sentence: German nouns keep their capital. */
const inSentence = (heading: string, locale: Locale) =>
  locale === "de" ? heading : heading.toLocaleLowerCase(locale);

/** For search engines: what the organisation is, and what its page holds; nothing that it does not. */
export function organisationMetadata(
  page: OrganisationPage,
  locale: Locale,
): { title: string; description: string } {
  const t = organisationTexts(locale);
  const { organisation, brands, hubCount: hubs, networks, taken } = page;
  const { name } = organisation;
  const { sections } = t;
  const parts = [
    brands.length > 0 && t.brands,
    organisation.carriers.length > 0 && sections.carriers,
    organisation.figures.length > 0 && sections.figures,
    networks.length > 0 && sections.networks,
    taken.length + organisation.milestones.length > 0 && sections.milestones,
  ]
    .filter((part) => part !== false)
    .map((part) => inSentence(part, locale));
  const inTitle = [...(hubs > 0 ? [inSentence(sections.hubs, locale)] : []), ...parts];
  const inText = [...(hubs > 0 ? [hubCount(hubs, locale)] : []), ...parts];
  const form = formOf(page, locale);
  return {
    title: t.pageTitle(name, inTitle.join(", ") || form),
    description:
      inText.length > 0 ? t.pageDescription(name, form, inText.join(", ")) : t.pageOfForm(name, form),
  };
}
