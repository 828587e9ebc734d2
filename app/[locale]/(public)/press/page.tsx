import type { Metadata } from "next";
import { PressPage } from "#components/press/press-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { pageMetadata, siteUrl } from "#lib/i18n/metadata.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { answerTo } from "#lib/press/answer.ts";
import { shownAnswer } from "#lib/press/cards-queries.ts";
import { exampleQuestions } from "#lib/press/examples.ts";
import { pressIndex } from "#lib/press/facts-queries.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** The question stands in the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

interface Props {
  searchParams: Promise<SearchParams>;
}

/** What was typed; an empty field asks nothing. */
const questionOf = (q: SearchParams[string]) => single(q)?.trim() || undefined;

/** As much of a question as a title can hold. */
const mostInTitle = 80;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ q }, locale] = await Promise.all([searchParams, currentLocale()]);
  const { title, titleOf, description } = pressTexts(locale);
  const page = { route: "press", params: {}, locale, description } as const;
  const question = questionOf(q);
  if (!question) return pageMetadata({ ...page, title });
  const asked = Array.from(question).slice(0, mostInTitle).join("");
  return { ...pageMetadata({ ...page, title: titleOf(asked) }), robots: { index: false, follow: true } };
}

/** What stays the same until a record or the day changes. */
async function readFrame(locale: Locale) {
  "use cache";
  keepUntilChanged();
  const today = berlinDay(new Date());
  return { today, examples: exampleQuestions(await pressIndex(database()), locale, today) };
}

export default async function Press({ searchParams }: Props) {
  const [{ q }, locale] = await Promise.all([searchParams, currentLocale()]);
  const { today, examples } = await readFrame(locale);
  const question = questionOf(q);
  return (
    <PressPage
      question={question}
      answered={question === undefined ? null : await answered(question, today)}
      examples={examples}
      locale={locale}
      today={today}
      base={siteUrl()}
    />
  );
}

async function answered(question: string, today: string) {
  const { vocabulary, facts } = await pressIndex(database());
  const answer = answerTo(question, vocabulary, facts, today);
  return { answer, shown: await shownAnswer(database(), answer) };
}
