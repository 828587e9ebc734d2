import type { HubView } from "./hub-view.ts";
import { recordFindingsHref } from "#lib/evidence/contradictions/anchor.ts";
import { findingVerdicts } from "#lib/evidence/contradictions/finding.ts";
import { conjunction } from "#lib/i18n/conjunction.ts";
import { counted } from "#lib/i18n/counted.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";

/** A line that says what the rules find about statements of the hub; nothing where they find nothing. */
export function HubFindings({ view: { hub, judged, locale } }: { view: HubView }) {
  if (!judged) return null;
  const t = contradictionTexts(locale);
  const parts = findingVerdicts
    .filter((verdict) => judged.findings[verdict] > 0)
    .map((verdict) => counted(t.verdictCounts[verdict], judged.findings[verdict], locale));
  if (parts.length === 0) return null;
  return (
    <p className="border-t border-line py-4 text-sm lg:ps-62">
      {t.recordFindings(conjunction(locale).format(parts))}{" "}
      <a href={recordFindingsHref({ kind: "hub", id: hub.id }, locale)}>{t.toFindings}</a>
    </p>
  );
}
