/** A whole calendar from the milestones it shows. Pure. */
import { saysTheSame } from "#components/dates/date-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay } from "#components/evidence/source-text.ts";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { formatDate } from "#lib/dates/format.ts";
import { calendarText, type CalendarEvent } from "#lib/exports/ics.ts";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { CalendarEntry, CalendarPart } from "#lib/milestones/calendar-queries.ts";
import type { RegisterIdentity } from "#lib/records/figures.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { reportHref } from "#lib/reports/address.ts";
import { permalink } from "#lib/revisions/permalink.ts";

interface CalendarParts {
  locale: Locale;
  /** Where the site stands, without a slash at the end. */
  site: string;
  register: RegisterIdentity;
  name: string;
  /** Addresses from the root of the site: of the calendar, and of the page beside it. */
  self: string;
  page: string;
  part: CalendarPart;
}

/** A calendar as text, and when what it tells may have changed last. */
export interface CalendarDocument {
  body: string;
  changed: Date;
}

/** The calendar of these milestones. */
export function calendarDocument(parts: CalendarParts): CalendarDocument {
  const { locale, site, register, name, self, page, part } = parts;
  const t = subscriptionTexts(locale);
  const notes = [
    register.isMadeUp && shellTexts(locale).madeUp,
    t.calendarNote,
    part.isBounded && t.calendarBounded(part.entries.length.toLocaleString(locale)),
    part.leftOut > 0 && counted(t.calendarLeftOut, part.leftOut, locale),
  ];
  const body = calendarText({
    locale,
    name,
    description: notes.filter(Boolean).join(" "),
    self: site + self,
    page: site + page,
    events: part.entries.map((entry) => calendarEvent(entry, part.references, parts)),
  });
  return { body, changed: part.changed ?? register.createdAt };
}

const statuses = { planned: "TENTATIVE", done: "CONFIRMED", cancelled: "CANCELLED" } as const;

type Surroundings = Pick<CalendarParts, "locale" | "site" | "register">;

/** @throws RangeError for a milestone whose date has not two ends: it cannot stand in a calendar */
function calendarEvent(
  entry: CalendarEntry,
  references: Pick<References, "sources">,
  { locale, site, register }: Surroundings,
): CalendarEvent {
  const { milestone, owner, place, recordId, key, sequence } = entry;
  const t = subscriptionTexts(locale);
  const date = displayedDate(milestone);
  if (date.earliest === null || date.latest === null)
    throw new RangeError(`${milestone.id} has no two ends.`);
  const what = t.eventOf(milestoneName(milestone, locale), locale === "de" ? owner.name : owner.nameEn);
  const told = t.eventStates[milestone.state](what);
  const url = site + permalink(place, locale, milestone.id);
  return {
    uid: `${key}@${register.identity}`,
    sequence,
    first: date.earliest,
    last: date.latest,
    status: statuses[milestone.state],
    // A span in a calendar looks exact; the words beside it say what is known.
    summary: date.precision === "day" ? told : t.eventDated(told, formatDate(date, locale)),
    description: [
      ...dateLines(entry, locale),
      ...sourceLines(milestone, references, locale),
      `${t.event.version}: ${url}`,
      `${t.event.report}: ${site}${reportHref({ kind: place.kind, id: recordId }, milestone.id, locale)}`,
    ].join("\n"),
    category: hubTexts(locale).kinds[milestone.kind],
    url,
    published: entry.published,
  };
}

function dateLines({ milestone, plans }: CalendarEntry, locale: Locale): string[] {
  const t = subscriptionTexts(locale).event;
  const date = displayedDate(milestone);
  const words = formatDate(date, locale);
  const isOwnWording = date.wording !== "" && !saysTheSame(date.wording, words);
  const isSpan = date.earliest !== date.latest && !date.edtf.includes("/");
  return [
    `${t.date}: ${words}`,
    ...(isOwnWording ? [`${t.wording}: ${quoted(date.wording, locale)}`] : []),
    `${t.state}: ${hubTexts(locale).states[milestone.state]}`,
    ...(plans.length > 0
      ? [`${t.planned}: ${plans.map((plan) => formatDate(displayedDate(plan), locale)).join(" → ")}`]
      : []),
    ...(isSpan ? [t.window] : []),
  ];
}

/** Each citation with its words, who published them and when, and what is inferred from them. */
function sourceLines(
  { citations }: Milestone,
  { sources }: Pick<References, "sources">,
  locale: Locale,
): string[] {
  const t = subscriptionTexts(locale).event;
  return citations.flatMap(({ sourceId, wording, inference }) => {
    const source = sources[sourceId];
    if (!source) return [];
    const said = `${t.source}: ${publisherLabel(source, locale)}, ${sourceDay(source, locale)}, ${quoted(wording, locale)}`;
    return inference ? [said, `${t.inferred}: ${inference[locale]}`] : [said];
  });
}
