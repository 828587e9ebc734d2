import type { Metadata } from "next";
import { z } from "zod";
import { MergeCompare, MergeSearch } from "#components/changesets/merge-page.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { mergeAction } from "#lib/changesets/actions.ts";
import { mergeCandidates } from "#lib/changesets/candidate-queries.ts";
import { titleOf } from "#lib/drafts/kinds.ts";
import { recordsNaming } from "#lib/changesets/naming-queries.ts";
import { database } from "#lib/db/client.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { mergeTexts, type MergeProblem } from "#lib/i18n/messages/merge.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { idSchema, recordKinds } from "#lib/records/statements.ts";
import { readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, mergeTexts(locale).title);
}

interface Props {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function Merge({ params, searchParams }: Props) {
  const [{ kind: given, id }, search, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const t = mergeTexts(locale);
  const { values } = readParameters(search, {
    q: z.string().max(100),
    other: idSchema,
    problem: z.enum(Object.keys(t.problems) as MergeProblem[]),
  });
  const query = { q: values.q ?? undefined, other: values.other ?? undefined };
  const address = href("deskMerge", { kind: given, id }, locale, query);
  const person = await staffPage("changesets.edit", locale, address);
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const kind = z.enum(recordKinds).safeParse(given).data;
  const record = kind && (await publicVersion(client, kind, id));
  const other = kind && values.other !== null ? await publicVersion(client, kind, values.other) : null;
  if (!kind || !record || (values.other !== null && !other)) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  const naming = other ? await recordsNaming(client, kind, other.record.id) : [];
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskMerge"
      params={{ kind, id }}
      query={query}
      section={kind}
      title={t.title}
      kicker={titleOf(record)}
      lead={t.lead}
      crumbs={[
        { label: deskTexts(locale).sections[kind], href: href("deskRecords", { kind }, locale) },
        { label: titleOf(record), href: href("deskRecord", { kind, id }, locale) },
      ]}
    >
      {record.record.mergedIntoId !== null ? (
        <Notice tone="info">{t.alreadyMerged}</Notice>
      ) : other ? (
        <MergeCompare
          locale={locale}
          survivor={record}
          merged={other}
          names={{ survivor: titleOf(record), merged: titleOf(other) }}
          naming={naming.length}
          problem={values.problem}
          action={mergeAction}
        />
      ) : (
        <MergeSearch
          locale={locale}
          record={record}
          words={values.q ?? ""}
          candidates={values.q === null ? null : await mergeCandidates(client, kind, values.q, id)}
        />
      )}
    </DeskPage>
  );
}
