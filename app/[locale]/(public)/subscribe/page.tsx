import type { Metadata } from "next";
import { registerFeeds } from "#components/subscriptions/feed-links.ts";
import { SubscribePage, type SubscribeKnowledge } from "#components/subscriptions/subscribe-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubNames } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { pageMetadata, siteUrl } from "#lib/i18n/metadata.ts";
import { leftOutOfCalendar } from "#lib/milestones/calendar-queries.ts";
import { states } from "#lib/places/states.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";
import { themeList } from "#lib/themes/queries.ts";

/** Hubs and themes listed by name; more are found by their pages. */
const mostHubs = 60;
const mostThemes = 100;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = subscriptionTexts(locale);
  const feeds = registerFeeds(locale);
  return pageMetadata({ route: "subscribe", params: {}, locale, title, description, feeds });
}

async function knowledge(): Promise<SubscribeKnowledge> {
  "use cache";
  keepUntilChanged();
  const client = database();
  const [themes, hubs, leftOut] = await Promise.all([
    themeList(client),
    hubNames(client, mostHubs + 1),
    leftOutOfCalendar(client, berlinDay(new Date())),
  ]);
  const used = themes.filter(({ uses }) => uses.focus + uses.topic + uses.label > 0);
  return {
    states,
    themes: used
      .slice(0, mostThemes)
      .map(({ id, slug, labelDe, labelEn }) => ({ id, slug, labelDe, labelEn })),
    hubs: hubs.length > mostHubs ? null : hubs,
    leftOut,
  };
}

export default async function Subscribe() {
  return <SubscribePage {...await knowledge()} locale={await currentLocale()} site={siteUrl()} />;
}
