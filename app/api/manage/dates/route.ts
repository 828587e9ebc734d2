import { NextResponse, type NextRequest } from "next/server";
import { z } from "zod";
import { may } from "#lib/auth/policy.ts";
import { currentPerson } from "#lib/auth/session.ts";
import { understoodDate, understoodDay } from "#lib/drafts/date-words.ts";
import { locales } from "#lib/i18n/locale.ts";

const query = z.object({
  wording: z.string().max(200),
  reading: z.string().max(200),
  anchor: z.string().max(40),
  /** A single day is asked for. */
  day: z.literal("1").optional(),
  locale: z.enum(locales),
});

/** What was understood of a date while somebody types it. The parser itself is too large for the page. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const person = await currentPerson();
  if (!person || !may(person, "desk.see")) return new NextResponse(null, { status: 403 });
  const read = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!read.success) return new NextResponse(null, { status: 400 });
  const { locale, day, ...typed } = read.data;
  const understood = day ? understoodDay(typed.wording, locale) : understoodDate(typed, locale);
  return NextResponse.json(understood, { headers: { "Cache-Control": "no-store" } });
}
