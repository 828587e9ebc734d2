import { createElement } from "react";
import { HubPicture } from "#components/hubs/hub-picture.tsx";
import { pictureSize, pictureView } from "#components/hubs/hub-picture-view.ts";
import { hubView } from "#components/hubs/hub-view.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { hubPage } from "#lib/hubs/queries.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { problemTexts } from "#lib/i18n/messages/problems.ts";
import { href } from "#lib/i18n/paths.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";
import { drawPng } from "#lib/server/picture.ts";

async function readPicture(slug: string, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const [page, isMadeUp] = await Promise.all([hubPage(client, slug), registerIsMadeUp(client)]);
  if (!page || "moved" in page) return page;
  const { hub, references } = page;
  const view = pictureView(hubView({ hub, references, locale, today: berlinDay(new Date()) }));
  // Without the instant of a change: a plan becomes overdue on a day on which nobody changes anything.
  return { body: await drawPng(createElement(HubPicture, { view, locale, isMadeUp }), pictureSize) };
}

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The picture of a hub for link previews, with its dates. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answerMissing(problemTexts.de.missing.description);
  const picture = await readPicture(slug, locale);
  if (!picture) return answerMissing(problemTexts(locale).missing.description);
  if ("moved" in picture) return answerMoved(href("hubPicture", { slug: picture.moved }, locale));
  return answerFile(request, { ...picture, type: "image/png" });
}
