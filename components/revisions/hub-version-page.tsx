import { ReasonText } from "./reason-text.tsx";
import { VersionBanner } from "./version-banner.tsx";
import { HubLead } from "#components/hubs/hub-lead.tsx";
import { PlaceData, SilentSections } from "#components/hubs/hub-record-note.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { HubSections } from "#components/hubs/hub-sections.tsx";
import type { HubView } from "#components/hubs/hub-view.ts";
import { Page } from "#components/ui/page.tsx";
import { dayWords, instantWords } from "#lib/i18n/instant.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import type { HubToday, HubVersion } from "#lib/revisions/hub-queries.ts";

interface Props {
  /** The record of the version, on the day of its publication. */
  view: HubView;
  version: HubVersion;
  today: HubToday;
}

/**
 * A hub's whole page as one version said it. But for the banner it is made of that version alone, so that it shows the same
 * for ever; old addresses of the hub lead on, so links within may keep them.
 */
export function HubVersionPage({ view, version, today }: Props) {
  const { hub, locale } = view;
  const { version: number, sequence, at, reason, approver } = version;
  const t = versionTexts(locale);
  const own = { slug: hub.slug, version: String(number) };
  return (
    <Page
      locale={locale}
      route="hubVersion"
      params={{ slug: today.slug, version: String(number) }}
      title={t.pageTitle(hub.name, number)}
      kicker={t.versionKicker(dayWords(at, locale))}
      lead={<HubLead view={view} />}
      breadcrumbs={[
        { label: shellTexts(locale).navigation.hubs, href: href("hubs", {}, locale) },
        { label: hub.name, href: href("hub", { slug: hub.slug }, locale) },
        { label: t.crumb, href: href("hubVersions", { slug: hub.slug }, locale) },
      ]}
    >
      <VersionBanner version={number} at={at} today={today} locale={locale} />
      <HubSections view={view} />
      <HubSection id="record" title={t.about}>
        <div className="grid gap-3">
          <SilentSections view={view} />
          <div>
            <p>
              {t.aboutVersion(number, instantWords(at, locale))}
              {approver === null ? null : ` ${t.released}`}
            </p>
            <ReasonText reason={reason} locale={locale} />
            <p>
              <a
                href={href("change", { sequence: String(sequence) }, locale)}
                className="inline-flex min-h-11 items-center"
              >
                {t.proof(sequence.toLocaleString(locale))}
              </a>
            </p>
          </div>
          <p className="wrap-anywhere">
            <span className="text-muted">{t.address}</span> {siteUrl() + href("hubVersion", own, locale)}
          </p>
          <PlaceData view={view} />
        </div>
      </HubSection>
    </Page>
  );
}
