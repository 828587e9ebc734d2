import type { Metadata } from "next";
import { connection } from "next/server";
import { FiguresPage } from "#components/milestones/figures-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { nameOfHub } from "#lib/hubs/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { chronologyOptions } from "#lib/milestones/chronology-queries.ts";
import { milestoneFigures } from "#lib/milestones/figures-queries.ts";
import { everything, milestoneQuery, readMilestoneFilter } from "#lib/milestones/filter.ts";
import type { SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The filter is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = figuresTexts(locale);
  return pageMetadata({ route: "milestoneFigures", params: {}, locale, title, description });
}

/** What stays the same until a record or the day changes. */
async function readFrame() {
  "use cache";
  keepUntilChanged();
  return { options: await chronologyOptions(database()), today: berlinDay(new Date()) };
}

/** The figures of everything, which most people look at and which take all milestones to be looked at. */
async function readWhole() {
  "use cache";
  keepUntilChanged();
  return milestoneFigures(database(), everything, berlinDay(new Date()));
}

export default async function Figures({ searchParams }: Props) {
  // All of it may come from the cache: Next would then send it a second time, for a navigation that there is not.
  await connection();
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter: asked, ignored } = readMilestoneFilter(params);
  // There is one page of figures only.
  const filter = { ...asked, page: 1 };
  const { options, today } = await readFrame();
  const isWhole = Object.values(milestoneQuery(filter)).every((value) => value === undefined);
  const [figures, hubName] = await Promise.all([
    isWhole ? readWhole() : milestoneFigures(database(), filter, today),
    filter.hub === null ? null : nameOfHub(database(), filter.hub),
  ]);
  return (
    <FiguresPage
      figures={figures}
      filter={filter}
      ignored={ignored}
      options={options}
      hubName={hubName}
      locale={locale}
    />
  );
}
