import type { OrganisationView } from "./organisation-view.ts";
import { ClaimList, type ListedClaim } from "#components/evidence/claim-list.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** What documents claim about the organisation and its networks: as said, by whom and when; never the register's count. */
export function OrganisationClaims({ view }: { view: OrganisationView }) {
  const { organisation, networks, hubClaims, references, locale, numbers, verdicts } = view;
  const t = organisationTexts(locale);
  const named = (network: (typeof networks)[number]) => (locale === "de" ? network.name : network.nameEn);
  const claims: ListedClaim[] = [
    ...organisation.claims.map((claim) => ({
      claim,
      record: { kind: "organisation" as const, id: organisation.id },
      about: organisation.name,
      owner: organisation.name,
    })),
    ...networks.flatMap((network) =>
      network.claims.map((claim) => ({
        claim,
        record: { kind: "network" as const, id: network.id },
        about: named(network),
      })),
    ),
    ...hubClaims.map(({ claim, hub }) => ({
      claim,
      record: { kind: "hub" as const, id: hub.id },
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
