import { ClaimWorking } from "./claim-working.tsx";
import { ClaimBadge } from "./verdict-badges.tsx";
import { claimText, saidOn } from "#components/evidence/claim-text.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { speakerLabel } from "#components/evidence/source-text.ts";
import { RecordLink } from "#components/records/record-link.tsx";
import { claimAnchor } from "#lib/evidence/contradictions/anchor.ts";
import type { Named, ShownClaim } from "#lib/evidence/shown-queries.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";

interface Props {
  shown: ShownClaim;
  named: Named;
  references: References;
  locale: Locale;
}

/** A claim as its source makes it, with the verdict of the register's own count and its working. */
export function ClaimCard({ shown, named, references, locale }: Props) {
  const { claim, record, judged } = shown;
  const id = claimAnchor(claim.id);
  const owner = record.kind === "organisation" ? record.name : undefined;
  const read = claimText(claim, locale, owner);
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="border-t border-line-strong py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <div>
          <h3 id={`${id}-title`} className="inline font-normal">
            <span lang="de">{quoted(claim.citations[0]?.wording ?? "", locale)}</span>
          </h3>
          <SourceMarks
            record={record}
            statementId={claim.id}
            citations={claim.citations}
            references={references}
            locale={locale}
            scope="claim"
            statement={read}
          />
        </div>
        <ClaimBadge verdict={judged.verdict} locale={locale} />
      </div>
      <p className="mt-1 text-sm text-muted">
        {speakerLabel(claim, references, locale)}, {saidOn(claim, references, locale)} ·{" "}
        <RecordLink record={record} locale={locale} />. {contradictionTexts(locale).working.read} {read}.
      </p>
      <ClaimWorking shown={shown} named={named} references={references} locale={locale} />
    </article>
  );
}
