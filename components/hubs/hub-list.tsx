import { milestoneName } from "./milestone-name.ts";
import { OverdueMark, StatusBadge, StatusThen } from "./status-badge.tsx";
import { openReasonText } from "#components/clocks/open-reason-text.ts";
import { DateText } from "#components/dates/date-text.tsx";
import { InferredMark } from "#components/evidence/inferred-mark.tsx";
import { isInferred } from "#lib/evidence/inferred.ts";
import { keyMilestone, newestMilestone } from "#lib/hubs/key-milestone.ts";
import type { HubsOn } from "#lib/hubs/on-queries.ts";
import type { HubSummary } from "#lib/hubs/queries.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import { displayedCitation, displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { labelOf } from "#lib/i18n/label.ts";

interface List {
  hubs: readonly HubSummary[];
  locale: Locale;
  /** ISO day in Europe/Berlin; decides what is overdue. */
  today: string;
  /** Level of the hubs' headings. */
  level?: 2 | 3;
  /** Also shows the newest milestone where it is another one: a list sorted by it must show what it goes by. */
  hasNewest?: boolean;
  /** On a day in the past, which is `today` then: what that day says of each hub. */
  on?: HubsOn | null;
}

/** Hubs as a list to read: name and place, status with the date it rests on, operators and focus. */
export function HubList({ hubs, locale, today, level = 3, hasNewest = false, on = null }: List) {
  return (
    <ul className="border-t border-line">
      {hubs.map((hub) => (
        <li key={hub.id} className="border-b border-line py-4">
          <HubEntry
            // On a day in the past only what is sure of it dates a hub.
            hub={on ? { ...hub, milestones: on.hubs[hub.id]?.held ?? [] } : hub}
            {...{ locale, today, level, hasNewest, on }}
          />
        </li>
      ))}
    </ul>
  );
}

interface Entry {
  hub: HubSummary;
  locale: Locale;
  today: string;
  level: 2 | 3;
  hasNewest: boolean;
  on: HubsOn | null;
}

function HubEntry({ hub, locale, today, level, hasNewest, on }: Entry) {
  const t = hubsTexts(locale);
  const Heading = `h${level}` as const;
  const then = on?.hubs[hub.id];
  const address = on
    ? href("hubOn", { slug: hub.slug, day: on.day }, locale)
    : href("hub", { slug: hub.slug }, locale);
  return (
    <article className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        <Heading className="text-lg">
          <a href={address}>{hub.name}</a>
        </Heading>
        <p className="text-sm text-muted">
          <Place hub={hub} locale={locale} />
        </p>
        <p className="mt-1">
          {then ? (
            <StatusThen statuses={then.statuses} locale={locale} />
          ) : (
            <StatusBadge status={hub.status} locale={locale} />
          )}
        </p>
      </div>
      <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 self-start text-sm">
        <KeyDate hub={hub} locale={locale} today={today} isPast={on !== null} />
        {hasNewest && <NewestDate hub={hub} locale={locale} today={today} />}
        {on && then && <LeftOpen milestones={then.leftOpenBy} on={on} locale={locale} />}
        <dt className="text-muted">{t.operators}</dt>
        <dd>
          <Links
            entries={hub.operators.map(({ slug, ...operator }) => ({
              ...operator,
              address: href("operator", { slug }, locale),
            }))}
            none={t.notStated}
            locale={locale}
          />
        </dd>
        <dt className="text-muted">{t.focus}</dt>
        <dd>
          <Links
            entries={hub.focus.map((theme) => ({
              address: href("theme", { slug: theme.slug }, locale),
              name: labelOf(theme, locale),
              isInferred: theme.isInferred,
            }))}
            none={t.notStated}
            locale={locale}
          />
        </dd>
      </dl>
    </article>
  );
}

/** "Zeitz, Burgenlandkreis, Sachsen-Anhalt"; says so where the source names only a region. */
function Place({ hub: { town, extent, isTownInferred, stateIso }, locale }: Pick<Entry, "hub" | "locale">) {
  const t = hubsTexts(locale);
  const state = stateName(stateIso, locale);
  if (!town) return `${t.noTown}, ${state}`;
  const name = extent === "region" ? `${town.name} (${t.regionOnly})` : town.name;
  return (
    <>
      {name}, {districtWords(town.district, locale)}
      {isTownInferred && <InferredMark locale={locale} />}, {state}
    </>
  );
}

type DateProps = Pick<Entry, "hub" | "locale" | "today">;

function KeyDate({ hub, locale, today, isPast }: DateProps & { isPast: boolean }) {
  const t = hubsTexts(locale);
  const words = hubTexts(locale);
  const key = keyMilestone(hub.milestones, today);
  if (!key) {
    return (
      <>
        <dt className="text-muted">{t.milestone}</dt>
        <dd>{isPast ? hubOnTexts(locale).list.noDate : t.noDate}</dd>
      </>
    );
  }
  const { milestone, plan } = key;
  return (
    <>
      <dt className="text-muted">{words.kinds[milestone.kind]}</dt>
      <dd>
        {milestone.state !== "done" && `${words.states[milestone.state]}: `}
        <MilestoneDate milestone={milestone} locale={locale} />{" "}
        {plan === "overdue" && <OverdueMark locale={locale} />}
      </dd>
    </>
  );
}

function NewestDate({ hub, locale, today }: DateProps) {
  const newest = newestMilestone(hub.milestones);
  if (!newest || newest.id === keyMilestone(hub.milestones, today)?.milestone.id) return null;
  return (
    <>
      <dt className="text-muted">{hubsTexts(locale).newest}</dt>
      <dd>
        {milestoneName(newest, locale)}: <MilestoneDate milestone={newest} locale={locale} />
      </dd>
    </>
  );
}

/** The milestones on which the status of that day depends. */
function LeftOpen({
  milestones,
  on,
  locale,
}: {
  milestones: readonly Milestone[];
  on: HubsOn;
  locale: Locale;
}) {
  if (milestones.length === 0) return null;
  return (
    <>
      <dt className="text-muted">{hubOnTexts(locale).list.open}</dt>
      <dd>
        {milestones.map((milestone) => (
          <span key={milestone.id} className="block">
            {milestoneName(milestone, locale)}
            {milestone.state !== "done" && ` (${hubTexts(locale).states[milestone.state]})`}:{" "}
            <MilestoneDate milestone={milestone} locale={locale} />.{" "}
            <span className="text-muted">
              {openReasonText(milestone, on.testimonies[milestone.id], locale)}
            </span>
          </span>
        ))}
      </dd>
    </>
  );
}

/** The date a milestone shows, and whether the citation it comes from is an inference. */
function MilestoneDate({ milestone, locale }: { milestone: Milestone; locale: Locale }) {
  return (
    <>
      <DateText date={displayedDate(milestone)} locale={locale} />
      {isInferred([displayedCitation(milestone)]) && <InferredMark locale={locale} />}
    </>
  );
}

interface LinksProps {
  entries: readonly { address: string; name: string; isInferred: boolean }[];
  none: string;
  locale: Locale;
}

function Links({ entries, none, locale }: LinksProps) {
  if (entries.length === 0) return <span className="text-muted">{none}</span>;
  return entries.map(({ address, name, isInferred: isMarked }, i) => (
    <span key={address}>
      {i > 0 && ", "}
      <a href={address}>{name}</a>
      {isMarked && <InferredMark locale={locale} />}
    </span>
  ));
}
