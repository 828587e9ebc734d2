import { HubClaims } from "./hub-claims.tsx";
import { HubContact } from "./hub-contact.tsx";
import { HubFindings } from "./hub-findings.tsx";
import { HubLead } from "./hub-lead.tsx";
import { HubOffers, HubWorkplaces } from "./hub-offers.tsx";
import { HubOperators, HubPartners } from "./hub-partners.tsx";
import { HubPremises } from "./hub-premises.tsx";
import { HubRecordNote } from "./hub-record-note.tsx";
import { HubSources } from "./hub-sources.tsx";
import { HubStatus } from "./hub-status.tsx";
import { HubThemes } from "./hub-themes.tsx";
import { HubTimeline } from "./hub-timeline.tsx";
import type { HubView } from "./hub-view.ts";
import { Page } from "#components/ui/page.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";

interface HubPageProps {
  view: HubView;
  version: number;
  changedAt: Date;
}

/** Everything the register holds about a hub, most asked first; sections about which no source speaks are named at the end. */
export function HubPage({ view, version, changedAt }: HubPageProps) {
  const { hub, locale } = view;
  const t = hubTexts(locale);
  return (
    <Page
      locale={locale}
      route="hub"
      params={{ slug: hub.slug }}
      title={hub.name}
      kicker={t.kicker(stateName(hub.stateIso, locale))}
      lead={<HubLead view={view} />}
      breadcrumbs={[{ label: shellTexts(locale).navigation.hubs, href: href("hubs", {}, locale) }]}
    >
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
      <HubRecordNote view={view} version={version} changedAt={changedAt} />
    </Page>
  );
}
