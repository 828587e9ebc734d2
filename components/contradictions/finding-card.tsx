import type { ReactNode } from "react";
import { reasonWords, sideText } from "./finding-words.ts";
import { FindingBadge } from "./verdict-badges.tsx";
import { saidOn } from "#components/evidence/claim-text.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { publisherLabel, sourceDay, speakerLabel } from "#components/evidence/source-text.ts";
import { RecordLink } from "#components/records/record-link.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { findingAnchor } from "#lib/evidence/contradictions/anchor.ts";
import type { ShownFinding, ShownSide } from "#lib/evidence/shown-queries.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";
import type { Citation } from "#lib/records/statements.ts";

interface Props {
  shown: ShownFinding;
  references: References;
  locale: Locale;
  /** Level of the heading. */
  heading?: "h3" | "h4";
  /** Stands below: what editors say to it, or the form for saying so. */
  children?: ReactNode;
}

/** A finding: its verdict, both sides with their sources, and why the rule says so. */
export function FindingCard({ shown, references, locale, heading: Heading = "h4", children }: Props) {
  const t = contradictionTexts(locale);
  const { finding, sides } = shown;
  const id = findingAnchor(finding.key);
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="border-t border-line-strong py-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Heading id={`${id}-title`} className="text-lg">
          {t.rules[finding.rule]}
        </Heading>
        <FindingBadge finding={finding} locale={locale} />
      </div>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {sides.map((side, at) => (
          <Side
            // A rule may set two readings of one statement against each other.
            key={`${side.record.id}-${at}`}
            side={side}
            scope={`${id}-${at}`}
            references={references}
            locale={locale}
          />
        ))}
        {/* Beside a single side there is room; two sides share one line below them. */}
        <p className={sides.length > 1 ? "max-w-measure md:col-span-2" : undefined}>
          <strong className="font-semibold">{t.why}</strong> {reasonWords(shown, locale)}
        </p>
      </div>
      {children}
    </article>
  );
}

interface SideProps {
  side: ShownSide;
  /** Tells the source cards of this side from those of others with the same citations. */
  scope: string;
  references: References;
  locale: Locale;
}

function Side({ side, scope, references, locale }: SideProps) {
  const text = sideText(side, references, locale);
  const citations = side.statements.flatMap((each) => each.citations);
  const [only, ...others] = side.statements;
  return (
    <div className="border-s-4 border-line bg-raised p-3 sm:p-4">
      <p className="text-sm">
        <RecordLink record={side.record} locale={locale} withState />
      </p>
      <p className="mt-1">
        {text}
        <SourceMarks
          record={side.record}
          statementId={only && others.length === 0 ? only.statement.id : null}
          citations={citations}
          references={references}
          locale={locale}
          scope={scope}
          statement={text}
        />
      </p>
      {side.statements.length === 1 && (
        <Words citations={citations} isClaim={side.statements[0]?.list === "claims"} locale={locale} />
      )}
      <p className="mt-1 text-sm text-muted">{whoAndWhen(side, citations, references, locale)}</p>
    </div>
  );
}

interface WordsProps {
  citations: readonly Citation[];
  /** The date of a claim is when it was said, which stands below it. */
  isClaim: boolean;
  locale: Locale;
}

/** The sources' own words, each with its reading of the date where it has one. */
function Words({ citations, isClaim, locale }: WordsProps) {
  return citations.map(({ id, wording, date }) => (
    <p key={id} className="mt-1">
      <span lang="de">{quoted(wording, locale)}</span>
      {date && !isClaim && <span className="text-muted"> → {formatDate(date, locale)}</span>}
    </p>
  ));
}

/** Who says it and when: of a claim its speaker, of everything else its sources. */
function whoAndWhen(
  { statements }: ShownSide,
  citations: readonly Citation[],
  references: References,
  locale: Locale,
): string {
  const [first] = statements;
  if (first?.list === "claims")
    return `${speakerLabel(first.statement, references, locale)}, ${saidOn(first.statement, references, locale)}`;
  const sources = citations.flatMap(({ sourceId }) => references.sources[sourceId] ?? []);
  // Two undated texts of one publisher need not be told apart here; their marks do it.
  const said = sources.map((source) => `${publisherLabel(source, locale)}, ${sourceDay(source, locale)}`);
  return [...new Set(said)].join("; ");
}
