import { quoted } from "#components/evidence/quoted.ts";
import { calendarDocument } from "#components/subscriptions/calendar-document.ts";
import { calendarName } from "#components/subscriptions/selection-words.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import {
  calendarQuery,
  readCalendarFilter,
  type CalendarField,
  type CalendarFilter,
} from "#lib/milestones/calendar-filter.ts";
import { calendarPart, calendarSelection } from "#lib/milestones/calendar-queries.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readCalendar(filter: CalendarFilter, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const selection = await calendarSelection(client, filter);
  if (!("hub" in selection)) return selection;
  const [register, part] = await Promise.all([
    registerIdentity(client),
    calendarPart(client, filter, berlinDay(new Date())),
  ]);
  return calendarDocument({
    locale,
    site: siteUrl(),
    register,
    name: calendarName(filter, selection, locale),
    self: href("calendar", {}, locale, calendarQuery(filter)),
    page: href("milestones", {}, locale, calendarQuery(filter)),
    part,
  });
}

function answerUnknown(field: CalendarField, value: string, locale: Locale): Response {
  const what = `${milestoneTexts(locale).filter[field]} ${quoted(value.slice(0, 60), locale)}`;
  return answerMissing(subscriptionTexts(locale).unknownSelection(what));
}

interface Context {
  params: Promise<{ locale: string }>;
}

/** The milestones of a selection as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  const query = new URL(request.url).searchParams;
  const given = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const { filter, unknown } = readCalendarFilter(given);
  const [first] = unknown;
  if (first) return answerUnknown(first.field, first.value, locale);
  const calendar = await readCalendar(filter, locale);
  if ("unknown" in calendar) return answerUnknown(calendar.unknown, filter[calendar.unknown] ?? "", locale);
  if ("moved" in calendar) return answerMoved(href("calendar", {}, locale, calendarQuery(calendar.moved)));
  return answerFile(request, { ...calendar, type: "text/calendar; charset=utf-8" });
}
