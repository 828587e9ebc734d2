const berlin = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Berlin",
  calendar: "iso8601",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Europe/Berlin at an instant, as an ISO day string. */
export function berlinDay(instant: Date): string {
  const parts = new Map(berlin.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** The instant at which a day begins in Europe/Berlin. @param day ISO day */
export function berlinMidnight(day: string): Date {
  // An hour or two before midnight in Greenwich, by the season; only the right one lies in that day and not after its beginning.
  const [summer, winter] = ["+02:00", "+01:00"].map((offset) => new Date(`${day}T00:00:00${offset}`));
  return summer && berlinDay(summer) === day ? summer : (winter ?? new Date(day));
}
