import { feedDocument } from "#components/subscriptions/feed-document.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { hubAt } from "#lib/records/address-queries.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { newestChanges } from "#lib/revisions/feed-queries.ts";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readFeed(slug: string, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const hub = await hubAt(client, slug);
  if (!hub || "moved" in hub) return hub;
  const t = subscriptionTexts(locale);
  const [register, changes] = await Promise.all([
    registerIdentity(client),
    newestChanges(client, { of: "hub", id: hub.id }),
  ]);
  return feedDocument({
    locale,
    site: siteUrl(),
    register,
    key: `hub/${hub.id}`,
    title: t.feeds.of(hub.name),
    subtitle: t.feedNotes.hub,
    self: href("hubFeed", { slug }, locale),
    page: href("hub", { slug }, locale),
    changes,
  });
}

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The newest changes of a hub. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  const feed = await readFeed(slug, locale);
  if (!feed) return answerMissing(subscriptionTexts(locale).missing);
  if ("moved" in feed) return answerMoved(href("hubFeed", { slug: feed.moved }, locale));
  return answerFile(request, { ...feed, type: "application/atom+xml; charset=utf-8" });
}
