import { HubDayForm } from "./hub-day-form.tsx";
import { HubSection } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { EmbedCode } from "#components/embeds/embed-code.tsx";
import { hubFeeds } from "#components/subscriptions/feed-links.ts";
import { SubscribeLine } from "#components/subscriptions/subscribe-line.tsx";
import { VersionNote } from "#components/records/version-note.tsx";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { href } from "#lib/i18n/paths.ts";
import { placeAttributions } from "#lib/places/attribution.ts";

interface RecordNote {
  view: HubView;
  version: number;
  changedAt: Date;
}

/** What the sources leave out, when the entry last changed and how it read before, and where its place data comes from. */
export function HubRecordNote({ view, version, changedAt }: RecordNote) {
  const { hub, locale } = view;
  const t = versionTexts(locale);
  return (
    <HubSection id="record" title={hubTexts(locale).sections.record}>
      <div className="grid gap-3">
        <SilentSections view={view} />
        <div>
          <VersionNote
            record={{ kind: "hub", id: hub.id }}
            version={version}
            changedAt={changedAt}
            locale={locale}
          />
          <ul className="flex flex-wrap gap-x-5 print:hidden">
            <li>
              <a
                href={href("hubVersions", { slug: hub.slug }, locale)}
                className="inline-flex min-h-11 items-center"
              >
                {t.allVersions}
              </a>
            </li>
            <li>
              <a
                href={href("hubVersion", { slug: hub.slug, version: String(version) }, locale)}
                className="inline-flex min-h-11 items-center"
              >
                {t.permalink(version)}
              </a>
            </li>
          </ul>
        </div>
        <HubDayForm slug={hub.slug} locale={locale} />
        <SubscribeLine locale={locale} feeds={hubFeeds(hub, locale)} />
        <EmbedCode
          locale={locale}
          of="hub"
          address={href("embedHub", { slug: hub.slug }, locale)}
          title={embedTexts(locale).hubTitle(hub.name)}
        />
        <p className="hidden print:block">{siteUrl() + href("hub", { slug: hub.slug }, locale)}</p>
        <PlaceData view={view} />
      </div>
    </HubSection>
  );
}

/** About what the sources of the entry say nothing. */
export function SilentSections({ view: { hub, locale } }: { view: HubView }) {
  const t = hubTexts(locale);
  const fields = ["partners", "operators", "themes", "premises", "offers", "workplaces"] as const;
  const silent = fields
    .filter((field) => hub[field].length === 0)
    .map((field) => (field === "premises" ? t.premisesAlone : t.sections[field]));
  return silent.length > 0 && <p>{t.unknownSections(silent.join(", "))}</p>;
}

/** Key of the municipality, and the lists that it and the district are from. */
export function PlaceData({ view: { hub, references, locale } }: { view: HubView }) {
  const t = hubTexts(locale);
  const keys = [...new Set(hub.locations.map(({ ags }) => ags))];
  return (
    keys.length > 0 && (
      <p className="text-sm text-muted">
        {keys.map((key) => `${references.municipalities[key]?.name}: ${t.key(key)}.`).join(" ")} {t.placeData}{" "}
        {placeAttributions.map(({ credit }) => credit).join("; ")}.
      </p>
    )
  );
}
