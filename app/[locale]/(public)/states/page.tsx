import type { Metadata } from "next";
import { StatesPage } from "#components/places/states-page.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { mostPoints } from "#lib/places/germany-drawing.ts";
import { hubPoints, stateOverviews } from "#lib/places/queries.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Hubs named for each state before the list goes on elsewhere. */
const namedHubs = 12;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = placesTexts(locale).states;
  return pageMetadata({ route: "states", params: {}, locale, title, description });
}

async function places() {
  "use cache";
  keepUntilChanged();
  const client = database();
  const [states, hubs] = await Promise.all([
    stateOverviews(client, namedHubs),
    hubPoints(client, { limit: mostPoints + 1 }),
  ]);
  return { states, hubs };
}

export default async function States() {
  return <StatesPage {...await places()} locale={await currentLocale()} />;
}
