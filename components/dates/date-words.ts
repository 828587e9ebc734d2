import type { HistoricDate } from "#lib/dates/historic-date.ts";

/**
 * What a `<time>` may carry: a day, a month or a year that the source states as such; null for everything vaguer, since
 * HTML knows no windows, open ends or "about".
 */
export function machineDate({ edtf }: Pick<HistoricDate, "edtf">): string | null {
  // Months end at 12: 21 to 41 are seasons, quarters and halves.
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : null;
}

/** Whether the source's words say no more than the formatted date: "im September 2021" beside "September 2021", "seit 2021" beside "since: 2021". */
export function saysTheSame(wording: string, formatted: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^(im|am|in|on|the|seit|since)\s+/, "");
  return bare(wording) === bare(formatted);
}
