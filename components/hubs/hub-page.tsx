import { HubLead } from "./hub-lead.tsx";
import { HubRecordNote } from "./hub-record-note.tsx";
import { HubSections } from "./hub-sections.tsx";
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
      <HubSections view={view} />
      <HubRecordNote view={view} version={version} changedAt={changedAt} />
    </Page>
  );
}
