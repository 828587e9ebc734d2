import { feedDocument } from "#components/subscriptions/feed-document.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { newestChanges } from "#lib/revisions/feed-queries.ts";
import { answerFile, answerMissing } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readFeed(locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const t = subscriptionTexts(locale);
  const [register, changes] = await Promise.all([
    registerIdentity(client),
    newestChanges(client, { of: "openings" }),
  ]);
  return feedDocument({
    locale,
    site: siteUrl(),
    register,
    key: "openings",
    title: t.feeds.openings,
    subtitle: t.feedNotes.openings,
    self: href("openingsFeed", {}, locale),
    page: href("milestones", {}, locale, { kind: "opening", status: "done" }),
    changes,
    openingsOnly: true,
  });
}

interface Context {
  params: Promise<{ locale: string }>;
}

/** The newest changes of openings and starts of operation that happened. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  return answerFile(request, { ...(await readFeed(locale)), type: "application/atom+xml; charset=utf-8" });
}
