import type { Metadata } from "next";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { DraftPage } from "#components/drafts/draft-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import {
  addComment,
  discard,
  giveBack,
  publishAt,
  publishNow,
  withdraw,
} from "#lib/drafts/review-actions.ts";
import { draftView } from "#lib/drafts/review-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { settings } from "#lib/settings/store.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, draftTexts(locale).about);
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const actions = { addComment, discard, giveBack, publishAt, publishNow, withdraw };

export default async function OneDraft({ params, searchParams }: Props) {
  const [{ id }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const person = await staffPage("desk.see", locale, href("deskDraft", { id }, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const [{ fourEyes }, view] = await Promise.all([settings(client), draftView(client, id)]);
  if (!view) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  return (
    <DraftPage
      {...{ locale, person, signOut, view, fourEyes, actions }}
      done={single(query["done"])}
      problem={single(query["problem"])}
    />
  );
}
