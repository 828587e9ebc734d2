import { NextResponse, type NextRequest } from "next/server";
import { z } from "zod";
import { may } from "#lib/auth/policy.ts";
import { currentPerson } from "#lib/auth/session.ts";
import { database } from "#lib/db/client.ts";
import { lookup } from "#lib/drafts/lookup-queries.ts";
import { locales } from "#lib/i18n/locale.ts";
import { referenceTargets } from "#lib/records/referring-fields.ts";

const query = z.object({
  target: z.enum(referenceTargets),
  q: z.string().max(200),
  locale: z.enum(locales),
});

/** Suggestions while somebody types into a search field of a form: at most eight. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const person = await currentPerson();
  if (!person || !may(person, "desk.see")) return new NextResponse(null, { status: 403 });
  const read = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!read.success) return new NextResponse(null, { status: 400 });
  const { target, q, locale } = read.data;
  const { suggestions } = await lookup(database(), target, q, locale, 8);
  return NextResponse.json(suggestions, { headers: { "Cache-Control": "no-store" } });
}
