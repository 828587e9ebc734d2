import type { CardContext } from "./answer-card.tsx";
import { Fact } from "./card-fact.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { formatDelay } from "#lib/dates/format.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import type { AnswerCard as Card } from "#lib/press/cards-queries.ts";
import { displayedDate, timeline } from "#lib/records/plans.ts";

/** The plans before a milestone with the delay, or what became of a plan. */
export function CardHistory({ card, context }: { card: Card; context: CardContext }) {
  const { milestone, owner, siblings } = card;
  const { references, locale } = context;
  const t = pressTexts(locale);
  const { entries, undated } = timeline(siblings);
  const lines = [...entries, ...undated];
  const plans = lines.find((line) => line.milestone.id === milestone.id)?.plans ?? [];
  const follower = lines.find((line) => line.plans.some(({ id }) => id === milestone.id))?.milestone;
  const [first] = plans;
  return (
    <>
      {first && (
        <Fact term={t.planned}>
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>
                {milestoneName(plan, locale)}: <DateText date={displayedDate(plan)} locale={locale} />
                <SourceMarks
                  record={owner}
                  statementId={plan.id}
                  citations={plan.citations}
                  references={references}
                  locale={locale}
                  scope={milestone.id}
                  statement={milestoneName(plan, locale)}
                />
              </li>
            ))}
          </ul>
          {milestone.state !== "cancelled" && (
            <p className="text-sm text-muted">
              {formatDelay(displayedDate(first), displayedDate(milestone), locale)}
            </p>
          )}
        </Fact>
      )}
      {follower && (
        <Fact term={t.became}>
          {milestoneName(follower, locale)} ({t.states[follower.state]}):{" "}
          <DateText date={displayedDate(follower)} locale={locale} />
          <SourceMarks
            record={owner}
            statementId={follower.id}
            citations={follower.citations}
            references={references}
            locale={locale}
            scope={`of-${milestone.id}`}
            statement={milestoneName(follower, locale)}
          />
          {follower.state !== "cancelled" && (
            <p className="text-sm text-muted">
              {formatDelay(displayedDate(milestone), displayedDate(follower), locale)}
            </p>
          )}
        </Fact>
      )}
    </>
  );
}
