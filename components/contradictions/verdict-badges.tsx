import { verdictWords } from "./finding-words.ts";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon.tsx";
import type { ClaimVerdict } from "#lib/evidence/claims/count.ts";
import type { Finding, FindingVerdict } from "#lib/evidence/contradictions/finding.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import type { Locale } from "#lib/i18n/locale.ts";

const claimLooks: Readonly<Record<ClaimVerdict, [Tone, IconName]>> = {
  agrees: ["positive", "check"],
  differs: ["caution", "caution"],
  undecided: ["neutral", "dashed"],
};

/** How a claim lies to the register's own count. */
export function ClaimBadge({ verdict, locale }: { verdict: ClaimVerdict; locale: Locale }) {
  const [tone, icon] = claimLooks[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {contradictionTexts(locale).claimVerdicts[verdict]}
    </Badge>
  );
}

const findingLooks: Readonly<Record<FindingVerdict, [Tone, IconName]>> = {
  contradiction: ["critical", "cross"],
  tension: ["caution", "caution"],
  undecided: ["neutral", "dashed"],
  consistent: ["positive", "check"],
};

/** The verdict of a rule on what sources say. */
export function FindingBadge({ finding, locale }: { finding: Finding; locale: Locale }) {
  const [tone, icon] = findingLooks[finding.verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {verdictWords(finding, locale)}
    </Badge>
  );
}
