/** What the sections of an organisation's page share. */
import type { Locale } from "#lib/i18n/locale.ts";
import type { OrganisationPage } from "#lib/organisations/queries.ts";

export interface OrganisationView extends OrganisationPage {
  locale: Locale;
  /** ISO day in Europe/Berlin, for what is overdue. */
  today: string;
}
