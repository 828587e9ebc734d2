import type { Metadata } from "next";
import { z } from "zod";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { RecordList } from "#components/desk/record-list.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { listQuery, mayCreate, readListFilter } from "#lib/desk/list-filter.ts";
import { recordList } from "#lib/desk/record-list.ts";
import { createRecordAction } from "#lib/drafts/actions.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { isRecordKind } from "#lib/records/statements.ts";
import { readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ kind }, locale] = await Promise.all([params, currentLocale()]);
  const t = deskTexts(locale);
  return staffMetadata(locale, isRecordKind(kind) ? t.sections[kind] : t.missingTitle);
}

export default async function Records({ params, searchParams }: Props) {
  const [{ kind }, asked, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const filter = readListFilter(asked);
  const query = listQuery(filter);
  const person = await staffPage("desk.see", locale, href("deskRecords", { kind }, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  if (!isRecordKind(kind)) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  const { problem, name } = readParameters(asked, {
    problem: z.enum(["name", "state"]),
    name: z.string().max(160),
  }).values;
  const list = await recordList(database(), kind, filter);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskRecords"
      params={{ kind }}
      query={query}
      section={kind}
      title={deskTexts(locale).sections[kind]}
    >
      <RecordList
        locale={locale}
        kind={kind}
        filter={filter}
        list={list}
        create={mayCreate(person, kind) ? createRecordAction : null}
        problem={problem}
        typedName={name}
      />
    </DeskPage>
  );
}
