import { feedDocument } from "#components/subscriptions/feed-document.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { labelOf } from "#lib/i18n/label.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { themeAt } from "#lib/records/address-queries.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { newestChanges } from "#lib/revisions/feed-queries.ts";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readFeed(slug: string, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const theme = await themeAt(client, slug);
  if (!theme || "moved" in theme) return theme;
  const t = subscriptionTexts(locale);
  const [register, changes] = await Promise.all([
    registerIdentity(client),
    newestChanges(client, { of: "theme", id: theme.id }),
  ]);
  return feedDocument({
    locale,
    site: siteUrl(),
    register,
    key: `theme/${theme.id}`,
    title: t.feeds.of(labelOf(theme, locale)),
    subtitle: t.feedNotes.theme,
    self: href("themeFeed", { slug }, locale),
    page: href("theme", { slug }, locale),
    changes,
  });
}

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The newest changes of a theme's hubs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  const feed = await readFeed(slug, locale);
  if (!feed) return answerMissing(subscriptionTexts(locale).missing);
  if ("moved" in feed) return answerMoved(href("themeFeed", { slug: feed.moved }, locale));
  return answerFile(request, { ...feed, type: "application/atom+xml; charset=utf-8" });
}
