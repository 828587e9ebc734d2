import type { ReactNode } from "react";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { recordHref } from "#components/records/record-href.ts";
import { statementText } from "#components/sources/statement-text.ts";
import { formatDate } from "#lib/dates/format.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Citation } from "#lib/records/statements.ts";
import { recordName, type Subject } from "#lib/reports/subject.ts";

interface Props {
  subject: Subject;
  locale: Locale;
  /** Address part of the record now, where it differs from the one of the version shown. */
  slug?: string;
  /** What stands below: which version it is, what became of it. */
  children?: ReactNode;
}

/** A statement as a version of its record told it: what it says, in which words of which source. */
export function SubjectCard({ subject, locale, slug, children }: Props) {
  const { version, statement } = subject;
  const t = reportTexts(locale);
  const address = recordHref(version.kind, slug ?? version.record.slug, locale);
  const name = recordName(version, locale);
  return (
    <div className="max-w-measure border border-line bg-raised p-5">
      <p className="text-sm text-muted">
        {t.kinds[version.kind]}: {address ? <a href={address}>{name}</a> : name}
      </p>
      {statement === null ? (
        <p className="mt-1 text-lg font-semibold">{t.subject.whole}</p>
      ) : (
        <>
          <p className="mt-1 text-lg">
            <span className="text-muted">{sourceTexts(locale).statementKinds[statement.list]}:</span>{" "}
            <strong>{wordsOf(subject, locale)}</strong>
          </p>
          {statement.citations.map((citation) => (
            <Cited key={citation.id} citation={citation} subject={subject} locale={locale} />
          ))}
        </>
      )}
      {children}
    </div>
  );
}

/** The source's own words, where they stand, and how its date was read. */
function Cited({ citation, subject, locale }: { citation: Citation; subject: Subject; locale: Locale }) {
  const source = subject.references.sources[citation.sourceId];
  const t = evidenceTexts(locale);
  const { wording, locator, date, inference } = citation;
  return (
    <div className="mt-3 border-s-3 border-accent ps-3">
      <p>
        <span lang="de">{quoted(wording, locale)}</span>
        {locator && ` (${locator})`}
      </p>
      <p className="text-sm text-muted">
        {source && (
          <>
            {publisherLabel(source, locale)},{" "}
            <a href={href("source", { slug: source.slug }, locale)}>{sourceTitle(source, locale)}</a>,{" "}
            {sourceDay(source, locale)}
          </>
        )}
        {date && (
          <>
            {". "}
            {t.dateInSource} {date.wording && <span lang="de">{quoted(date.wording, locale)}</span>} →{" "}
            {formatDate(date, locale)}
          </>
        )}
        {inference && (
          <>
            {". "}
            {t.inferredBecause} {inference[locale]}
          </>
        )}
      </p>
    </div>
  );
}

/** The statement in a few words; of a report about a record as a whole, that it is. */
export function wordsOf({ version, statement, references }: Subject, locale: Locale): string {
  if (statement === null) return reportTexts(locale).subject.whole;
  const owner = version.kind === "organisation" ? version.record.name : undefined;
  return statementText(statement, references, locale, owner);
}
