import { DateText } from "#components/dates/date-text.tsx";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { startTexts } from "#lib/i18n/messages/start.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";
import type { OwnedMilestone } from "#lib/records/figures.ts";
import { displayedDate } from "#lib/records/plans.ts";

interface Lines {
  milestones: readonly OwnedMilestone[];
  locale: Locale;
  /** The milestones are plans whose day has passed. */
  isOverdue?: boolean;
}

/** Milestones one below the other: whose and what, and when in words. */
export function MilestoneLines({ milestones, locale, isOverdue = false }: Lines) {
  return (
    <ol className="border-t border-line">
      {milestones.map(({ milestone, owner }) => (
        <li
          key={milestone.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
        >
          <div>
            <span className="font-semibold">{milestoneName(milestone, locale)}</span>
            <span className="block text-sm">
              <OwnerLink owner={owner} locale={locale} />
            </span>
          </div>
          <div className="flex flex-wrap content-start items-start gap-x-2 gap-y-1 text-sm">
            <span>
              {isOverdue && `${startTexts(locale).plannedFor} `}
              <DateText date={displayedDate(milestone)} locale={locale} />
            </span>
            {isOverdue && <OverdueMark locale={locale} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The record a milestone belongs to; a network's page is that of its state. */
export function OwnerLink({ owner, locale }: Pick<OwnedMilestone, "owner"> & { locale: Locale }) {
  const { kind, slug, stateIso } = owner;
  const name = locale === "de" ? owner.name : owner.nameEn;
  const state = stateIso ? stateByIso(stateIso) : undefined;
  if (kind === "hub")
    return (
      <>
        <a href={href("hub", { slug }, locale)}>{name}</a>
        {stateIso && <span className="text-muted">, {stateName(stateIso, locale)}</span>}
      </>
    );
  if (kind === "organisation") return <a href={href("operator", { slug }, locale)}>{name}</a>;
  return state ? <a href={`${href("state", { slug: state.slug }, locale)}#${slug}`}>{name}</a> : name;
}
