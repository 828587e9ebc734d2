import { calendarDocument } from "#components/subscriptions/calendar-document.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { wholeCalendar } from "#lib/milestones/calendar-filter.ts";
import { calendarPart } from "#lib/milestones/calendar-queries.ts";
import { hubAt } from "#lib/records/address-queries.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readCalendar(slug: string, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const hub = await hubAt(client, slug);
  if (!hub || "moved" in hub) return hub;
  const [register, part] = await Promise.all([
    registerIdentity(client),
    calendarPart(client, { ...wholeCalendar, hub: slug }, berlinDay(new Date())),
  ]);
  return calendarDocument({
    locale,
    site: siteUrl(),
    register,
    name: subscriptionTexts(locale).calendarNameOf(hub.name),
    self: href("hubCalendar", { slug }, locale),
    page: href("hub", { slug }, locale),
    part,
  });
}

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The milestones of a hub as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  const calendar = await readCalendar(slug, locale);
  if (!calendar) return answerMissing(subscriptionTexts(locale).missing);
  if ("moved" in calendar) return answerMoved(href("hubCalendar", { slug: calendar.moved }, locale));
  return answerFile(request, { ...calendar, type: "text/calendar; charset=utf-8" });
}
