import type { Metadata } from "next";
import { z } from "zod";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { HistoryPage } from "#components/drafts/history-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { mayEdit } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { editTarget } from "#lib/drafts/kinds.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { restore } from "#lib/drafts/review-actions.ts";
import { historyView } from "#lib/drafts/review-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { recordKinds } from "#lib/records/statements.ts";
import { single, readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, draftTexts(locale).history);
}

interface Props {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export default async function History({ params, searchParams }: Props) {
  const [{ kind: given, id }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const { values } = readParameters(query, { from: version, to: version });
  const back = href("deskHistory", { kind: given, id }, locale, {
    from: values.from ?? undefined,
    to: values.to ?? undefined,
  });
  const person = await staffPage("desk.see", locale, back);
  if (!person) return <NoAccessPage locale={locale} />;
  const kind = recordKinds.find((each) => each === given);
  const client = database();
  const [view, current] = kind
    ? await Promise.all([historyView(client, kind, id, values), publicVersion(client, kind, id)])
    : [null, null];
  if (!kind || !view || !current) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  return (
    <HistoryPage
      {...{ locale, person, signOut, kind, id, view, restore }}
      mayRestore={mayEdit(person, editTarget(current))}
      problem={single(query["problem"])}
    />
  );
}
