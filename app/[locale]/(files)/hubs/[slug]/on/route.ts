import type { NextRequest } from "next/server";
import { clockDay } from "#lib/clocks/clocks.ts";
import { noDayAnchor } from "#lib/hubs/on-day.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/**
 * Where a form that asks for a day of a hub leads: a form can only put the day behind a question mark, and pages with one
 * would not stay prerendered. What is no day leads back to the form, where a sentence says so.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const day = clockDay(request.nextUrl.searchParams.get("day") ?? "");
  const location =
    day === null ? `${href("hub", { slug }, locale)}#${noDayAnchor}` : href("hubOn", { slug, day }, locale);
  return new Response(null, { status: 303, headers: { Location: location } });
}
