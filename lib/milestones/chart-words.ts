/** What stands around a chart and describes it to those who do not see it, the same on the page and in the file. Pure. */
import type { Ink } from "#lib/charts/drawing.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { countWords, rowWords, spanWords } from "#lib/milestones/figure-words.ts";
import type { YearFigures } from "#lib/milestones/figures.ts";
import { curveRows, type OpeningsCurve } from "#lib/milestones/openings.ts";

interface LegendEntry {
  ink: Ink;
  text: string;
}

/** Only of what the chart shows. */
export function yearsLegend(years: readonly YearFigures[], locale: Locale): LegendEntry[] {
  const t = figuresTexts(locale).years.legend;
  const has: Record<keyof typeof t, boolean> = {
    sure: years.some(({ done }) => done.least > 0),
    maybe: years.some(({ done }) => done.most > done.least),
    "plan-sure": years.some(({ planned }) => planned.least > 0),
    "plan-maybe": years.some(({ planned }) => planned.most > planned.least),
  };
  return (["sure", "maybe", "plan-sure", "plan-maybe"] as const)
    .filter((ink) => has[ink])
    .map((ink) => ({ ink, text: t[ink] }));
}

/** The lines of the curve and what lies between them. */
export function openingsLegend(locale: Locale): LegendEntry[] {
  const t = figuresTexts(locale).openings.legend;
  return (["least", "most", "band"] as const).map((ink) => ({ ink, text: t[ink] }));
}

/** "2021: erfolgt 2 bis 11, geplant 0 bis 1. 2022: …" */
export function describedYears(years: readonly YearFigures[], locale: Locale): string {
  const { states } = figuresTexts(locale);
  return years
    .map(
      ({ done, planned, ...span }) =>
        `${spanWords(span, locale)}: ${states.done} ${countWords(done, locale)}, ${states.planned} ${countWords(planned, locale)}.`,
    )
    .join(" ");
}

/** "vor dem 1. September 2021: 0 bis 1. seit 1. September 2021: 0 bis 2. …" */
export function describedCurve(curve: OpeningsCurve, locale: Locale): string {
  return curveRows(curve)
    .map((row) => `${rowWords(row, locale)}: ${countWords(row, locale)}.`)
    .join(" ");
}
