import { milestoneName } from "./milestone-name.ts";
import { OverdueMark, StatusBadge } from "./status-badge.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { keyMilestone, newestMilestone } from "#lib/hubs/key-milestone.ts";
import type { HubSummary } from "#lib/hubs/queries.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import { displayedDate } from "#lib/records/plans.ts";
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
}

/** Hubs as a list to read: name and place, status with the date it rests on, operators and focus. */
export function HubList({ hubs, locale, today, level = 3, hasNewest = false }: List) {
  return (
    <ul className="border-t border-line">
      {hubs.map((hub) => (
        <li key={hub.id} className="border-b border-line py-4">
          <HubEntry hub={hub} locale={locale} today={today} level={level} hasNewest={hasNewest} />
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
}

function HubEntry({ hub, locale, today, level, hasNewest }: Entry) {
  const t = hubsTexts(locale);
  const Heading = `h${level}` as const;
  return (
    <article className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        <Heading className="text-lg">
          <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
        </Heading>
        <p className="text-sm text-muted">{placeOf(hub, locale)}</p>
        <p className="mt-1">
          <StatusBadge status={hub.status} locale={locale} />
        </p>
      </div>
      <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 self-start text-sm">
        <KeyDate hub={hub} locale={locale} today={today} />
        {hasNewest && <NewestDate hub={hub} locale={locale} today={today} />}
        <dt className="text-muted">{t.operators}</dt>
        <dd>
          <Links
            entries={hub.operators.map(({ slug, name }) => [href("operator", { slug }, locale), name])}
            none={t.notStated}
          />
        </dd>
        <dt className="text-muted">{t.focus}</dt>
        <dd>
          <Links
            entries={hub.focus.map((theme) => [
              href("theme", { slug: theme.slug }, locale),
              labelOf(theme, locale),
            ])}
            none={t.notStated}
          />
        </dd>
      </dl>
    </article>
  );
}

/** "Zeitz, Burgenlandkreis, Sachsen-Anhalt"; says so where the source names only a region. */
function placeOf({ town, extent, stateIso }: HubSummary, locale: Locale): string {
  const t = hubsTexts(locale);
  const state = stateName(stateIso, locale);
  if (!town) return `${t.noTown}, ${state}`;
  const parts = extent === "region" ? `${town.name} (${t.regionOnly})` : town.name;
  return `${parts}, ${districtWords(town.district, locale)}, ${state}`;
}

function KeyDate({ hub, locale, today }: Omit<Entry, "level" | "hasNewest">) {
  const t = hubsTexts(locale);
  const words = hubTexts(locale);
  const key = keyMilestone(hub.milestones, today);
  if (!key) {
    return (
      <>
        <dt className="text-muted">{t.milestone}</dt>
        <dd>{t.noDate}</dd>
      </>
    );
  }
  const { milestone, plan } = key;
  return (
    <>
      <dt className="text-muted">{words.kinds[milestone.kind]}</dt>
      <dd>
        {milestone.state !== "done" && `${words.states[milestone.state]}: `}
        <DateText date={displayedDate(milestone)} locale={locale} />{" "}
        {plan === "overdue" && <OverdueMark locale={locale} />}
      </dd>
    </>
  );
}

function NewestDate({ hub, locale, today }: Omit<Entry, "level" | "hasNewest">) {
  const newest = newestMilestone(hub.milestones);
  if (!newest || newest.id === keyMilestone(hub.milestones, today)?.milestone.id) return null;
  return (
    <>
      <dt className="text-muted">{hubsTexts(locale).newest}</dt>
      <dd>
        {milestoneName(newest, locale)}: <DateText date={displayedDate(newest)} locale={locale} />
      </dd>
    </>
  );
}

function Links({ entries, none }: { entries: readonly (readonly [string, string])[]; none: string }) {
  if (entries.length === 0) return <span className="text-muted">{none}</span>;
  return entries.map(([address, name], i) => (
    <span key={address}>
      {i > 0 && ", "}
      <a href={address}>{name}</a>
    </span>
  ));
}
