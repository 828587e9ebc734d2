import { InstantText } from "#components/dates/instant-text.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { buttonClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DefinitionList, type Definition } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Person } from "#lib/auth/policy.ts";
import { draftName } from "#lib/desk/draft-name.ts";
import type { DraftNote } from "#lib/drafts/draft.ts";
import type { DraftView } from "#lib/drafts/review-queries.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { href } from "#lib/i18n/paths.ts";
import { ChangeList } from "#components/revisions/change-list.tsx";
import { DraftDecisions, type DraftActions } from "./draft-decisions.tsx";
import { DraftStateBadge } from "./draft-state.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { publicPage } from "./public-page.ts";
import { whoIs } from "./who.ts";

export interface DraftPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  view: DraftView;
  fourEyes: boolean;
  actions: DraftActions;
  done: string | undefined;
  problem: string | undefined;
}

/** One draft: who changed what and why, beside what is public, and what can be done with it. */
export function DraftPage({
  locale,
  person,
  signOut,
  view,
  fourEyes,
  actions,
  done,
  problem,
}: DraftPageProps) {
  const t = draftTexts(locale);
  const { draft, before, outcome, references } = view;
  const { id, kind, recordId, state } = draft;
  const isFinished = state === "published" || state === "discarded";
  const isMine = draft.authorId === person.id;
  const isEditable = isMine && (state === "open" || state === "returned");
  const record = { kind, id: recordId };
  const page = view.current && publicPage(kind, view.current.content, locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskDraft"
      params={{ id }}
      section="deskDrafts"
      title={draftName(draft.content) ?? t.unnamed}
      kicker={`${t.about}: ${t.kinds[kind]}`}
      crumbs={[{ label: t.title, href: href("deskDrafts", {}, locale) }]}
    >
      <OutcomeNotice locale={locale} done={done} problem={problem} />
      <DefinitionList items={facts(view, locale)} />
      <p className="mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-2">
        {page ? (
          <a href={page} className="inline-flex min-h-11 items-center">
            {t.showRecord}
          </a>
        ) : null}
        {view.current ? (
          <a href={href("deskHistory", record, locale)} className="inline-flex min-h-11 items-center">
            {t.history}
          </a>
        ) : null}
        {isEditable && draft.conflicts.length === 0 ? (
          <a
            href={href("deskRecord", record, locale)}
            className={`${secondaryButtonClass} visited:text-accent`}
          >
            {t.continue}
          </a>
        ) : null}
      </p>
      {isEditable && draft.conflicts.length > 0 ? (
        <div className="mb-8">
          <Notice tone="caution" title={t.conflictsTitle}>
            <p>{t.conflicts(draft.conflicts.length)}</p>
            <p className="mt-3">
              <a
                href={href("deskRecord", record, locale)}
                className={`${buttonClass} no-underline visited:text-on-accent`}
              >
                {t.decide}
              </a>
            </p>
          </Notice>
        </div>
      ) : null}
      {view.between.length > 0 ? <Meanwhile view={view} locale={locale} /> : null}
      <Section id="changes" title={t.changes} note={changesNote(view, isFinished, locale)}>
        <ChangeList kind={kind} before={before} after={outcome} names={references} locale={locale} />
      </Section>
      <Section id="course" title={t.course}>
        {view.notes.length === 0 ? (
          <p className="text-muted">{t.courseEmpty}</p>
        ) : (
          <ol className="border-b border-line">
            {view.notes.map((note) => (
              <li key={note.id} className="border-t border-line py-3">
                <p className="text-sm text-muted">
                  <InstantText at={note.at} locale={locale} />
                </p>
                <p>
                  <span className="font-semibold">{whoIs(note.authorId, view.names, locale)}</span>:{" "}
                  {t.notes[note.kind]}
                  {aside(note, locale)}
                </p>
                {words(note, locale) === "" ? null : (
                  <p className="max-w-measure wrap-anywhere whitespace-pre-line">{words(note, locale)}</p>
                )}
              </li>
            ))}
          </ol>
        )}
      </Section>
      {isFinished ? null : (
        <DraftDecisions locale={locale} person={person} draft={draft} fourEyes={fourEyes} actions={actions} />
      )}
    </DeskPage>
  );
}

function facts({ draft, names }: DraftView, locale: Locale): Definition[] {
  const t = draftTexts(locale);
  const items: Definition[] = [
    { key: "state", term: t.stateTerm, values: <DraftStateBadge state={draft.state} locale={locale} /> },
    { key: "author", term: t.author, values: whoIs(draft.authorId, names, locale) },
    {
      key: "record",
      term: t.record,
      values: draft.baseVersion === 0 ? t.newRecord : t.changeOf(draft.baseVersion),
    },
    {
      key: "reason",
      term: t.reasonTerm,
      values: draft.reason === "" ? <span className="text-muted">{t.noReason}</span> : draft.reason,
    },
    draft.submittedAt && draft.state !== "open"
      ? {
          key: "submitted",
          term: t.submittedAt,
          values: <InstantText at={draft.submittedAt} locale={locale} />,
        }
      : { key: "changed", term: t.changedAt, values: <InstantText at={draft.changedAt} locale={locale} /> },
  ];
  if (draft.state === "scheduled" && draft.publishAt)
    items.push({
      key: "publishes",
      term: t.publishesAt,
      values: [
        <InstantText key="at" at={draft.publishAt} locale={locale} />,
        t.approvedBy(whoIs(draft.approvedBy ?? "", names, locale)),
      ],
    });
  return items;
}

function changesNote({ draft, current }: DraftView, isFinished: boolean, locale: Locale): string {
  const t = draftTexts(locale);
  if (isFinished) return draft.baseVersion === 0 ? t.newRecord : t.changesThen(draft.baseVersion);
  return current ? t.changesNote : t.changesNew;
}

/** What was published since the draft started, and whether both fit together. */
function Meanwhile({ view, locale }: { view: DraftView; locale: Locale }) {
  const t = draftTexts(locale);
  const { between, overlaps, names } = view;
  return (
    <div className="mb-8">
      <Notice tone={overlaps > 0 ? "caution" : "info"} title={t.movedTitle}>
        <p>{t.moved(between.length)}</p>
        <ul className="my-2 list-disc ps-5">
          {between.map(({ version, at, authorId, reason }) => (
            <li key={version}>
              {t.versionLine(version, instantWords(at, locale), whoIs(authorId, names, locale))}
              {reason === "" ? "" : `: ${reason}`}
            </li>
          ))}
        </ul>
        <p>{overlaps > 0 ? t.overlaps(overlaps) : t.merges}</p>
      </Notice>
    </div>
  );
}

/** What stands behind the kind of a note. */
function aside({ kind, text }: DraftNote, locale: Locale): string {
  const t = draftTexts(locale);
  if (kind === "published") return ` ${t.publishedAs(text)}`;
  if (kind === "scheduled") return ` ${t.scheduledFor(instantWords(new Date(text), locale))}`;
  return "";
}

/** What a person wrote, or why the register gave the draft back. */
function words({ kind, text }: DraftNote, locale: Locale): string {
  if (kind === "published" || kind === "scheduled") return "";
  if (kind !== "conflict") return text;
  const reasons: Readonly<Record<string, string>> = draftTexts(locale).back;
  return reasons[text] ?? "";
}
