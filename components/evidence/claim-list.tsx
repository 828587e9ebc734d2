import type { ReactNode } from "react";
import { claimText, saidOn } from "./claim-text.ts";
import { quoted } from "./quoted.ts";
import { SourceMarks } from "./source-marks.tsx";
import { speakerLabel } from "./source-text.ts";
import { claimHref } from "#lib/evidence/contradictions/anchor.ts";
import type { ClaimVerdicts } from "#lib/evidence/judged.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";
import type { Claim } from "#lib/records/statements.ts";
import type { RecordAddress } from "#lib/reports/address.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

/** A claim of a record. */
export interface ListedClaim {
  claim: Claim;
  record: RecordAddress;
  /** The record in words, where the page is not that record's own. */
  about?: ReactNode;
  /** The organisation's name. */
  owner?: string;
}

interface Props {
  claims: readonly ListedClaim[];
  references: Pick<References, "sources">;
  locale: Locale;
  /** Numbers of the page's source list, where it has one. */
  numbers?: Readonly<Record<string, number>>;
  /** How each claim lies to the register's own count; left out where that is not the question. */
  verdicts?: ClaimVerdicts;
}

/** How the sources count: in their words, who said it when, how it is read, and whether the register counts the same. */
export function ClaimList({ claims, references, locale, numbers, verdicts = {} }: Props) {
  return (
    <ul className="grid gap-5">
      {claims.map(({ claim, record, about, owner }) => (
        <li key={claim.id} id={statementAnchor(claim.id)}>
          <p>
            <span lang="de">{quoted(claim.citations[0]?.wording ?? "", locale)}</span>
            <SourceMarks
              record={record}
              statementId={claim.id}
              citations={claim.citations}
              references={references}
              locale={locale}
              numbers={numbers}
              statement={claimText(claim, locale, owner)}
            />
          </p>
          <p className="text-sm text-muted">
            {speakerLabel(claim, references, locale)}, {saidOn(claim, references, locale)}
            {about && <> · {about}</>}. {hubTexts(locale).claimReading} {claimText(claim, locale, owner)}.
          </p>
          <Verdict claim={claim} verdict={verdicts[claim.id]} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** What the register's own count says to it, with the way to the working. */
function Verdict({
  claim,
  verdict,
  locale,
}: { claim: Claim; verdict: ClaimVerdicts[string] } & Pick<Props, "locale">) {
  if (!verdict) return null;
  const t = contradictionTexts(locale);
  return (
    <p className="text-sm">
      {t.claimShort[verdict.verdict]}{" "}
      <a href={claimHref(verdict.record, claim.id, locale)}>
        {t.toWorking} <span className="sr-only">{claimText(claim, locale)}</span>
      </a>
    </p>
  );
}
