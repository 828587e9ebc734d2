import { hubCount } from "#components/hubs/hub-count.ts";
import { StatusIcon } from "#components/hubs/status-badge.tsx";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { StateOverview } from "#lib/places/queries.ts";
import { stateByIso } from "#lib/places/states.ts";

interface List {
  states: readonly StateOverview[];
  locale: Locale;
}

/** In the alphabetical order of the reader's language. */
export const byName = <Named extends Pick<StateOverview, "iso">>(
  states: readonly Named[],
  locale: Locale,
) => {
  const order = new Intl.Collator(locale);
  return states.toSorted((a, b) => order.compare(stateName(a.iso, locale), stateName(b.iso, locale)));
};

/**
 * All states by name, each with its hubs or that there are none yet: the map's content in words. `numbers` (by slug) are
 * those that the points of the map carry on narrow screens.
 */
export function StateList({ states, numbers, locale }: List & { numbers: Readonly<Record<string, number>> }) {
  const t = placesTexts(locale).states;
  return (
    <ul className="border-t border-line">
      {byName(states, locale).map(({ iso, hubs, named }) => (
        <li key={iso} className="border-b border-line py-3">
          <div className="flex items-baseline justify-between gap-4">
            <h2 className="text-lg">
              <StateNameLink iso={iso} locale={locale} />
            </h2>
            {hubs > 0 && <span className="text-sm whitespace-nowrap">{hubCount(hubs, locale)}</span>}
          </div>
          {hubs === 0 ? (
            <p className="text-sm text-muted">{t.none}</p>
          ) : (
            <ul className="mt-1 space-y-0.5 text-sm">
              {named.map((hub) => (
                <li key={hub.slug} className="flex gap-2">
                  <span className="min-w-5 text-muted tabular-nums empty:hidden sm:hidden">
                    {numbers[hub.slug]}
                  </span>
                  <span className="pt-1">
                    <StatusIcon status={hub.status} />
                  </span>
                  <span>
                    <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
                    <span className="text-muted">, {hubsTexts(locale).status[hub.status]}</span>
                  </span>
                </li>
              ))}
              {hubs > named.length && (
                <li>
                  <a href={href("hubs", {}, locale, { state: stateByIso(iso)?.slug })}>
                    {t.more((hubs - named.length).toLocaleString(locale))}
                  </a>
                </li>
              )}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** All states by name with the number of their hubs. */
export function StateCounts({ states, locale }: List) {
  const t = placesTexts(locale).states;
  return (
    <ul className="border-t border-line">
      {byName(states, locale).map(({ iso, hubs }) => (
        <li key={iso} className="flex justify-between gap-4 border-b border-line py-2">
          <StateNameLink iso={iso} locale={locale} />
          {hubs > 0 ? (
            <span className="tabular-nums">{hubCount(hubs, locale)}</span>
          ) : (
            <span className="text-sm text-muted">{t.none}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function StateNameLink({ iso, locale }: { iso: StateOverview["iso"]; locale: Locale }) {
  return <a href={href("state", { slug: stateByIso(iso)?.slug ?? "" }, locale)}>{stateName(iso, locale)}</a>;
}
