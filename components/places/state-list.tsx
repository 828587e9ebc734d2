import { MapTable, NumberCell, rowClass } from "./map-table.tsx";
import { hubCount } from "#components/hubs/hub-count.ts";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import type { HubStatus } from "#lib/hubs/status.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { NumberedHub } from "#lib/places/numbered-hubs.ts";
import { byStateName, stateName } from "#lib/places/place-words.ts";
import type { StateOverview } from "#lib/places/queries.ts";
import { stateByIso } from "#lib/places/states.ts";

interface List {
  states: readonly StateOverview[];
  locale: Locale;
}

const byName = (states: readonly StateOverview[], locale: Locale) => {
  const order = byStateName(locale);
  return states.toSorted((a, b) => order(a.iso, b.iso));
};

/**
 * All states by name, each with its hubs or that there are none yet: the map's content as a table. `hubs` are those of the
 * map; where they are too many to be drawn, the first few of each state are named.
 */
export function StateList({ states, hubs, locale }: List & { hubs: readonly NumberedHub[] }) {
  const t = placesTexts(locale);
  const columns = [t.states.state, t.map.hub, hubsTexts(locale).filter.status];
  return (
    <MapTable caption={t.states.table} columns={columns} locale={locale}>
      {byName(states, locale).map((state) => (
        <StateRows
          key={state.iso}
          state={state}
          named={
            hubs.length > 0
              ? hubs.filter(({ stateIso }) => stateIso === state.iso)
              : state.named.map((hub) => ({ ...hub, number: null }))
          }
          locale={locale}
        />
      ))}
    </MapTable>
  );
}

interface Rows {
  state: StateOverview;
  named: readonly { slug: string; name: string; status: HubStatus; number: number | null }[];
  locale: Locale;
}

/** One state: its name stands before the first of its rows. */
function StateRows({ state: { iso, hubs }, named, locale }: Rows) {
  const t = placesTexts(locale).states;
  const more = hubs - named.length;
  const head = (rows: number) => (
    <th scope="rowgroup" rowSpan={rows} className="col-span-full text-start align-top font-semibold sm:pe-4">
      <StateNameLink iso={iso} locale={locale} />
      {hubs > 1 && <span className="text-sm font-normal text-muted">, {hubCount(hubs, locale)}</span>}
    </th>
  );
  const rows = named.length + Number(more > 0);
  return (
    <tbody className="max-sm:block">
      {hubs === 0 && (
        <tr className={rowClass}>
          {head(1)}
          <td colSpan={2} className="col-span-full text-sm text-muted">
            {t.none}
          </td>
        </tr>
      )}
      {named.map((hub, i) => (
        <tr key={hub.slug} className={rowClass}>
          {i === 0 && head(rows)}
          <NumberCell number={hub.number} />
          <td className="text-sm sm:pe-4">
            <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
          </td>
          <td className="text-sm">
            <StatusBadge status={hub.status} locale={locale} />
          </td>
        </tr>
      ))}
      {more > 0 && (
        <tr className={rowClass}>
          {named.length === 0 && head(rows)}
          <td colSpan={2} className="col-span-full text-sm">
            <a href={href("hubs", {}, locale, { state: stateByIso(iso)?.slug })}>
              {t.more(more.toLocaleString(locale))}
            </a>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** All states by name with the number of their hubs: the map's content where its points are too many. */
export function StateCounts({ states, locale }: List) {
  const t = placesTexts(locale).states;
  return (
    <table className="w-full">
      <caption className="sr-only">{t.table}</caption>
      <thead className="border-b-2 border-line-strong text-sm">
        <tr>
          <th scope="col" className="py-2 text-start">
            {t.state}
          </th>
          <th scope="col" className="py-2 text-end">
            {t.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {byName(states, locale).map(({ iso, hubs }) => (
          <tr key={iso} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-normal">
              <StateNameLink iso={iso} locale={locale} />
            </th>
            <td className="py-2 text-end tabular-nums">{hubs.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateNameLink({ iso, locale }: { iso: StateOverview["iso"]; locale: Locale }) {
  return <a href={href("state", { slug: stateByIso(iso)?.slug ?? "" }, locale)}>{stateName(iso, locale)}</a>;
}
