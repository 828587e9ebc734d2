import { ContradictionsFilter } from "./contradictions-filter.tsx";
import { FindingCard } from "./finding-card.tsx";
import { recordName } from "./finding-words.ts";
import { NoteForm } from "./note-form.tsx";
import { InstantText } from "#components/dates/instant-text.tsx";
import { WorkRow, WorkSection } from "#components/desk/work-list.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { deskFindingHref, findingAnchor } from "#lib/evidence/contradictions/anchor.ts";
import { findingQuery, type FindingFilter } from "#lib/evidence/contradictions/filter.ts";
import { ruleOfKey, type Finding } from "#lib/evidence/contradictions/finding.ts";
import { longestFindingNote } from "#lib/evidence/note.ts";
import type { DeskNote } from "#lib/evidence/note-queries.ts";
import type { Shown, ShownFinding } from "#lib/evidence/shown-queries.ts";
import type { FormState } from "#lib/form-action.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { deskContradictionTexts } from "#lib/i18n/messages/desk-contradictions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export const noteOutcomes = ["written", "released", "own", "missing"] as const;

interface Props {
  shown: Shown;
  total: number;
  page: number;
  pages: number;
  filter: FindingFilter;
  /** Notes to the findings shown. */
  notes: readonly DeskNote[];
  waiting: readonly DeskNote[];
  /** The findings that these are about. */
  waitedFor: readonly Finding[];
  /** Notes whose finding the rules no longer make. */
  lost: readonly DeskNote[];
  fourEyes: boolean;
  done: (typeof noteOutcomes)[number] | null;
  /** Null for those who may not write notes. */
  write: ((state: FormState, form: FormData) => Promise<FormState>) | null;
  release: (form: FormData) => Promise<void>;
  locale: Locale;
}

/** What the rules find, with the notes to it and the form for one; notes that wait; notes that outlived their finding. */
export function DeskContradictions(props: Props) {
  const { shown, total, page, pages, filter, waiting, lost, fourEyes, done, locale } = props;
  const t = deskContradictionTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <>
      {done === null ? null : (
        <div className="mb-8">
          <Notice tone={done === "written" || done === "released" ? "info" : "caution"}>
            {t.done[done]}
          </Notice>
        </div>
      )}
      {waiting.length > 0 && (
        <div className="mb-10">
          <WorkSection
            id="waiting"
            title={t.waiting}
            count={number(waiting.length)}
            note={fourEyes ? t.waitingNote : t.waitingNoteAlone}
          >
            {waiting.map((note) => (
              <NoteRow key={note.id} note={note} {...props} />
            ))}
          </WorkSection>
        </div>
      )}
      <ContradictionsFilter filter={filter} locale={locale} route="deskContradictions" />
      <Section id="findings" title={`${t.findings} (${number(total)})`} note={t.findingsNote}>
        {total === 0 && <EmptyState title={t.none} />}
        {shown.findings.map((each) => (
          <FindingCard
            key={each.finding.key}
            shown={each}
            references={shown.references}
            locale={locale}
            heading="h3"
          >
            <Notes finding={each} {...props} />
          </FindingCard>
        ))}
        <Pagination
          locale={locale}
          page={page}
          lastPage={pages}
          hrefOf={(other) => href("deskContradictions", {}, locale, findingQuery({ ...filter, page: other }))}
        />
      </Section>
      {lost.length > 0 && (
        <WorkSection id="lost" title={t.lost} count={number(lost.length)} note={t.lostNote}>
          {lost.map((note) => (
            <NoteRow key={note.id} note={note} isLost {...props} />
          ))}
        </WorkSection>
      )}
    </>
  );
}

/** The name of the rule that made a key. */
function ruleName(key: string, locale: Locale): string {
  const rule = ruleOfKey(key);
  return rule ? contradictionTexts(locale).rules[rule] : key;
}

/** Hidden fields that lead back to the same selection. */
const selection = (filter: FindingFilter): [string, string][] =>
  Object.entries(findingQuery(filter)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );

function NoteRow({
  note,
  isLost = false,
  filter,
  waitedFor,
  release,
  locale,
}: { note: DeskNote; isLost?: boolean } & Pick<Props, "filter" | "waitedFor" | "release" | "locale">) {
  const t = deskContradictionTexts(locale);
  const rule = ruleName(note.findingKey, locale);
  const finding = waitedFor.find(({ key }) => key === note.findingKey);
  return (
    <WorkRow
      title={rule}
      details={
        <>
          <NoteTexts note={note} locale={locale} />
          <Origin note={note} locale={locale} />
        </>
      }
      actions={
        isLost ? undefined : (
          <>
            {finding && (
              <a href={deskFindingHref(finding, locale)} className="inline-flex min-h-11 items-center">
                {t.toFinding} <span className="sr-only">{t.of(rule)}</span>
              </a>
            )}
            {note.mayRelease && (
              <form action={release}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="note" value={note.id} />
                {selection(filter).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" className={secondaryButtonClass}>
                  {t.release} <span className="sr-only">{t.of(rule)}</span>
                </button>
              </form>
            )}
          </>
        )
      }
    />
  );
}

function NoteTexts({ note, locale }: { note: DeskNote; locale: Locale }) {
  const t = deskContradictionTexts(locale);
  return (["de", "en"] as const).map((language) => (
    <p key={language} className="text-text">
      <span className="text-muted">{language === "de" ? t.german : t.english}:</span>{" "}
      <span lang={language} className="whitespace-pre-line">
        {note[language]}
      </span>
    </p>
  ));
}

function Origin({ note, locale }: { note: DeskNote; locale: Locale }) {
  const t = deskContradictionTexts(locale);
  const at = note.releasedAt ?? note.createdAt;
  const [before = "", after = ""] = (note.releasedAt ? t.released("|") : t.written("|")).split("|");
  return (
    <p>
      {note.isOwn ? t.own : t.by(note.author)}, {before}
      <InstantText at={at} locale={locale} />
      {after}
      {note.releasedAt === null && `, ${t.waits}`}
    </p>
  );
}

/** What was written to a finding, and the form for more. */
function Notes({
  finding: { finding, sides },
  notes,
  write,
  filter,
  locale,
}: { finding: ShownFinding } & Pick<Props, "notes" | "write" | "filter" | "locale">) {
  const t = deskContradictionTexts(locale);
  const { key, rule } = finding;
  const own = notes.filter(({ findingKey }) => findingKey === key);
  const names = [...new Set(sides.map(({ record }) => recordName(record, locale)))].join(", ");
  return (
    <>
      {own.map((note) => (
        <div
          key={note.id}
          className="mt-3 max-w-measure border-s-4 border-info bg-info-soft p-3 text-sm sm:p-4"
        >
          <NoteTexts note={note} locale={locale} />
          <Origin note={note} locale={locale} />
        </div>
      ))}
      {write && (
        <NoteForm
          id={`note-${findingAnchor(key)}`}
          of={`${contradictionTexts(locale).rules[rule]}, ${names}`}
          action={write}
          hidden={{ locale, finding: key, ...Object.fromEntries(selection(filter)) }}
          texts={t.form}
          problemsTitle={t.form.problems}
          longest={longestFindingNote}
        />
      )}
    </>
  );
}
