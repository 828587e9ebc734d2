import { MilestoneLines } from "./milestone-lines.tsx";
import { StartLead } from "./start-lead.tsx";
import { drawsPoints, GermanyMap } from "#components/places/germany-map.tsx";
import { MapHubList } from "#components/places/map-hub-list.tsx";
import { MapLegend } from "#components/places/map-legend.tsx";
import { StateCounts } from "#components/places/state-list.tsx";
import { QuestionForm } from "#components/press/question-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { startTexts } from "#lib/i18n/messages/start.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { numberedByTown } from "#lib/places/numbered-hubs.ts";
import type { HubPoint, StateOverview } from "#lib/places/queries.ts";
import type { LatestMilestones, OverduePlans, RegisterFigures } from "#lib/records/figures.ts";

interface Start {
  figures: RegisterFigures;
  states: readonly StateOverview[];
  /** All hubs, or so many that they cannot be drawn. */
  hubs: readonly HubPoint[];
  latest: LatestMilestones;
  overdue: OverduePlans;
  locale: Locale;
}

/** The start page: what the register knows, where, what happened last and what should have. */
export function StartPage({ figures, states, hubs, latest, overdue, locale }: Start) {
  const t = startTexts(locale);
  const counts = Object.fromEntries(states.map(({ iso, hubs: count }) => [iso, count]));
  const shown = drawsPoints(hubs.length) ? numberedByTown(hubs) : [];
  return (
    <Page
      locale={locale}
      route="start"
      params={{}}
      title={t.title}
      lead={<StartLead figures={figures} locale={locale} />}
    >
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <SearchForm locale={locale} />
        <QuestionForm locale={locale} isOnStart />
      </div>
      <section
        aria-labelledby="map-title"
        className="mt-10 grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]"
      >
        <h2 id="map-title" className="lg:col-span-2">
          {t.map}
        </h2>
        <div>
          <GermanyMap hubs={shown} counts={counts} locale={locale} />
          <MapLegend hubs={shown} locale={locale} />
        </div>
        <div>
          {shown.length > 0 ? (
            <MapHubList hubs={shown} locale={locale} />
          ) : (
            <StateCounts states={states} locale={locale} />
          )}
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            <a href={href("hubs", {}, locale)}>{t.allHubs}</a>
            <a href={href("states", {}, locale)}>{t.allStates}</a>
          </p>
        </div>
      </section>
      <div className="mt-14 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <section aria-labelledby="latest-title">
          <h2 id="latest-title">{t.latest}</h2>
          <p className="mt-1 mb-4 text-sm text-muted">{t.latestNote}</p>
          {latest.dated.length > 0 ? (
            <MilestoneLines milestones={latest.dated} references={latest.references} locale={locale} />
          ) : (
            <p>{t.noMilestones}</p>
          )}
          {latest.undated.length > 0 && (
            <>
              <h3 className="mt-6 mb-2">{t.undated}</h3>
              <MilestoneLines milestones={latest.undated} references={latest.references} locale={locale} />
            </>
          )}
          <p className="mt-4">
            <a href={href("milestones", {}, locale)}>{t.allMilestones}</a>
          </p>
        </section>
        <section aria-labelledby="overdue-title">
          <h2 id="overdue-title">{t.overdue}</h2>
          <p className="mt-1 mb-4 text-sm text-muted">{t.overdueNote}</p>
          {overdue.plans.length > 0 ? (
            <MilestoneLines
              milestones={overdue.plans}
              references={overdue.references}
              locale={locale}
              isOverdue
            />
          ) : (
            <p>{t.noOverdue}</p>
          )}
          {overdue.more && (
            <p className="mt-4">
              <a href={href("milestones", {}, locale, { status: "planned" })}>{t.moreOverdue}</a>
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}
