/** What the sections of a hub's page share, and the order in which the page shows the record's statements. */
import { numberSources } from "#components/evidence/by-source.ts";
import type { Cited } from "#components/evidence/by-source.ts";
import type { RecordJudgement } from "#lib/evidence/judged.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";

export interface HubView {
  hub: HubRecord;
  references: References;
  locale: Locale;
  /** The day in Berlin ("2022-04-01"), for what is overdue. */
  today: string;
  /** Numbers of the sources by id. */
  numbers: Readonly<Record<string, number>>;
  /** What the rules say of the hub's statements; only of the version that is public now. */
  judged?: RecordJudgement | undefined;
}

/** Every statement of a hub in the order of its page. */
export function statementsOf(hub: HubRecord): Cited[] {
  return [
    ...hub.locations,
    ...hub.names,
    ...hub.milestones,
    ...hub.partners,
    ...hub.operators,
    ...hub.themes,
    ...hub.premises,
    ...hub.offers,
    ...hub.workplaces,
    ...hub.contacts,
    ...hub.claims,
  ];
}

/** The view of a hub in a language on a day, its sources numbered. */
export function hubView(parts: Omit<HubView, "numbers">): HubView {
  return { ...parts, numbers: numberSources(statementsOf(parts.hub)) };
}

/** The same for a day in the past, of which only what has a date can be told. */
export function hubOnView({ hub, ...parts }: Omit<HubView, "numbers">): HubView {
  const without = {
    names: [],
    locations: [],
    themes: [],
    offers: [],
    workplaces: [],
    contacts: [],
    claims: [],
  };
  return hubView({ ...parts, hub: { ...hub, ...without } });
}
