import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";

const views = ["milestones", "milestoneFigures", "plans"] as const;

interface Props {
  locale: Locale;
  current: (typeof views)[number];
  /** Kept from view to view, but for the page. */
  filter: MilestoneFilter;
}

/** The chronology as a list, in figures, and as a ledger of plans: one selection, three views. */
export function ChronologyViews({ locale, current, filter }: Props) {
  const t = milestoneTexts(locale).views;
  return (
    <nav aria-label={t.label} className="mb-6 border-b border-line print:hidden">
      <ul className="-mx-3 flex flex-wrap">
        {views.map((view) => (
          <li key={view}>
            <a
              href={href(view, {}, locale, milestoneQuery({ ...filter, page: 1 }))}
              aria-current={view === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center px-3 pb-[3px] no-underline hover:underline current:border-b-3 current:border-accent current:pb-0 current:font-semibold current:text-text"
            >
              {t[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
