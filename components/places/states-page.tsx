import { drawsPoints, GermanyMap } from "./germany-map.tsx";
import { byPlace } from "./map-hub-list.tsx";
import { MapLegend } from "./map-legend.tsx";
import { byName, StateList } from "./state-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { HubPoint, StateOverview } from "#lib/places/queries.ts";

interface States {
  states: readonly StateOverview[];
  /** All hubs, or so many that they cannot be drawn. */
  hubs: readonly HubPoint[];
  locale: Locale;
}

/** All 16 states beside the map. */
export function StatesPage({ states, hubs, locale }: States) {
  const t = placesTexts(locale).states;
  const counts = Object.fromEntries(states.map(({ iso, hubs: count }) => [iso, count]));
  const shown = drawsPoints(hubs.length) ? byState(byPlace(hubs), locale) : [];
  const numbers = Object.fromEntries(
    shown.filter(({ town }) => town !== null).map(({ slug }, i) => [slug, i + 1]),
  );
  return (
    <Page locale={locale} route="states" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
        <div className="lg:order-2 lg:sticky lg:top-6">
          <GermanyMap hubs={shown.length > 0 ? shown : hubs} counts={counts} locale={locale} />
          <MapLegend statuses={shown.map(({ status }) => status)} locale={locale} />
        </div>
        <StateList states={states} numbers={numbers} locale={locale} />
      </div>
    </Page>
  );
}

/** In the order of the list beside the map. */
const byState = (hubs: readonly HubPoint[], locale: Locale) => {
  const order = byName(
    [...new Set(hubs.map(({ stateIso }) => stateIso))].map((iso) => ({ iso })),
    locale,
  ).map(({ iso }) => iso);
  return hubs.toSorted((a, b) => order.indexOf(a.stateIso) - order.indexOf(b.stateIso));
};
