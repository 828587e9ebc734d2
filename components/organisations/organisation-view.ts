/** What the sections of an organisation's page share, and the order in which the page shows statements. */
import { numberSources, type Cited } from "#components/evidence/by-source.ts";
import { hubCount } from "#components/hubs/hub-count.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OrganisationPage } from "#lib/organisations/queries.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";

export interface OrganisationView extends OrganisationPage {
  locale: Locale;
  /** ISO day in Europe/Berlin, for what is overdue. */
  today: string;
  /** Numbers of the sources by id. */
  numbers: Readonly<Record<string, number>>;
}

/** Every statement of an organisation's page in the order in which it shows them. */
function statementsOf(page: OrganisationPage): Cited[] {
  const { organisation, brands, carries, networks, taken, hubClaims } = page;
  return [
    ...organisation.legalForms,
    ...organisation.names,
    ...organisation.brandOf,
    ...brands,
    ...carries,
    ...organisation.carriers,
    ...organisation.figures,
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
  page: OrganisationPage & { today: string },
  locale: Locale,
): OrganisationView {
  return { ...page, locale, numbers: numberSources(statementsOf(page)) };
}

/** What the organisation is: its legal form, else that it is one. */
export function formOf({ legalForms }: OrganisationPage["organisation"], locale: Locale): string {
  const t = organisationTexts(locale);
  return legalForms.map(({ form }) => t.forms[form]).join(", ") || t.kicker;
}

/** For search engines: what the organisation is, and how many hubs it helps to operate. */
export function organisationMetadata(
  { organisation, hubCount: hubs }: OrganisationPage,
  locale: Locale,
): { title: string; description: string } {
  const t = organisationTexts(locale);
  const { name } = organisation;
  const description = t.pageDescription(name, formOf(organisation, locale), hubCount(hubs, locale));
  return { title: t.pageTitle(name), description };
}
