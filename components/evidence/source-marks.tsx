import { publisherLabel, sourceDay, sourceTitle } from "./source-text.ts";
import { bySource } from "./by-source.ts";
import { quoted } from "./quoted.ts";
import styles from "./source-marks.module.css";
import { formatDate } from "#lib/dates/format.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References, SourceReference } from "#lib/records/references.ts";
import { reportHref, type RecordAddress } from "#lib/reports/address.ts";
import type { Citation } from "#lib/records/statements.ts";

interface Marks {
  /** The record that holds the statement, and the statement's id (null for several at once): there an error is reported. */
  record: RecordAddress;
  statementId: string | null;
  citations: readonly Citation[];
  references: Pick<References, "sources">;
  locale: Locale;
  /** Numbers of the page's source list by source id; a page without such a list leaves it out. */
  numbers?: Readonly<Record<string, number>>;
  /** Needed where one statement stands twice on a page: the ids of its cards must differ. */
  scope?: string;
  /** What the marks stand behind, in a few words: tells them apart for those who hear them out of their sentence. */
  statement?: string;
}

/**
 * The marks behind a statement, one per source; each opens a card with the source's own words. Works by the HTML popover
 * alone, without script. What an editor inferred says so in words on the mark itself.
 */
export function SourceMarks(marks: Marks) {
  const { record, statementId, citations, references, locale, numbers, scope, statement } = marks;
  const report = reportHref(record, statementId, locale);
  return (
    <span className={styles.marks}>
      {bySource(citations).map((group) => {
        const source = references.sources[group[0].sourceId];
        if (!source) return null;
        const id = `${scope ? `${scope}-` : ""}q-${group[0].id}`;
        const number = numbers?.[source.id];
        const name = evidenceTexts(locale).markName(number, statement);
        return (
          <span key={source.id}>
            <Mark id={id} group={group} source={source} locale={locale} name={name} number={number} />
            <Card id={id} group={group} source={source} locale={locale} name={name} report={report} />
          </span>
        );
      })}
    </span>
  );
}

interface Part {
  id: string;
  group: readonly Citation[];
  source: SourceReference;
  locale: Locale;
  /** "Quelle 1 für Eröffnung". */
  name: string;
}

function Mark({ id, group, source, locale, name, number }: Part & { number?: number }) {
  const t = evidenceTexts(locale);
  const inferred = group.some((citation) => citation.inference);
  const label = `${name}: ${publisherLabel(source, locale)}, ${sourceDay(source, locale)}`;
  return (
    <button type="button" popoverTarget={id} aria-label={inferred ? `${t.inferred}, ${label}` : label}>
      {inferred && <span>{t.inferred}</span>}
      <sup>{number ?? t.source}</sup>
    </button>
  );
}

// A page shows up to a hundred cards, each sent twice (as HTML and as data), so their elements carry no classes.
function Card({ id, group, source, locale, name, report }: Part & { report: string }) {
  const t = evidenceTexts(locale);
  const reasons = new Set(group.flatMap(({ inference }) => inference?.[locale] ?? []));
  return (
    <span id={id} popover="auto" role="note" aria-label={name}>
      {group.map((citation) => (
        <q key={citation.id} lang="de">
          {quoted(citation.wording, locale)}
          {citation.locator && ` (${citation.locator})`}
        </q>
      ))}
      <span>
        <b>{publisherLabel(source, locale)}</b>, {sourceTitle(source, locale)}, {sourceDay(source, locale)}
      </span>
      {group.map(({ id: key, date }) => date && <Reading key={key} date={date} locale={locale} />)}
      {[...reasons].map((reason) => (
        <span key={reason}>
          <b>{t.inferredBecause}</b> {reason}
        </span>
      ))}
      {source.publisherInference && (
        <span>
          <b>{t.publisherInferred}</b> {source.publisherInference[locale]}
        </span>
      )}
      <span>
        <a href={href("source", { slug: source.slug }, locale)}>{t.toSource}</a>
        {source.url && <a href={source.url}>{t.original}</a>}
        <a href={report}>{t.report}</a>
      </span>
    </span>
  );
}

function Reading({ date, locale }: { date: NonNullable<Citation["date"]>; locale: Locale }) {
  const t = evidenceTexts(locale);
  const anchor = date.anchor ? ` (${t.relativeTo(formatDate({ edtf: date.anchor }, locale))})` : "";
  return (
    <span>
      <b>{t.dateInSource}</b> {date.wording && <span lang="de">{quoted(date.wording, locale)}</span>} →{" "}
      {formatDate(date, locale)}
      {anchor}
    </span>
  );
}
