import { EmbedCode } from "#components/embeds/embed-code.tsx";
import { chronologyFeeds } from "#components/subscriptions/feed-links.ts";
import { SubscribeLine } from "#components/subscriptions/subscribe-line.tsx";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { href } from "#lib/i18n/paths.ts";
import { calendarFilterOf } from "#lib/milestones/calendar-filter.ts";
import { milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";

interface Props {
  filter: MilestoneFilter;
  locale: Locale;
}

/** The shown selection as a calendar, and for other sites. */
export function ChronologySubscriptions({ filter, locale }: Props) {
  const t = subscriptionTexts(locale);
  return (
    <div className="mt-10 border-t border-line pt-4">
      <SubscribeLine
        locale={locale}
        feeds={chronologyFeeds(calendarFilterOf(filter), locale)}
        labels={{ "application/atom+xml": t.openingsFeed, "text/calendar": t.selectionCalendar }}
      />
      <EmbedCode
        locale={locale}
        of="milestones"
        address={href("embedMilestones", {}, locale, milestoneQuery({ ...filter, page: 1 }))}
        title={embedTexts(locale).milestonesTitle}
      />
    </div>
  );
}
