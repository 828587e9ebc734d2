/**
 * Milestones year by year as bars: filled as far as they surely lie in a year, hatched as far as they may. Time runs down,
 * so that each bar has room for its numbers on any screen and no axis has to be read. Pure.
 */
import { textWidth, tidy, type Drawing, type Format, type Ink, type Shape } from "#lib/charts/drawing.ts";
import type { Count, YearFigures, YearSpan } from "#lib/milestones/figures.ts";

export interface YearsChartWords {
  /** "2021", "vor 2021". */
  span: (span: YearSpan) => string;
  /** "4", "4 bis 9". */
  count: (count: Count) => string;
  /** The same of plans: "geplant: 4 bis 9". */
  planned: (count: string) => string;
}

/** Height of a bar with its gap, of what happened and of what was planned. */
const rows = { done: { bar: 16, step: 22 }, planned: { bar: 8, step: 19 } } as const;
const groupGap = 10;

/** Lays the chart out; plans of which there can be none in a year get no line. */
export function yearsChart(years: readonly YearFigures[], words: YearsChartWords, format: Format): Drawing {
  const { width, size } = format;
  const labels = years.map((span) => words.span(span));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, size)), 0)) + 12;
  // As wide as the row with the least room for its bar lets them be.
  const lengths = years.flatMap(({ done, planned }) => [
    { most: done.most, text: words.count(done) },
    { most: planned.most, text: words.planned(words.count(planned)) },
  ]);
  const scale = Math.min(
    width - left,
    ...lengths.map(
      ({ most, text }) => Math.max(0, width - left - textWidth(text, size) - 8) / Math.max(1, most),
    ),
  );
  const shapes: Shape[] = [];
  let y = 4;
  const bar = (kind: keyof typeof rows, count: Count, label: string, ink: "text" | "muted") => {
    const { bar: height, step } = rows[kind];
    const [sure, maybe]: [Ink, Ink] = kind === "done" ? ["sure", "maybe"] : ["plan-sure", "plan-maybe"];
    const top = y + (step - height) / 2;
    const [least, end] = [tidy(left + count.least * scale), tidy(left + count.most * scale)];
    if (count.least > 0)
      shapes.push({ is: "rect", ink: sure, x: left, y: top, width: tidy(least - left), height });
    if (count.most > count.least)
      shapes.push({ is: "rect", ink: maybe, x: least, y: top, width: tidy(end - least), height });
    shapes.push({
      is: "text",
      ink,
      x: end + 6,
      y: tidy(y + step / 2 + size * 0.36),
      anchor: "start",
      text: label,
      size,
    });
    y += step;
  };
  for (const [at, span] of years.entries()) {
    const top = y;
    shapes.push({
      is: "text",
      ink: "text",
      x: left - 10,
      y: tidy(top + rows.done.step / 2 + size * 0.36),
      anchor: "end",
      text: labels[at] ?? "",
      size,
      isStrong: true,
    });
    bar("done", span.done, words.count(span.done), "text");
    if (span.planned.most > 0)
      bar("planned", span.planned, words.planned(words.count(span.planned)), "muted");
    y += groupGap;
  }
  const height = Math.max(y - groupGap + 4, rows.done.step);
  shapes.push({ is: "path", ink: "axis", d: `M${left} 0V${height}` });
  return { width, height, shapes };
}
