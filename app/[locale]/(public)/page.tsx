import type { Metadata } from "next";
import { registerFeeds } from "#components/subscriptions/feed-links.ts";
import { StartPage } from "#components/start/start-page.tsx";
import { database } from "#lib/db/client.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { startTexts } from "#lib/i18n/messages/start.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { mostPoints } from "#lib/places/germany-drawing.ts";
import { hubPoints, stateOverviews } from "#lib/places/queries.ts";
import { latestMilestones, overduePlans, registerFigures } from "#lib/records/figures.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = startTexts(locale);
  const feeds = registerFeeds(locale);
  return pageMetadata({ route: "start", params: {}, locale, title, description, feeds });
}

async function knowledge() {
  "use cache";
  keepUntilChanged();
  const client = database();
  const [figures, states, hubs, latest, overdue] = await Promise.all([
    registerFigures(client),
    stateOverviews(client, 0),
    // One more than can be drawn tells that there are too many.
    hubPoints(client, { limit: mostPoints + 1 }),
    latestMilestones(client, { mostDated: 6, mostUndated: 3 }),
    overduePlans(client, berlinDay(new Date()), 6),
  ]);
  return { figures, states, hubs, latest, overdue };
}

export default async function Start() {
  return <StartPage {...await knowledge()} locale={await currentLocale()} />;
}
