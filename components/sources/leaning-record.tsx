import { statementText } from "./statement-text.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { RecordLink } from "#components/records/record-link.tsx";
import { formatDate } from "#lib/dates/format.ts";
import type { LeaningRecord as Leaning } from "#lib/evidence/queries.ts";
import type { SourcedStatement } from "#lib/evidence/statements-of-source.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";
import type { Citation } from "#lib/records/statements.ts";
import { reportHref } from "#lib/reports/address.ts";

interface Props {
  record: Leaning;
  references: References;
  locale: Locale;
}

/** One record's statements that lean on the source, each with its words, the reading of its date and what was inferred. */
export function LeaningRecord({ record, references, locale }: Props) {
  const t = sourceTexts(locale);
  return (
    <article aria-labelledby={`${record.kind}-${record.slug}`} className="mt-8 first:mt-0">
      <h3 id={`${record.kind}-${record.slug}`} className="mb-2">
        <RecordLink record={record} locale={locale} />
        {record.archived && <span className="font-normal text-muted"> ({t.archived})</span>}
      </h3>
      <dl className="border-t border-line">
        {record.statements.map((sourced) => (
          <Statement
            key={sourced.statement.id}
            sourced={sourced}
            record={record}
            owner={record.kind === "organisation" ? record.name : undefined}
            references={references}
            locale={locale}
          />
        ))}
      </dl>
    </article>
  );
}

function Statement({
  sourced,
  record,
  owner,
  references,
  locale,
}: {
  sourced: SourcedStatement;
  record: Leaning;
  owner: string | undefined;
  references: References;
  locale: Locale;
}) {
  const t = sourceTexts(locale);
  const text = statementText(sourced, references, locale, owner);
  return (
    <div className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <dt className="text-sm text-muted sm:pt-0.5">{t.statementKinds[sourced.list]}</dt>
      <dd>
        <p>{text}</p>
        {sourced.citations.map((citation) => (
          <Words key={citation.id} citation={citation} locale={locale} />
        ))}
      </dd>
      <dd className="text-sm print:hidden">
        <a
          href={reportHref(record, sourced.statement.id, locale)}
          aria-label={evidenceTexts(locale).reportOf(text)}
        >
          {evidenceTexts(locale).report}
        </a>
      </dd>
    </div>
  );
}

/** The source's words, how its date was read, and why something was inferred from it. */
function Words({ citation, locale }: { citation: Citation; locale: Locale }) {
  const t = sourceTexts(locale);
  const { wording, locator, date, inference } = citation;
  const anchor = date?.anchor ? `, ${t.relativeTo(formatDate({ edtf: date.anchor }, locale))}` : "";
  return (
    <p className="text-sm text-muted">
      <span lang="de" className="text-text">
        {quoted(wording, locale)}
      </span>
      {locator && ` ${locator}`}
      {date && (
        <>
          {". "}
          {date.wording && <span lang="de">{quoted(date.wording, locale)}</span>} {t.reading}{" "}
          {formatDate(date, locale)}
          {anchor}
        </>
      )}
      {inference && (
        <>
          {". "}
          <span className="font-semibold">{evidenceTexts(locale).inferredBecause}</span> {inference[locale]}
        </>
      )}
    </p>
  );
}
