import type { ReactNode } from "react";
import { claimText, saidOn } from "./claim-text.ts";
import { quoted } from "./quoted.ts";
import { SourceMarks } from "./source-marks.tsx";
import { speakerLabel } from "./source-text.ts";
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
}

/** How the sources count: in their words, who said it when, and how it is read. Never the register's own count. */
export function ClaimList({ claims, references, locale, numbers }: Props) {
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
        </li>
      ))}
    </ul>
  );
}
