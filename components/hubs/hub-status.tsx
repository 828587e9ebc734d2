import { Marks } from "./hub-marks.tsx";
import { HubSection } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { milestoneName } from "./milestone-name.ts";
import { StatusBadge } from "./status-badge.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** How far the hub is, why the register says so, and what is overdue. */
export function HubStatus({ view }: { view: HubView }) {
  const { hub, locale, references, today } = view;
  const t = hubTexts(locale);
  const { status, reason, because, undecided } = hubStatus(hub.milestones, today);
  const successor = hub.successorHubId ? references.hubs[hub.successorHubId] : undefined;
  const overdue = hub.milestones.filter((milestone) => isOverdue(milestone, hub.milestones, today));
  const grounds = hub.milestones.filter(({ id }) => because.includes(id));
  return (
    <HubSection id="status" title={t.sections.status}>
      <p className="text-2xl">
        <StatusBadge status={status} locale={locale} />
      </p>
      <p className="mt-1">{t.statusReasons[reason]}</p>
      {overdue.map((plan) => (
        <Overdue key={plan.id} view={view} plan={plan} />
      ))}
      {grounds.length > 0 && (
        <div className="mt-4">
          <p className="text-sm text-muted">{t.statusFollows}</p>
          <ul className="mt-1 grid gap-1">
            {grounds.map((milestone) => (
              <li key={milestone.id}>
                {milestoneName(milestone, locale)}
                {milestone.state === "done" ? "" : ` (${t.states[milestone.state]})`}:{" "}
                <DateText date={displayedDate(milestone)} locale={locale} />
                <Marks view={view} of={milestone} name={milestoneName(milestone, locale)} scope="status" />
              </li>
            ))}
          </ul>
        </div>
      )}
      {undecided && (
        <p className="mt-4">{t.statusUndecided(hubsTexts(locale).status[undecided.otherwise])}</p>
      )}
      {hub.archived && <p className="mt-4">{recordTexts(locale).archived}</p>}
      {successor && (
        <p className="mt-4">
          {t.successor} <a href={href("hub", { slug: successor.slug }, locale)}>{successor.name}</a>
        </p>
      )}
    </HubSection>
  );
}

function Overdue({ view, plan }: { view: HubView; plan: Milestone }) {
  const { locale } = view;
  const t = hubTexts(locale);
  const date = displayedDate(plan);
  return (
    <div className="mt-4 border-s-4 border-caution bg-caution-soft px-4 py-3">
      <p className="font-semibold">
        {t.overduePlan(milestoneName(plan, locale), formatDate(date, locale))}
        <Marks view={view} of={plan} name={milestoneName(plan, locale)} scope="overdue" />
      </p>
      {date.latest && <p>{t.overdueReading(formatDate({ edtf: date.latest }, locale))}</p>}
    </div>
  );
}
