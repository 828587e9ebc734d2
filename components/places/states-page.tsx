import { drawsPoints, GermanyMap } from "./germany-map.tsx";
import { MapLegend } from "./map-legend.tsx";
import { StateList } from "./state-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { numberedByState } from "#lib/places/numbered-hubs.ts";
import type { HubPoint, StateOverview } from "#lib/places/queries.ts";

interface States {
  states: readonly StateOverview[];
  /** All hubs, or so many that they cannot be drawn. */
  hubs: readonly HubPoint[];
  locale: Locale;
}

/** All 16 states in a table beside the map. */
export function StatesPage({ states, hubs, locale }: States) {
  const t = placesTexts(locale).states;
  const counts = Object.fromEntries(states.map(({ iso, hubs: count }) => [iso, count]));
  const shown = drawsPoints(hubs.length) ? numberedByState(hubs, locale) : [];
  return (
    <Page locale={locale} route="states" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
        <div className="lg:order-2 lg:sticky lg:top-6">
          <GermanyMap hubs={shown} counts={counts} locale={locale} />
          <MapLegend hubs={shown} locale={locale} />
        </div>
        <StateList states={states} hubs={shown} locale={locale} />
      </div>
    </Page>
  );
}
