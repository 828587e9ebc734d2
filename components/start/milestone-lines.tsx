import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { RecordLink } from "#components/records/record-link.tsx";
import { startTexts } from "#lib/i18n/messages/start.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OwnedMilestone } from "#lib/milestones/queries.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";

interface Lines {
  milestones: readonly OwnedMilestone[];
  references: Pick<References, "sources">;
  locale: Locale;
  /** The milestones are plans whose day has passed. */
  isOverdue?: boolean;
}

/** Milestones one below the other: whose and what, when in words, and by which source. */
export function MilestoneLines({ milestones, references, locale, isOverdue = false }: Lines) {
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
              <RecordLink record={owner} locale={locale} withState />
            </span>
          </div>
          <div className="flex flex-wrap content-start items-start gap-x-2 gap-y-1 text-sm">
            <span>
              {isOverdue && `${startTexts(locale).plannedFor} `}
              <DateText date={displayedDate(milestone)} locale={locale} />
              <SourceMarks
                record={owner}
                statementId={milestone.id}
                citations={milestone.citations}
                references={references}
                locale={locale}
              />
            </span>
            {isOverdue && <OverdueMark locale={locale} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
