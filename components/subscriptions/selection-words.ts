import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { CalendarFilter } from "#lib/milestones/calendar-filter.ts";
import type { CalendarSelection } from "#lib/milestones/calendar-queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateBySlug } from "#lib/places/states.ts";

type Named = Extract<CalendarSelection, { hub: unknown }>;

/** How the calendar of a selection is called: "Hubregister: Meilensteine, Eröffnung, Sachsen-Anhalt, geplant". */
export function calendarName(
  filter: CalendarFilter,
  { hub, theme, operator }: Named,
  locale: Locale,
): string {
  const t = subscriptionTexts(locale);
  const words = hubTexts(locale);
  const state = filter.state === null ? undefined : stateBySlug(filter.state);
  const parts = [
    hub?.name,
    filter.kind && words.kinds[filter.kind],
    state && stateName(state.iso, locale),
    operator?.name,
    theme && labelOf(theme, locale),
    filter.status && words.states[filter.status],
  ].filter(Boolean);
  return parts.length === 0 ? t.calendarName : t.calendarNameOf(parts.join(", "));
}
