import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { CalendarFilter } from "#lib/milestones/calendar-filter.ts";
import type { CalendarSelection } from "#lib/milestones/calendar-queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateBySlug } from "#lib/places/states.ts";

export type Named = Extract<CalendarSelection, { hub: unknown }>;

/** What a selection is limited to: "Eröffnung, Sachsen-Anhalt, geplant"; empty for the whole. */
export function selectionWords(
  filter: CalendarFilter,
  { hub, theme, operator }: Named,
  locale: Locale,
): string {
  const words = hubTexts(locale);
  const state = filter.state === null ? undefined : stateBySlug(filter.state);
  const parts = [
    hub?.name,
    filter.kind && words.kinds[filter.kind],
    state && stateName(state.iso, locale),
    operator?.name,
    theme && labelOf(theme, locale),
    filter.status && words.states[filter.status],
  ];
  return parts.filter(Boolean).join(", ");
}

/** How the calendar of a selection is called. */
export function calendarName(filter: CalendarFilter, named: Named, locale: Locale): string {
  const t = subscriptionTexts(locale);
  const words = selectionWords(filter, named, locale);
  return words === "" ? t.calendarName : t.calendarNameOf(words);
}
