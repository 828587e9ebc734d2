import type { Metadata } from "next";
import { MunicipalitiesPage } from "#components/municipalities/municipalities-page.tsx";
import { listDay } from "#components/municipalities/place-words.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { placesInRecords } from "#lib/places/municipality-queries.ts";
import { placeCounts, searchPlaces } from "#lib/places/search-queries.ts";
import type { SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The search is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

/** Places in records shown at most, and found ones: more are not read as one page. */
const longest = 500;
const mostFound = 100;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = municipalityTexts(locale);
  return pageMetadata({
    route: "municipalities",
    params: {},
    locale,
    title,
    description: description(listDay((await readPlaces()).counts.edition, locale)),
  });
}

/** The same for every search. */
async function readPlaces() {
  "use cache";
  keepUntilChanged();
  const [list, counts] = await Promise.all([placesInRecords(database(), longest), placeCounts(database())]);
  return { ...list, counts };
}

export default async function Municipalities({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const [given = ""] = [params["q"]].flat();
  const q = given.trim().slice(0, 100);
  const [list, found] = await Promise.all([
    readPlaces(),
    q === "" ? null : searchPlaces(database(), q, mostFound),
  ]);
  return <MunicipalitiesPage {...list} q={q} found={found} locale={locale} />;
}
