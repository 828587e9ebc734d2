import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon.tsx";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ReportState } from "#lib/reports/report.ts";

const looks: Readonly<Record<ReportState, { tone: Tone; icon: IconName }>> = {
  received: { tone: "neutral", icon: "ring" },
  "in-review": { tone: "info", icon: "half" },
  accepted: { tone: "positive", icon: "check" },
  declined: { tone: "neutral", icon: "cross" },
};

/** Where a report stands. */
export function ReportStateBadge({ state, locale }: { state: ReportState; locale: Locale }) {
  return <Badge {...looks[state]}>{reportTexts(locale).states[state]}</Badge>;
}
