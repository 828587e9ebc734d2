import { BodyName } from "./hub-body.tsx";
import { Marks } from "./hub-marks.tsx";
import { HubSection } from "./hub-section.tsx";
import styles from "./hub-timeline.module.css";
import type { HubView } from "./hub-view.ts";
import { milestoneName } from "./milestone-name.ts";
import { OverdueMark } from "./status-badge.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { compareDates } from "#lib/dates/compare.ts";
import { formatDate, formatDelay } from "#lib/dates/format.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { displayedDate, planOutcome, timeline } from "#lib/records/plans.ts";
import type { TimelineEntry } from "#lib/records/plans.ts";
import { participantRoles } from "#lib/records/statements.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

/** What was planned and what happened, oldest first; what no calendar can hold stands apart and says why. */
export function HubTimeline({ view }: { view: HubView }) {
  const t = hubTexts(view.locale);
  return (
    <HubSection id="milestones" title={t.sections.milestones}>
      {view.hub.milestones.length === 0 ? <p>{t.noMilestones}</p> : <TimelineEntries view={view} />}
    </HubSection>
  );
}

/** The timeline itself. */
export function TimelineEntries({ view }: { view: HubView }) {
  const t = hubTexts(view.locale);
  const { entries, undated } = timeline(view.hub.milestones);
  // A plan stands beside each of the milestones that follow it; a link leads to the first.
  const all = [...entries, ...undated];
  const plansShownBy = (entry: TimelineEntry) =>
    new Set(
      entry.plans
        .filter((plan) => all.find(({ plans }) => plans.includes(plan)) === entry)
        .map(({ id }) => id),
    );
  const isOpen = entries.some(({ milestone }, index) => {
    const next = entries[index + 1];
    return next && compareDates(displayedDate(milestone), displayedDate(next.milestone)) === "undecided";
  });
  return (
    <>
      {entries.length > 0 && (
        <ol className={styles.timeline}>
          {entries.map((entry) => (
            <Entry key={entry.milestone.id} view={view} entry={entry} anchored={plansShownBy(entry)} />
          ))}
        </ol>
      )}
      {isOpen && <p className="mt-4 text-sm text-muted">{t.orderNote}</p>}
      {undated.length > 0 && (
        <>
          <h3 className={entries.length > 0 ? "mt-8 mb-4 text-base" : "mb-4 text-base"}>
            {t.undatedHeading}
          </h3>
          <ul className={`${styles.timeline} ${styles.undated}`}>
            {undated.map((entry) => (
              <Entry key={entry.milestone.id} view={view} entry={entry} anchored={plansShownBy(entry)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface EntryProps {
  view: HubView;
  entry: TimelineEntry;
  /** Ids of the plans to which links lead here. */
  anchored: ReadonlySet<string>;
}

function Entry({ view, entry: { milestone, plans }, anchored }: EntryProps) {
  const { hub, locale, today } = view;
  const t = hubTexts(locale);
  const date = displayedDate(milestone);
  const name = milestoneName(milestone, locale);
  const outcome = milestone.state === "done" ? null : planOutcome(milestone, hub.milestones, today);
  return (
    <li
      id={statementAnchor(milestone.id)}
      className={styles.entry}
      data-state={outcome === "overdue" ? "overdue" : milestone.state}
    >
      <p className={styles.when}>
        {/* What is inferred of a milestone is mostly its date, so that is where its marks stand. */}
        <DateText date={date} locale={locale} stacked>
          <Marks view={view} of={milestone} name={name} />
        </DateText>
      </p>
      <div>
        <p>
          <strong>{name}</strong>
          {outcome && <span className="text-muted"> ({t.states[milestone.state]})</span>}{" "}
          {outcome === "overdue" && <OverdueMark locale={locale} />}
        </p>
        <Planned view={view} milestone={milestone} plans={plans} anchored={anchored} />
        <OtherReadings view={view} milestone={milestone} />
        {date.earliest === null && date.latest === null && (
          <p className="text-sm text-muted">
            {date.precision === "unknown" ? t.undatedReasons.noDate : t.undatedReasons.noYear}
          </p>
        )}
        <Participants view={view} milestone={milestone} />
      </div>
    </li>
  );
}

/** The plans a milestone followed, first to last, and how far from the first it came. */
function Planned({ view, milestone, plans, anchored }: EntryProps["entry"] & Omit<EntryProps, "entry">) {
  const { locale } = view;
  const t = hubTexts(locale);
  const [first] = plans;
  if (!first) return null;
  return (
    <p>
      <span className="text-muted">{t.plannedFor}</span>{" "}
      {plans.map((plan) => (
        <span key={plan.id} id={anchored.has(plan.id) ? statementAnchor(plan.id) : undefined}>
          <DateText date={displayedDate(plan)} locale={locale} />
          {/* A plan stands beside each of the milestones that follow it. */}
          <Marks view={view} of={plan} name={milestoneName(plan, locale)} scope={milestone.id} /> →{" "}
        </span>
      ))}
      {formatDate(displayedDate(milestone), locale)}
      {/* What was called off came neither late nor early. */}
      {milestone.state !== "cancelled" &&
        ` (${formatDelay(displayedDate(first), displayedDate(milestone), locale)})`}
    </p>
  );
}

/** What other citations of the same milestone say of its date. */
function OtherReadings({ view, milestone }: { view: HubView; milestone: Milestone }) {
  const { edtf } = displayedDate(milestone);
  return milestone.citations.map(
    (citation) =>
      citation.date &&
      citation.date.edtf !== edtf && (
        <p key={citation.id}>
          <span className="text-muted">{hubTexts(view.locale).otherReading}</span>{" "}
          <DateText date={citation.date} locale={view.locale} />
          <Marks
            view={view}
            of={{ id: milestone.id, citations: [citation] }}
            name={milestoneName(milestone, view.locale)}
            scope="other"
          />
        </p>
      ),
  );
}

function Participants({ view, milestone }: { view: HubView; milestone: Milestone }) {
  const t = hubTexts(view.locale);
  return participantRoles.map((role) => {
    const those = milestone.participants.filter((participant) => participant.role === role);
    if (those.length === 0) return null;
    return (
      <div key={role} className="mt-2">
        <p className="text-sm text-muted">{t.participants[role]}</p>
        <ul>
          {those.map((participant) => (
            <li key={participant.id}>
              {participant.person && `${participant.person}, `}
              {participant.office && <span lang="de">{participant.office}, </span>}
              <BodyName view={view} body={participant} short />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
