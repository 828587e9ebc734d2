import styles from "./milestone-table.module.css";
import { PlanCourse } from "./plan-course.tsx";
import { openReasonText } from "#components/clocks/open-reason-text.ts";
import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { RecordLink } from "#components/records/record-link.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { heldOn, type Testimonies } from "#lib/clocks/testimony.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import { uncertainYear } from "#lib/milestones/year-certainty.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import type { Milestone, Participant } from "#lib/records/statements.ts";

interface Table {
  milestones: readonly ListedMilestone[];
  references: Pick<References, "sources">;
  locale: Locale;
  /** ISO day in Europe/Berlin; decides what is overdue. */
  today: string;
  caption: string;
  /** Numbers of the page's source list, where it has one. */
  numbers?: Readonly<Record<string, number>>;
  /** Says in each row why it stands apart: of the year, of the day that `testimonies` are for, or of both. */
  reasonsOf?: readonly ("year" | "day")[];
  /** Says beside each plan what became of it, and beside what happened what was planned. */
  withPlans?: boolean;
  /** Given where `today` is a day in the past: of all milestones of the records shown. */
  testimonies?: Testimonies;
  /** All are of one state: saying so in each row would only be noise. */
  isOneState?: boolean;
  /** Adds a column with the part that some body took: which of the participants are meant. */
  partOf?: (participant: Participant) => boolean;
}

/** Milestones of several records: when, what, whether it happened, and whose it is. Cards on small screens. */
export function MilestoneTable({
  milestones,
  references,
  locale,
  today,
  caption,
  numbers,
  reasonsOf = [],
  withPlans = false,
  testimonies,
  isOneState = false,
  partOf,
}: Table) {
  const t = milestoneTexts(locale);
  const words = hubTexts(locale);
  const columns: Column<ListedMilestone>[] = [
    {
      key: "date",
      header: t.columns.date,
      cell: ({ milestone, owner }) => (
        <>
          <DateText date={displayedDate(milestone)} locale={locale} />
          <SourceMarks
            record={owner}
            statementId={milestone.id}
            citations={milestone.citations}
            references={references}
            locale={locale}
            numbers={numbers}
          />
          <Reasons
            milestone={milestone}
            of={reasonsOf}
            testimonies={testimonies}
            day={today}
            locale={locale}
          />
        </>
      ),
    },
    {
      key: "what",
      header: t.columns.what,
      isRowHeader: true,
      cell: ({ milestone }) => milestoneName(milestone, locale),
    },
    {
      key: "status",
      header: t.columns.status,
      cell: (listed) => (
        <>
          {words.states[listed.milestone.state]}{" "}
          {withPlans ? (
            <PlanCourse
              listed={listed}
              references={references}
              locale={locale}
              today={today}
              testimonies={testimonies}
            />
          ) : (
            isOverdue(listed.milestone, listed.siblings, today) && <OverdueMark locale={locale} />
          )}
        </>
      ),
    },
    {
      key: "whose",
      header: t.columns.whose,
      cell: ({ owner }) => <RecordLink record={owner} locale={locale} withState={!isOneState} />,
    },
  ];
  if (partOf)
    columns.push({
      key: "role",
      header: t.columns.role,
      cell: ({ milestone }) => <Parts participants={milestone.participants.filter(partOf)} locale={locale} />,
    });
  return (
    <div className={partOf ? styles.table : `${styles.table} ${styles.even}`}>
      <DataTable
        locale={locale}
        caption={caption}
        columns={columns}
        rows={milestones}
        rowKey={({ milestone }) => milestone.id}
      />
    </div>
  );
}

interface ReasonsProps extends Pick<Table, "testimonies" | "locale"> {
  milestone: Milestone;
  of: readonly ("year" | "day")[];
  day: string;
}

/** An event that the day leaves open is of no certain year for the same reason. */
function Reasons({ milestone, of, testimonies, day, locale }: ReasonsProps) {
  const testimony = testimonies?.[milestone.id];
  const isOpen = of.includes("day") && heldOn(milestone, testimony, day) === "possible";
  const isYearAsked = of.includes("year") && !(isOpen && milestone.state !== "planned");
  const ofYear = isYearAsked ? uncertainYear(displayedDate(milestone)) : null;
  const reasons = [
    isOpen && openReasonText(milestone, testimony, locale),
    ofYear && milestoneTexts(locale).reasons[ofYear],
  ].filter((reason) => typeof reason === "string");
  return reasons.map((reason) => (
    <span key={reason} className="block text-sm text-muted">
      {reason}
    </span>
  ));
}

/** Signed or guest, and by whom where the source names a person in office. */
function Parts({ participants, locale }: { participants: readonly Participant[]; locale: Locale }) {
  const t = milestoneTexts(locale);
  return participants.map(({ id, role, person, office }) => (
    <span key={id} className="block">
      {t.roles[role]}
      {person && (
        <span lang="de" className="block text-sm text-muted">
          {t.person(person, office ?? "")}
        </span>
      )}
    </span>
  ));
}
