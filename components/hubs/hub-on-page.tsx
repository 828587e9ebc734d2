import { HubDayForm } from "./hub-day-form.tsx";
import { HubOnApplied } from "./hub-on-applied.tsx";
import { HubOnStatus, MilestoneLine } from "./hub-on-status.tsx";
import { HubOperators, HubPartners } from "./hub-partners.tsx";
import { HubPremises } from "./hub-premises.tsx";
import { HubSection } from "./hub-section.tsx";
import { HubSources } from "./hub-sources.tsx";
import { HubStatus } from "./hub-status.tsx";
import { TimelineEntries } from "./hub-timeline.tsx";
import type { HubView } from "./hub-view.ts";
import { ClockBanner } from "#components/clocks/clock-banner.tsx";
import { openReasonText } from "#components/clocks/open-reason-text.ts";
import { Page } from "#components/ui/page.tsx";
import { setClocks } from "#lib/clocks/clocks.ts";
import type { Past } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { formatDate } from "#lib/dates/format.ts";
import { neighbours, tellingDays } from "#lib/hubs/on-day.ts";
import { statusOn } from "#lib/hubs/status-on.ts";
import { counted } from "#lib/i18n/counted.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { Milestone } from "#lib/records/statements.ts";

interface Props {
  /** Of today; see `hubOnView`. */
  view: HubView;
  testimonies: Testimonies;
  /** ISO day as the address names it; today's or a later one shows today. */
  day: string;
}

/** A hub as it was on a day: what is sure of it, what the sources leave open, what came only later. */
export function HubOnPage({ view, testimonies, day }: Props) {
  const { hub, locale, today } = view;
  const t = hubOnTexts(locale);
  const asked = { stand: day, wissen: null };
  const clocks = setClocks(asked, today);
  const { stand } = clocks;
  const on = stand === null ? null : statusOn(hub.milestones, testimonies, stand);
  const past: Past = on ?? { held: hub.milestones, open: [], later: [] };
  const then: HubView = { ...view, today: stand ?? today, hub: { ...hub, milestones: past.held } };
  const current = href("hub", { slug: hub.slug }, locale);
  const address = href("hubOn", { slug: hub.slug, day }, locale);
  return (
    <Page
      locale={locale}
      route="hubOn"
      params={{ slug: hub.slug, day }}
      title={t.title(hub.name, formatDate({ edtf: day }, locale))}
      kicker={hubTexts(locale).kicker(stateName(hub.stateIso, locale))}
      breadcrumbs={[
        { label: shellTexts(locale).navigation.hubs, href: href("hubs", {}, locale) },
        { label: hub.name, href: current },
      ]}
    >
      <ClockBanner locale={locale} asked={asked} clocks={clocks} back={current} />
      <Days view={view} testimonies={testimonies} day={stand ?? today} />
      {on ? <HubOnStatus view={view} on={on} /> : <HubStatus view={view} />}
      <HubSection id="milestones" title={on ? t.sections.held : hubTexts(locale).sections.milestones}>
        {past.held.length === 0 ? <p>{t.heldNone}</p> : <TimelineEntries view={then} />}
      </HubSection>
      <Open view={view} milestones={past.open} testimonies={testimonies} />
      <Later view={view} milestones={past.later} />
      {stand === null ? <AppliesToday view={view} /> : <HubOnApplied view={view} day={stand} />}
      <HubSources view={view} />
      <HubSection id="days" title={t.sections.days}>
        <HubDayForm slug={hub.slug} day={stand ?? today} locale={locale} />
      </HubSection>
      <HubSection id="link" title={t.sections.link}>
        <p className="break-all">
          <a href={address}>{siteUrl() + address}</a>
        </p>
        <p className="mt-2 text-sm text-muted">
          {t.rest} <a href={current}>{t.restLink}</a>.
        </p>
      </HubSection>
    </Page>
  );
}

/** Today, these stand as on the hub's own page. */
function AppliesToday({ view }: { view: HubView }) {
  const { partners, operators, premises } = view.hub;
  return (
    <>
      {partners.length > 0 && <HubPartners view={view} />}
      {operators.length > 0 && <HubOperators view={view} />}
      {premises.length > 0 && <HubPremises view={view} />}
    </>
  );
}

interface OpenProps extends Pick<Props, "view" | "testimonies"> {
  milestones: readonly Milestone[];
}

function Open({ view, milestones, testimonies }: OpenProps) {
  if (milestones.length === 0) return null;
  const { locale } = view;
  const t = hubOnTexts(locale);
  return (
    <HubSection id="open" title={t.sections.open}>
      <p>{t.openNote}</p>
      <ul className="mt-3 grid gap-3">
        {milestones.map((milestone) => {
          const testimony = testimonies[milestone.id];
          const settled = testimony?.settled;
          return (
            <li key={milestone.id}>
              <MilestoneLine view={view} milestone={milestone} />
              <p className="text-sm text-muted">
                {openReasonText(milestone, testimony, locale)}{" "}
                {settled &&
                  t.settledOn(
                    formatDate({ edtf: settled }, locale),
                    hubTexts(locale).states[milestone.state],
                  )}
              </p>
            </li>
          );
        })}
      </ul>
    </HubSection>
  );
}

function Later({ view, milestones }: Omit<OpenProps, "testimonies">) {
  if (milestones.length === 0) return null;
  const t = hubOnTexts(view.locale);
  return (
    <HubSection id="later" title={t.sections.later}>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
          {counted(t.laterCount, milestones.length, view.locale)}
        </summary>
        <ul className="mt-1 grid gap-2">
          {milestones.map((milestone) => (
            <li key={milestone.id}>
              <MilestoneLine view={view} milestone={milestone} />
            </li>
          ))}
        </ul>
      </details>
    </HubSection>
  );
}

/** The ways to the nearest days on which something changed. */
function Days({ view, testimonies, day }: Props) {
  const { hub, locale, today } = view;
  const t = hubOnTexts(locale).days;
  const { previous, next } = neighbours(tellingDays(hub, testimonies, today), day);
  const link = (to: string | undefined, rel: "prev" | "next") =>
    to === undefined ? (
      t.none
    ) : (
      <a href={href("hubOn", { slug: hub.slug, day: to }, locale)} rel={rel} className="whitespace-nowrap">
        {formatDate({ edtf: to }, locale)}
      </a>
    );
  return (
    <nav aria-label={t.label} className="mb-8 flex flex-wrap gap-x-8 gap-y-1 print:hidden">
      <p>
        <span className="text-muted">{t.previous}</span> {link(previous, "prev")}
      </p>
      <p>
        <span className="text-muted">{t.next}</span> {link(next, "next")}
      </p>
    </nav>
  );
}
