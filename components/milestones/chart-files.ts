/** The charts of a selection as files. Pure. */
import { activeFilters } from "./chronology-choices.ts";
import { chartFile } from "#lib/charts/chart-file.ts";
import { wide } from "#lib/charts/drawing.ts";
import { openingsChart } from "#lib/charts/openings-chart.ts";
import { yearsChart } from "#lib/charts/years-chart.ts";
import { formatDate } from "#lib/dates/format.ts";
import { counted } from "#lib/i18n/counted.ts";
import { dayWords } from "#lib/i18n/instant.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { describedCurve, describedYears, openingsLegend, yearsLegend } from "#lib/milestones/chart-words.ts";
import { countWords, spanWords } from "#lib/milestones/figure-words.ts";
import type { ChartData } from "#lib/milestones/chart-queries.ts";
import { milestoneQuery } from "#lib/milestones/filter.ts";

export interface ChartDocument extends ChartData {
  /** The newest entry of the public chain that they know. */
  revision: { sequence: number; at: Date } | null;
  locale: Locale;
  /** The public address of the site. */
  site: string;
}

/** Milestones by year as an SVG document. */
export function yearsFile(document: ChartDocument): string {
  const { figures, locale } = document;
  const t = figuresTexts(locale);
  const { years, undated } = figures;
  return chartFile({
    ...around(document, t.everything, true),
    title: t.years.fileTitle,
    drawing: yearsChart(
      years,
      {
        count: (count) => countWords(count, locale),
        span: (span) => spanWords(span, locale),
        planned: t.years.planned,
      },
      wide,
    ),
    legend: yearsLegend(years, locale),
    notes: [
      ...madeUpNote(document),
      t.years.note,
      ...(undated.total > 0 ? [counted(t.years.undatedFile, undated.total, locale)] : []),
      ...(years.length === 0 ? [t.years.only] : []),
    ],
    description: describedYears(years, locale),
  });
}

/** Opened hubs over time as an SVG document. */
export function openingsFile(document: ChartDocument): string {
  const { figures, locale } = document;
  const t = figuresTexts(locale);
  const { openings } = figures;
  return chartFile({
    ...around(document, t.everyHub, false),
    title: t.openings.title,
    drawing: openingsChart(
      openings,
      { count: (count) => countWords(count, locale), number: (value) => value.toLocaleString(locale) },
      wide,
    ),
    legend: openingsLegend(locale),
    notes: [
      ...madeUpNote(document),
      ...(openings.before.most > 0 ? [counted(t.openings.before0, openings.before.most, locale)] : []),
      t.openings.note,
    ],
    description: describedCurve(openings, locale),
  });
}

const madeUpNote = ({ isMadeUp, locale }: ChartDocument) => (isMadeUp ? [figuresTexts(locale).madeUp] : []);

/** What was chosen, of which day it is, and where it can be looked at. */
function around(
  { figures, filter, options, hubName, revision, locale, site }: ChartDocument,
  everything: string,
  isOfMilestones: boolean,
) {
  const t = figuresTexts(locale);
  const { stand, wissen, viewed } = figures.clocks;
  const words = (day: string) => formatDate({ edtf: day }, locale);
  // How many hubs had opened does not depend on what is asked of milestones.
  const shown = isOfMilestones
    ? filter
    : { ...filter, kind: null, year: null, status: null, precision: null };
  const chosen = activeFilters(shown, options, hubName, locale).map(({ label }) => label);
  const address = site + href("milestoneFigures", {}, locale, milestoneQuery({ ...filter, page: 1 }));
  return {
    locale,
    subtitle: [
      ...(chosen.length > 0 ? chosen : [everything]),
      t.asOf(words(stand ?? viewed)),
      ...(wissen === null ? [] : [t.knownOn(words(wissen))]),
    ].join(" · "),
    source: revision
      ? t.source(String(revision.sequence), dayWords(revision.at, locale), address)
      : t.sourceEmpty(address),
  };
}
