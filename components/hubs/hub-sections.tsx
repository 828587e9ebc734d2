import { HubClaims } from "./hub-claims.tsx";
import { HubContact } from "./hub-contact.tsx";
import { HubFindings } from "./hub-findings.tsx";
import { HubOffers, HubWorkplaces } from "./hub-offers.tsx";
import { HubOperators, HubPartners } from "./hub-partners.tsx";
import { HubPremises } from "./hub-premises.tsx";
import { HubSources } from "./hub-sources.tsx";
import { HubStatus } from "./hub-status.tsx";
import { HubThemes } from "./hub-themes.tsx";
import { HubTimeline } from "./hub-timeline.tsx";
import type { HubView } from "./hub-view.ts";

/** What a hub's record says, most asked first: the same for today's record and for any version of it. */
export function HubSections({ view }: { view: HubView }) {
  const { hub } = view;
  return (
    <>
      <HubStatus view={view} />
      <HubFindings view={view} />
      <HubTimeline view={view} />
      {hub.partners.length > 0 && <HubPartners view={view} />}
      {hub.operators.length > 0 && <HubOperators view={view} />}
      {hub.themes.length > 0 && <HubThemes view={view} />}
      <HubPremises view={view} />
      {hub.offers.length > 0 && <HubOffers view={view} />}
      {hub.workplaces.length > 0 && <HubWorkplaces view={view} />}
      <HubContact view={view} />
      {hub.claims.length > 0 && <HubClaims view={view} />}
      <HubSources view={view} />
    </>
  );
}
