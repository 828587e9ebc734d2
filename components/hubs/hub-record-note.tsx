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
import { href } from "#lib/i18n/paths.ts";
import { placeAttributions } from "#lib/places/attribution.ts";

interface RecordNote {
  view: HubView;
  version: number;
  changedAt: Date;
}

/** What the sources leave out, when the entry last changed, and where its place data comes from. */
export function HubRecordNote({ view, version, changedAt }: RecordNote) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  const fields = ["partners", "operators", "themes", "premises", "offers", "workplaces"] as const;
  const silent = fields
    .filter((field) => hub[field].length === 0)
    .map((field) => (field === "premises" ? t.premisesAlone : t.sections[field]));
  const keys = [...new Set(hub.locations.map(({ ags }) => ags))];
  return (
    <HubSection id="record" title={t.sections.record}>
      <div className="grid gap-3">
        {silent.length > 0 && <p>{t.unknownSections(silent.join(", "))}</p>}
        <VersionNote
          record={{ kind: "hub", id: hub.id }}
          version={version}
          changedAt={changedAt}
          locale={locale}
        />
        <HubDayForm slug={hub.slug} locale={locale} />
        <SubscribeLine locale={locale} feeds={hubFeeds(hub, locale)} />
        <EmbedCode
          locale={locale}
          of="hub"
          address={href("embedHub", { slug: hub.slug }, locale)}
          title={embedTexts(locale).hubTitle(hub.name)}
        />
        <p className="hidden print:block">{siteUrl() + href("hub", { slug: hub.slug }, locale)}</p>
        {keys.length > 0 && (
          <p className="text-sm text-muted">
            {keys.map((key) => `${references.municipalities[key]?.name}: ${t.key(key)}.`).join(" ")}{" "}
            {t.placeData} {placeAttributions.map(({ credit }) => credit).join("; ")}.
          </p>
        )}
      </div>
    </HubSection>
  );
}
