/** The day and time at which something is to be published, as typed and in Berlin. Pure. */

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** Day and minute in Berlin, as the fields of a form hold them: `{ day: "2026-12-01", time: "09:00" }`. */
export function berlinFields(at: Date): { day: string; time: string } {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year = "", month = "", day = "", hour = "", minute = "" } = found;
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The instant of a day and time in Berlin. Null for what is none, also for a time that the change to summer time skips;
 * of a time that comes twice in autumn the first is meant.
 * @param day ISO day, or as people type it: "1.12.2026"
 * @param time "09:00", "9:00", "9.00"
 */
export function berlinInstant(day: string, time: string): Date | null {
  const iso = isoDay(day.trim());
  const clock = /^(\d{1,2})[:.](\d{2})(?:\s*Uhr)?$/.exec(time.trim());
  if (iso === null || !clock) return null;
  const wanted = `${iso}T${(clock[1] ?? "").padStart(2, "0")}:${clock[2]}`;
  // Berlin is one or two hours ahead; summer time first, because in autumn that one comes first.
  for (const offset of ["+02:00", "+01:00"]) {
    const at = new Date(`${wanted}:00${offset}`);
    if (Number.isNaN(at.getTime())) return null;
    const shown = berlinFields(at);
    if (`${shown.day}T${shown.time}` === wanted) return at;
  }
  return null;
}

function isoDay(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const typed = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text);
  return typed
    ? `${typed[3]}-${(typed[2] ?? "").padStart(2, "0")}-${(typed[1] ?? "").padStart(2, "0")}`
    : null;
}
