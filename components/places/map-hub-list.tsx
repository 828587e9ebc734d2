import { MapTable, NumberCell, rowClass } from "./map-table.tsx";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { NumberedHub } from "#lib/places/numbered-hubs.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";

/** The map's content as a table: its hubs, numbered like the points of the map on narrow screens. */
export function MapHubList({ hubs, locale }: { hubs: readonly NumberedHub[]; locale: Locale }) {
  const t = placesTexts(locale).map;
  return (
    <MapTable caption={t.table} columns={[t.hub, t.state, hubsTexts(locale).filter.status]} locale={locale}>
      <tbody className="max-sm:block">
        {hubs.map((hub) => (
          <tr key={hub.id} className={rowClass}>
            <NumberCell number={hub.number} />
            <th scope="row" className="text-start font-normal sm:py-2 sm:pe-4">
              <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
              {hub.extent === "region" && <span className="block text-sm text-muted">{t.region}</span>}
              {!hub.town && <span className="block text-sm text-muted">{t.unplaced}</span>}
            </th>
            <td className="col-start-2 row-start-2 text-sm sm:pe-4">
              <a href={href("state", { slug: stateByIso(hub.stateIso)?.slug ?? "" }, locale)}>
                {stateName(hub.stateIso, locale)}
              </a>
            </td>
            <td className="col-start-3 row-start-1 text-sm">
              <StatusBadge status={hub.status} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </MapTable>
  );
}
