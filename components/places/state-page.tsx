import { drawsPoints } from "./germany-map.tsx";
import { MapLegend } from "./map-legend.tsx";
import { StateMap } from "./state-map.tsx";
import { NetworkList } from "#components/networks/network-list.tsx";
import { StatePartners } from "./state-partners.tsx";
import { stateFeeds } from "#components/subscriptions/feed-links.ts";
import { SubscribeLine } from "#components/subscriptions/subscribe-line.tsx";
import { ClaimList } from "#components/evidence/claim-list.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { HubList } from "#components/hubs/hub-list.tsx";
import { MilestoneTable } from "#components/milestones/milestone-table.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ClaimVerdicts } from "#lib/evidence/judged.ts";
import type { HubSummary } from "#lib/hubs/queries.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { conjunction } from "#lib/i18n/conjunction.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { HubPoint, StateCarrier, StateClaim, StatePartner } from "#lib/places/queries.ts";
import type { State } from "#lib/places/states.ts";
import type { References } from "#lib/records/references.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** What the register knows about one state. */
export interface StateKnowledge {
  /** The first hubs by name; `count` is the number of all. */
  hubs: readonly HubSummary[];
  count: number;
  byStatus: readonly { status: HubStatus; hubs: number }[];
  points: readonly HubPoint[];
  partners: readonly StatePartner[];
  carriers: readonly StateCarrier[];
  networks: readonly NetworkRecord[];
  claims: readonly StateClaim[];
  /** How the register's own count lies to them. */
  verdicts: ClaimVerdicts;
  milestones: readonly ListedMilestone[];
  /** Everything that the citations, networks and claims name. */
  references: References;
  /** ISO day in Europe/Berlin. */
  today: string;
}

interface Props extends StateKnowledge {
  state: State;
  locale: Locale;
}

/** One state: its hubs, who takes part, what the state carries, plans and milestones. */
export function StatePage({ state, locale, ...known }: Props) {
  const {
    hubs,
    count,
    points,
    partners,
    carriers,
    networks,
    claims,
    verdicts,
    milestones,
    references,
    today,
  } = known;
  const t = placesTexts(locale).state;
  const name = stateName(state.iso, locale);
  const drawn = drawsPoints(points.length) ? points : [];
  const isBare = [partners, carriers, networks, milestones].every((list) => list.length === 0);
  return (
    <Page
      locale={locale}
      route="state"
      params={{ slug: state.slug }}
      title={name}
      kicker={t.kicker}
      lead={leadOf(name, known, locale)}
      breadcrumbs={[{ label: placesTexts(locale).states.title, href: href("states", {}, locale) }]}
    >
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside aria-label={placesTexts(locale).map.ofState(name)} className="lg:order-2">
          <StateMap stateIso={state.iso} hubs={drawn} locale={locale} />
          <MapLegend hubs={drawn} locale={locale} isStateMap />
        </aside>
        <div className="min-w-0">
          {count > 0 && (
            <Section id="hubs" title={t.hubs}>
              <HubList hubs={hubs} locale={locale} today={today} />
              {count > hubs.length && (
                <p className="mt-4">
                  <a href={href("hubs", {}, locale, { state: state.slug })}>
                    {t.allHubs(count.toLocaleString(locale))}
                  </a>
                </p>
              )}
            </Section>
          )}
          {carriers.length > 0 && (
            <Section id="carriers" title={t.carriers} note={t.carriersLead(name)}>
              <ul>
                {carriers.map(({ id, organisation, citations }) => (
                  <li key={id}>
                    <a href={href("operator", { slug: organisation.slug }, locale)}>{organisation.name}</a>
                    <SourceMarks
                      record={{ kind: "organisation", id: organisation.id }}
                      statementId={id}
                      citations={citations}
                      references={references}
                      locale={locale}
                    />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {partners.length > 0 && (
            <Section id="partners" title={t.partners} note={t.partnersNote}>
              <StatePartners partners={partners} references={references} locale={locale} />
            </Section>
          )}
          {networks.length > 0 && (
            <Section id="networks" title={t.networks}>
              <NetworkList networks={networks} references={references} locale={locale} today={today} />
            </Section>
          )}
          {claims.length > 0 && (
            <Section id="claims" title={t.claims} note={recordTexts(locale).claimsNote}>
              <ClaimList
                claims={claims.map(({ claim, record, hub }) => ({
                  claim,
                  record,
                  about: hub && <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>,
                }))}
                references={references}
                locale={locale}
                verdicts={verdicts}
              />
            </Section>
          )}
          {isBare && count === 0 && <p className="max-w-measure">{t.nothingElse(name)}</p>}
        </div>
      </div>
      {milestones.length > 0 && (
        <div className="mt-12">
          <Section id="milestones" title={t.milestones} note={t.milestonesNote}>
            <MilestoneTable
              milestones={milestones}
              references={references}
              locale={locale}
              today={today}
              caption={`${t.milestones}: ${name}`}
              isOneState
            />
          </Section>
        </div>
      )}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {milestones.length > 0 && (
          <a href={href("milestones", {}, locale, { state: state.slug })}>{t.allMilestones(name)}</a>
        )}
        <a href={href("states", {}, locale)}>{t.allStates}</a>
      </p>
      <div className="mt-4">
        <SubscribeLine locale={locale} feeds={stateFeeds(state, locale)} />
      </div>
    </Page>
  );
}

function leadOf(
  name: string,
  { count, byStatus }: Pick<StateKnowledge, "count" | "byStatus">,
  locale: Locale,
): string {
  const t = placesTexts(locale).state;
  const words = hubsTexts(locale).status;
  const [first] = byStatus;
  if (!first) return t.leadNone(name);
  if (count === 1) return t.leadOne(name, words[first.status]);
  const parts = byStatus.map(({ status, hubs }) => t.statusPart(hubs.toLocaleString(locale), words[status]));
  const list = conjunction(locale).format(parts);
  return t.lead(name, count.toLocaleString(locale), list);
}

/** For search engines: what a state's page holds, in two sentences that promise nothing that is not there. */
export function stateMetadata(
  state: State,
  known: StateKnowledge,
  locale: Locale,
): { title: string; description: string } {
  const t = placesTexts(locale).state;
  const title = stateName(state.iso, locale);
  const parts = (["partners", "carriers", "networks", "claims", "milestones"] as const)
    .filter((part) => known[part].length > 0)
    .map((part) => t.holds[part]);
  const lead = leadOf(title, known, locale);
  const isMore = parts.length > 0;
  return { title, description: isMore ? `${lead} ${t.holding(conjunction(locale).format(parts))}` : lead };
}
