import { Marks } from "./hub-marks.tsx";
import { HubSection } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { milestoneName } from "./milestone-name.ts";
import { StatusThenBadge } from "./status-badge.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import type { StatusOn } from "#lib/hubs/status-on.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Milestone } from "#lib/records/statements.ts";

interface Props {
  view: HubView;
  on: StatusOn;
}

/** How far the hub was on the day with the reason, or every status that is possible and what leaves it open. */
export function HubOnStatus({ view, on }: Props) {
  const { locale } = view;
  const t = hubOnTexts(locale);
  const [only] = on.statuses;
  return (
    <HubSection id="status" title={t.sections.status}>
      {on.statuses.length === 1 && only ? (
        <>
          <p className="text-2xl">
            <StatusThenBadge status={only} locale={locale} />
          </p>
          <p className="mt-1">{on.derived ? t.reasons[on.derived.reason] : t.whichever}</p>
          <Grounds view={view} milestones={on.held.filter(({ id }) => on.derived?.because.includes(id))} />
        </>
      ) : (
        <Undecided view={view} on={on} />
      )}
    </HubSection>
  );
}

/** The milestones from which the status follows. */
function Grounds({ view, milestones }: { view: HubView; milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="text-sm text-muted">{hubTexts(view.locale).statusFollows}</p>
      <ul className="mt-1 grid gap-1">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <MilestoneLine view={view} milestone={milestone} scope="status" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Undecided({ view, on }: Props) {
  const { locale } = view;
  const t = hubOnTexts(locale);
  return (
    <>
      <p className="text-2xl font-semibold first-letter:uppercase">{t.undecided}</p>
      <p className="mt-1">{t.possible}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {on.statuses.map((status) => (
          <li key={status}>
            <StatusThenBadge status={status} locale={locale} />
          </li>
        ))}
      </ul>
      {on.leftOpenBy.length === 0 ? (
        <p className="mt-4">{t.orderOpen}</p>
      ) : (
        <div className="mt-4">
          <p className="text-sm text-muted">{t.leftOpenBy}</p>
          <ul className="mt-1 grid gap-1">
            {on.leftOpenBy.map((milestone) => (
              <li key={milestone.id}>
                <MilestoneLine view={view} milestone={milestone} scope="status" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface LineProps {
  view: HubView;
  milestone: Milestone;
  /** Where the milestone stands on the page a second time. */
  scope?: string;
}

/** "Inbetriebnahme (geplant): Anfang 2022", with its sources. */
export function MilestoneLine({ view, milestone, scope }: LineProps) {
  const { locale } = view;
  const name = milestoneName(milestone, locale);
  return (
    <>
      {name}
      {milestone.state !== "done" && ` (${hubTexts(locale).states[milestone.state]})`}:{" "}
      <DateText date={displayedDate(milestone)} locale={locale} />
      <Marks view={view} of={milestone} name={name} scope={scope} />
    </>
  );
}
