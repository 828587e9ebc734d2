/** What can be subscribed to on a page: the same list for its head and for the line that readers see. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { FeedLink } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { calendarQuery, type CalendarFilter, wholeCalendar } from "#lib/milestones/calendar-filter.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { State } from "#lib/places/states.ts";
import { labelOf } from "#lib/i18n/label.ts";

const feed = (address: string, title: string): FeedLink => ({
  type: "application/atom+xml",
  href: address,
  title,
});
const calendar = (address: string, title: string): FeedLink => ({
  type: "text/calendar",
  href: address,
  title,
});

/** Of everything: the start page, the changes. */
export function registerFeeds(locale: Locale): FeedLink[] {
  const t = subscriptionTexts(locale);
  return [
    feed(href("changesFeed", {}, locale), t.feeds.changes),
    feed(href("openingsFeed", {}, locale), t.feeds.openings),
    calendar(href("calendar", {}, locale), t.calendarName),
  ];
}

/** Of a hub. */
export function hubFeeds({ slug, name }: { slug: string; name: string }, locale: Locale): FeedLink[] {
  const t = subscriptionTexts(locale);
  return [
    feed(href("hubFeed", { slug }, locale), t.feeds.of(name)),
    calendar(href("hubCalendar", { slug }, locale), t.calendarNameOf(name)),
  ];
}

const selected = (filter: Partial<CalendarFilter>, name: string, locale: Locale) =>
  calendar(
    href("calendar", {}, locale, calendarQuery({ ...wholeCalendar, ...filter })),
    subscriptionTexts(locale).calendarNameOf(name),
  );

/** Of a state. */
export function stateFeeds({ slug, iso }: Pick<State, "slug" | "iso">, locale: Locale): FeedLink[] {
  const name = stateName(iso, locale);
  return [
    feed(href("stateFeed", { slug }, locale), subscriptionTexts(locale).feeds.of(name)),
    selected({ state: slug }, name, locale),
  ];
}

/** Of a theme. */
export function themeFeeds(
  theme: { slug: string; labelDe: string; labelEn: string },
  locale: Locale,
): FeedLink[] {
  const name = labelOf(theme, locale);
  return [
    feed(href("themeFeed", { slug: theme.slug }, locale), subscriptionTexts(locale).feeds.of(name)),
    selected({ theme: theme.slug }, name, locale),
  ];
}

/** Of the chronology under a selection: the calendar keeps what of it makes sense for years to come. */
export function chronologyFeeds(filter: CalendarFilter, locale: Locale): FeedLink[] {
  const t = subscriptionTexts(locale);
  return [
    feed(href("openingsFeed", {}, locale), t.feeds.openings),
    calendar(href("calendar", {}, locale, calendarQuery(filter)), t.calendarName),
  ];
}
