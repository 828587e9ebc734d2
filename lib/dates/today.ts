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
