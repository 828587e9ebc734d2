import type { OrganisationView } from "./organisation-view.ts";
import type { ReactNode } from "react";
import { ClaimList } from "#components/evidence/claim-list.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Claim } from "#lib/records/statements.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** What documents claim about the organisation and its networks: as said, by whom and when; never the register's count. */
export function OrganisationClaims({ view }: { view: OrganisationView }) {
  const { organisation, networks, hubClaims, references, locale, numbers, verdicts } = view;
  const t = organisationTexts(locale);
  const named = (network: (typeof networks)[number]) => (locale === "de" ? network.name : network.nameEn);
  const claims: { claim: Claim; about: ReactNode; owner?: string }[] = [
    ...organisation.claims.map((claim) => ({ claim, about: organisation.name, owner: organisation.name })),
    ...networks.flatMap((network) => network.claims.map((claim) => ({ claim, about: named(network) }))),
    ...hubClaims.map(({ claim, hub }) => ({
      claim,
      about: <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>,
    })),
  ];
  if (claims.length === 0) return null;
  return (
    <HubSection id="claims" title={t.sections.claims}>
      <p className="mb-4">{recordTexts(locale).claimsNote}</p>
      <ClaimList
        claims={claims}
        references={references}
        locale={locale}
        numbers={numbers}
        verdicts={verdicts}
      />
    </HubSection>
  );
}
