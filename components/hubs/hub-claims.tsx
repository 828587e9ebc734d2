import { HubSection } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { ClaimList } from "#components/evidence/claim-list.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** What documents claim about counts and orders in the hub's record. */
export function HubClaims({ view: { hub, references, locale, numbers, judged } }: { view: HubView }) {
  const t = hubTexts(locale);
  return (
    <HubSection id="claims" title={t.sections.claims}>
      <p className="mb-4">{recordTexts(locale).claimsNote}</p>
      <ClaimList
        claims={hub.claims.map((claim) => ({ claim, record: { kind: "hub", id: hub.id } }))}
        references={references}
        locale={locale}
        numbers={numbers}
        verdicts={judged?.verdicts}
      />
    </HubSection>
  );
}
