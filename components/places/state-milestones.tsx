import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { OwnerLink } from "#components/start/milestone-lines.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { StateMilestone } from "#lib/places/queries.ts";
import { displayedDate, planOutcome } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";

interface Milestones {
  milestones: readonly StateMilestone[];
  references: References;
  locale: Locale;
  today: string;
  /** The state's name. */
  state: string;
}

/** All milestones of a state's hubs and networks in one table. */
export function StateMilestones({ milestones, references, locale, today, state }: Milestones) {
  const t = placesTexts(locale).state;
  const words = hubTexts(locale);
  return (
    <DataTable
      locale={locale}
      caption={`${t.milestones}: ${state}`}
      rows={milestones}
      rowKey={({ milestone }) => milestone.id}
      columns={[
        {
          key: "what",
          header: t.columns.what,
          isRowHeader: true,
          cell: ({ milestone }) => (
            <>
              {milestoneName(milestone, locale)}
              {milestone.state !== "done" && (
                <span className="font-normal">, {words.states[milestone.state]}</span>
              )}
            </>
          ),
        },
        {
          key: "date",
          header: t.columns.date,
          cell: ({ milestone, siblings }) => (
            <>
              <DateText date={displayedDate(milestone)} locale={locale} />
              <SourceMarks citations={milestone.citations} references={references} locale={locale} />{" "}
              {milestone.state !== "done" && planOutcome(milestone, siblings, today) === "overdue" && (
                <OverdueMark locale={locale} />
              )}
            </>
          ),
        },
        {
          key: "where",
          header: t.columns.where,
          // Every row is of this state; saying so each time would only be noise.
          cell: ({ owner }) => (
            <OwnerLink owner={owner.kind === "hub" ? { ...owner, stateIso: null } : owner} locale={locale} />
          ),
        },
      ]}
    />
  );
}
