import { Marks } from "./hub-marks.tsx";
import { HubSection } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { formatDate } from "#lib/dates/format.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { stateByIso } from "#lib/places/states.ts";
import type { Claim } from "#lib/records/statements.ts";

/** How the sources count: who said it, when, and what was counted. Never the register's own count. */
export function HubClaims({ view }: { view: HubView }) {
  const { hub, locale } = view;
  const t = hubTexts(locale);
  return (
    <HubSection id="claims" title={t.sections.claims}>
      <p className="mb-4">{t.claimsNote}</p>
      <ul className="grid gap-5">
        {hub.claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <span lang="de">{quoted(claim.citations[0]?.wording ?? "", locale)}</span>
              <Marks view={view} of={claim} />
            </p>
            <p className="text-sm text-muted">
              {claim.speaker}, {saidOn(claim, view)}. {t.claimReading} {claimText(claim, view)}.
            </p>
          </li>
        ))}
      </ul>
    </HubSection>
  );
}

/** The day it was said: the citation's own reading, else the day of the document. */
function saidOn({ citations }: Claim, { references, locale }: HubView): string {
  const date = citations.find((citation) => citation.date)?.date;
  if (date) return formatDate(date, locale);
  const [day] = citations.flatMap(({ sourceId }) => references.sources[sourceId]?.published ?? []);
  return day ? formatDate({ edtf: day }, locale) : hubTexts(locale).claimUndated;
}

function claimText({ form, basis, value, scope, stateIso }: Claim, { locale }: HubView): string {
  const t = hubTexts(locale);
  const state = stateIso ? stateByIso(stateIso) : undefined;
  const where =
    scope === "state"
      ? t.claimInState((locale === "de" ? state?.nameDe : state?.nameEn) ?? "")
      : t.claimScopes[scope];
  return `${t.claimReads[form](value)} ${form === "ordinal" ? t.claimBases[basis] : t.claimCounts[basis]} ${where}`;
}
