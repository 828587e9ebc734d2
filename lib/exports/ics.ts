/**
 * Calendars as iCalendar text (RFC 5545, with the names of RFC 7986 beside the older X- ones that programs still read). Pure:
 * everything is passed in, so the same calendar is always the same text.
 */
import { isoDay, readIsoDay } from "#lib/dates/calendar.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** An all-day event. */
export interface CalendarEvent {
  /** The same for ever, whatever the event shows. */
  uid: string;
  /** How many times what it shows has changed. */
  sequence: number;
  /** First and last day, ISO. */
  first: string;
  last: string;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  summary: string;
  description: string;
  category: string;
  url: string;
  /** When what it shows was published. */
  published: Date;
}

export interface Calendar {
  locale: Locale;
  name: string;
  description: string;
  /** The page beside the calendar, and the calendar itself. */
  page: string;
  self: string;
  events: readonly CalendarEvent[];
}

/** Octets of a line, without its end. */
const longestLine = 75;

/** How often programs are asked to look again. */
const refresh = "PT6H";

/** The whole calendar, lines ended by CR LF. */
export function calendarText({ locale, name, description, page, self, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Hubregister//Hubregister//${locale.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    `URL:${page}`,
    `SOURCE;VALUE=URI:${self}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(events.length === 0 ? nothing : events.flatMap(eventLines)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A calendar holds at least one component; a time zone is the one that nobody sees. */
const nothing = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function eventLines(event: CalendarEvent): string[] {
  const published = instant(event.published);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${published}`,
    `LAST-MODIFIED:${published}`,
    `DTSTART;VALUE=DATE:${day(event.first, 0)}`,
    // The day after the last one: the end does not belong to it.
    `DTEND;VALUE=DATE:${day(event.last, 1)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `CATEGORIES:${escaped(event.category)}`,
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** "20220310T080000Z" */
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** @throws RangeError for what is no ISO day */
function day(iso: string, later: number): string {
  const number = readIsoDay(iso);
  if (number === null) throw new RangeError(`${iso} is no day.`);
  return isoDay(number + later).replaceAll("-", "");
}

/** A text as a value: what would end it is escaped, what no calendar may hold is left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line broken where it is too long: never within a character, and a continued line begins with a space that counts. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
