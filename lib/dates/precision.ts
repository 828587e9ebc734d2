/**
 * How exactly a source states a date. Closed: the database checks the same list.
 * "period-without-year" is a month, season, quarter or half whose year is not stated ("im Dezember").
 */
export const precisions = [
  "day",
  "part-of-month",
  "month",
  "quarter",
  "season",
  "half",
  "part-of-year",
  "year",
  "window",
  "open",
  "day-without-year",
  "period-without-year",
  "unknown",
] as const;

export type Precision = (typeof precisions)[number];
