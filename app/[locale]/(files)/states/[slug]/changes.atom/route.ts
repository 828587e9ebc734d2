import { feedDocument } from "#components/subscriptions/feed-document.ts";
import { database } from "#lib/db/client.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateBySlug } from "#lib/places/states.ts";
import { registerIdentity } from "#lib/records/figures.ts";
import { newestChanges } from "#lib/revisions/feed-queries.ts";
import { answerFile, answerMissing } from "#lib/server/file-answer.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function readFeed(slug: string, locale: Locale) {
  "use cache";
  keepUntilChanged();
  const client = database();
  const state = stateBySlug(slug);
  if (!state) return null;
  const t = subscriptionTexts(locale);
  const [register, changes] = await Promise.all([
    registerIdentity(client),
    newestChanges(client, { of: "state", iso: state.iso }),
  ]);
  return feedDocument({
    locale,
    site: siteUrl(),
    register,
    key: `state/${state.iso}`,
    title: t.feeds.of(stateName(state.iso, locale)),
    subtitle: t.feedNotes.state,
    self: href("stateFeed", { slug }, locale),
    page: href("state", { slug }, locale),
    changes,
  });
}

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The newest changes of a state's hubs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answerMissing(subscriptionTexts.de.missing);
  const feed = await readFeed(slug, locale);
  if (!feed) return answerMissing(subscriptionTexts(locale).missing);
  return answerFile(request, { ...feed, type: "application/atom+xml; charset=utf-8" });
}
