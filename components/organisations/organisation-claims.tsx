import { claimText } from "./claim-text.ts";
import type { OrganisationView } from "./organisation-view.ts";
import type { ReactNode } from "react";
import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import type { References } from "#lib/records/references.ts";
import type { Claim } from "#lib/records/statements.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** What documents claim about the organisation and its networks: as said, by whom and when; never the register's count. */
export function OrganisationClaims({ view }: { view: OrganisationView }) {
  const { organisation, networks, hubClaims, references, locale, numbers } = view;
  const t = organisationTexts(locale);
  const named = (network: (typeof networks)[number]) => (locale === "de" ? network.name : network.nameEn);
  const claims: { claim: Claim; about: ReactNode }[] = [
    ...organisation.claims.map((claim) => ({ claim, about: organisation.name })),
    ...networks.flatMap((network) => network.claims.map((claim) => ({ claim, about: named(network) }))),
    ...hubClaims.map(({ claim, hub }) => ({
      claim,
      about: <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>,
    })),
  ];
  if (claims.length === 0) return null;
  return (
    <HubSection id="claims" title={t.sections.claims}>
      <p className="mb-4">{t.claimsNote}</p>
      <ul className="grid gap-5">
        {claims.map(({ claim, about }) => (
          <li key={claim.id}>
            <p>
              {t.claimBy(claim.speaker)}, {saidOn(claim, references, locale)}:{" "}
              <span lang="de">{quoted(claim.citations[0]?.wording ?? "", locale)}</span>
              <SourceMarks
                citations={claim.citations}
                references={references}
                locale={locale}
                numbers={numbers}
              />
            </p>
            <p className="text-sm text-muted">
              {about}. {hubTexts(locale).claimReading} {claimText(claim, locale)}.
            </p>
          </li>
        ))}
      </ul>
    </HubSection>
  );
}

/** The day it was said: the citation's own reading, else the day of the document. */
function saidOn({ citations }: Claim, references: References, locale: Locale): string {
  const date = citations.find((citation) => citation.date)?.date;
  if (date) return formatDate(date, locale);
  const [day] = citations.flatMap(({ sourceId }) => references.sources[sourceId]?.published ?? []);
  return day ? formatDate({ edtf: day }, locale) : hubTexts(locale).claimUndated;
}
