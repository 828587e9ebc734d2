import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { outcomeOn, pastOn, type Past } from "#lib/clocks/past.ts";
import type { Testimonies } from "#lib/clocks/testimony.ts";
import { formatDate, formatDelay } from "#lib/dates/format.ts";
import { chronologyTexts } from "#lib/i18n/messages/chronology.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedMilestone } from "#lib/milestones/queries.ts";
import { displayedDate, planOutcome, timeline } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";

interface Props {
  listed: ListedMilestone;
  references: Pick<References, "sources">;
  locale: Locale;
  /** ISO day in Europe/Berlin; decides what is overdue. */
  today: string;
  /** Of the record's milestones, where `today` is a day in the past. */
  testimonies?: Testimonies;
}

/** Planned against done: beside what happened what was planned and how late it came, beside a plan what became of it. */
export function PlanCourse({ listed, references, locale, today, testimonies }: Props) {
  const { milestone, siblings } = listed;
  const past: Past = testimonies
    ? pastOn(siblings, testimonies, today)
    : { held: siblings, open: [], later: [] };
  if (milestone.state === "planned")
    return <Sequel listed={listed} past={past} locale={locale} today={today} isPast={!!testimonies} />;
  // What had perhaps happened by then is told with the plans that there surely were.
  const there = past.held.includes(milestone) ? past.held : [...past.held, milestone];
  const { entries, undated } = timeline(there);
  const plans = [...entries, ...undated].find((entry) => entry.milestone === milestone)?.plans ?? [];
  const [first] = plans;
  if (!first) return null;
  return (
    <span className="block text-sm">
      <span className="text-muted">{chronologyTexts(locale).plannedFor}</span>{" "}
      {plans.map((plan, at) => (
        <span key={plan.id}>
          {at > 0 && " → "}
          <DateText date={displayedDate(plan)} locale={locale} />
          <SourceMarks
            record={listed.owner}
            statementId={plan.id}
            citations={plan.citations}
            references={references}
            locale={locale}
            scope={milestone.id}
            statement={`${milestoneName(plan, locale)}, ${hubTexts(locale).states.planned}`}
          />
        </span>
      ))}
      {/* What was called off came neither late nor early. */}
      {milestone.state === "done" &&
        ` (${formatDelay(displayedDate(first), displayedDate(milestone), locale)})`}
    </span>
  );
}

interface SequelProps extends Pick<Props, "listed" | "locale" | "today"> {
  past: Past;
  isPast: boolean;
}

/** What became of a plan, as far as that day decides it. */
function Sequel({ listed: { milestone }, past, locale, today, isPast }: SequelProps) {
  const t = chronologyTexts(locale);
  const outcome = isPast ? outcomeOn(milestone, past, today) : planOutcome(milestone, past.held, today);
  if (outcome === "overdue") return <OverdueMark locale={locale} />;
  if (outcome === null) return <span className="block text-sm text-muted">{t.outcomeOpen}</span>;
  const { entries, undated } = timeline(past.held);
  const sequel = [...entries, ...undated].find(({ plans }) => plans.includes(milestone))?.milestone;
  if (!sequel || outcome === "pending" || outcome === "undated")
    return <span className="block text-sm text-muted">{t.outcomes[outcome]}</span>;
  return (
    <span className="block text-sm">
      <span className="text-muted">{t.sequels[outcome]}</span>{" "}
      {outcome === "happened" && `${milestoneName(sequel, locale)}, `}
      {formatDate(displayedDate(sequel), locale)}
    </span>
  );
}
