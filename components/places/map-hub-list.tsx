import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { HubPoint } from "#lib/places/queries.ts";
import { stateByIso } from "#lib/places/states.ts";
import { germanOrder } from "#lib/search/german-order.ts";

/**
 * The hubs of a map in words, in the same order: numbered like the points of the map on narrow screens. Those without a
 * known town come last, so that the numbers hold.
 */
export function MapHubList({ hubs, locale }: { hubs: readonly HubPoint[]; locale: Locale }) {
  const t = placesTexts(locale).map;
  return (
    <ol className="border-t border-line">
      {byPlace(hubs).map((hub, i) => (
        <li
          key={hub.id}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span className="text-sm text-muted tabular-nums sm:hidden">{hub.town ? i + 1 : ""}</span>
          <span>
            <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
            <span className="block text-sm text-muted">
              <a
                href={href("state", { slug: stateByIso(hub.stateIso)?.slug ?? "" }, locale)}
                className="text-inherit"
              >
                {stateName(hub.stateIso, locale)}
              </a>
              {hub.extent === "region" && `, ${t.region}`}
              {!hub.town && `, ${t.unplaced}`}
            </span>
          </span>
          <span className="text-sm">
            <StatusBadge status={hub.status} locale={locale} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** By town, since hubs' names begin alike; hubs that the map cannot show come last. */
export const byPlace = (hubs: readonly HubPoint[]): HubPoint[] => [
  ...hubs
    .filter(({ town }) => town !== null)
    .toSorted((a, b) => germanOrder(a.town?.name ?? "", b.town?.name ?? "")),
  ...hubs.filter(({ town }) => town === null),
];
