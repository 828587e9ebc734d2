import type { Metadata } from "next";
import { StatePage, stateMetadata, type StateKnowledge } from "#components/places/state-page.tsx";
import { stateFeeds } from "#components/subscriptions/feed-links.ts";
import { MissingPage } from "#components/ui/missing-page.tsx";
import { berlinDay } from "#lib/dates/today.ts";
import { database } from "#lib/db/client.ts";
import { noFilter } from "#lib/hubs/filter.ts";
import { hubList, statusCounts } from "#lib/hubs/list.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";
import { networksOfState } from "#lib/networks/queries.ts";
import { mostPoints } from "#lib/places/germany-drawing.ts";
import {
  carriersOfState,
  claimsAboutState,
  hubPoints,
  milestonesInState,
  partnersInState,
} from "#lib/places/queries.ts";
import { stateBySlug, states, type State } from "#lib/places/states.ts";
import { referencesOf } from "#lib/records/references.ts";
import { claimVerdicts } from "#lib/server/judgement.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

/** Partners, claims and milestones shown at most; a state with more of them is not read as one page. */
const longest = 50;

/** All 16 are prerendered; an unknown address is answered with its status because nothing is sent before. */
export const ensureStatic = "navigation";

export function generateStaticParams() {
  return states.map(({ slug }) => ({ slug }));
}

async function readState({ iso, slug }: State): Promise<StateKnowledge> {
  "use cache";
  keepUntilChanged();
  const client = database();
  const [list, byStatus, points, partners, carriers, networks, claims, milestones] = await Promise.all([
    hubList(client, { ...noFilter, state: slug }, "de"),
    statusCounts(client, iso),
    hubPoints(client, { stateIso: iso, limit: mostPoints + 1 }),
    partnersInState(client, iso, longest),
    carriersOfState(client, iso),
    networksOfState(client, iso),
    claimsAboutState(client, iso, longest),
    milestonesInState(client, iso, longest),
  ]);
  const shown = milestones.slice(0, longest);
  const citing = [
    carriers,
    partners.map(({ hubs }) => hubs),
    networks,
    claims,
    shown.map(({ milestone }) => milestone),
  ];
  return {
    hubs: list.hubs,
    count: list.total,
    byStatus,
    points,
    partners,
    carriers,
    networks,
    claims,
    verdicts: await claimVerdicts(claims.map(({ claim }) => claim.id)),
    milestones: shown,
    references: await referencesOf(client, citing),
    today: berlinDay(new Date()),
  };
}

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const state = stateBySlug(slug);
  if (!state) return missingMetadata(locale);
  const known = await readState(state);
  return pageMetadata({
    route: "state",
    params: { slug },
    locale,
    ...stateMetadata(state, known, locale),
    feeds: stateFeeds(state, locale),
  });
}

export default async function StateRoute({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, currentLocale()]);
  const state = stateBySlug(slug);
  if (!state) return <MissingPage locale={locale} />;
  return <StatePage state={state} locale={locale} {...await readState(state)} />;
}
