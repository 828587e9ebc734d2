import type { Metadata } from "next";
import { z } from "zod";
import { DeskContradictions, noteOutcomes } from "#components/contradictions/desk-contradictions.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import {
  findingQuery,
  pageOf,
  readFindingFilter,
  selectJudged,
  type FindingFilter,
} from "#lib/evidence/contradictions/filter.ts";
import { mayWriteNotes } from "#lib/evidence/note.ts";
import { releaseNoteAction, writeNoteAction } from "#lib/evidence/note-actions.ts";
import { notesTo, notesWithoutFinding, waitingNotes } from "#lib/evidence/note-queries.ts";
import { shownEvidence } from "#lib/evidence/shown-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskContradictionTexts } from "#lib/i18n/messages/desk-contradictions.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { judgement } from "#lib/server/judgement.ts";
import { settings } from "#lib/settings/store.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

/** Of one record all are shown at once, so that links to one of them lead there. */
const perPage = ({ record }: FindingFilter) => (record === null ? 20 : 200);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskContradictionTexts(locale).title);
}

export default async function DeskContradictionsRoute({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter } = readFindingFilter(params);
  const { done } = readParameters(params, { done: z.enum(noteOutcomes) }).values;
  const query = findingQuery(filter);
  const person = await staffPage("desk.see", locale, href("deskContradictions", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const [judged, { fourEyes }] = await Promise.all([judgement(), settings(client)]);
  const { rows, total, page, pages } = pageOf(
    selectJudged(judged, { ...filter, claim: null }).findings,
    filter.page,
    perPage(filter),
  );
  const reader = { person, fourEyes };
  const [shown, notes, waiting, lost] = await Promise.all([
    shownEvidence(client, { claims: [], findings: rows }),
    notesTo(
      client,
      rows.map(({ key }) => key),
      reader,
    ),
    waitingNotes(client, reader),
    notesWithoutFinding(
      client,
      judged.findings.map(({ key }) => key),
      reader,
    ),
  ]);
  const waitedFor = new Set(waiting.map(({ findingKey }) => findingKey));
  const t = deskContradictionTexts(locale);
  const mayWrite = mayWriteNotes(person);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskContradictions"
      params={{}}
      query={query}
      section="deskContradictions"
      title={t.title}
      lead={mayWrite ? t.lead : `${t.lead} ${t.limited}`}
    >
      <DeskContradictions
        shown={shown}
        total={total}
        page={page}
        pages={pages}
        filter={filter}
        notes={notes}
        waiting={waiting}
        waitedFor={judged.findings.filter(({ key }) => waitedFor.has(key))}
        lost={lost}
        fourEyes={fourEyes}
        done={done}
        write={mayWrite ? writeNoteAction : null}
        release={releaseNoteAction}
        locale={locale}
      />
    </DeskPage>
  );
}
