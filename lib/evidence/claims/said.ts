/** When a claim was said, as far as it is known. Pure. */
import type { DateBounds } from "#lib/dates/compare.ts";
import type { Facts } from "#lib/evidence/facts.ts";
import type { Claim } from "#lib/records/statements.ts";

/** Days between which it was said; without an earliest, any day up to the latest. */
export interface Said extends DateBounds {
  latest: string;
  /** What bounds it at the end: its own reading, the day of its source, or only that the register tells it. */
  by: "reading" | "source" | "register";
}

/**
 * The reading that a citation gives, else the day of its source, else any day up to the one on which the register first
 * told it; of several citations the first that tells. A reading that is open at its end is closed by what came after it
 * was said: the source, then the register.
 */
export function saidOf(
  { id, citations }: Pick<Claim, "id" | "citations">,
  { sources, claimsKnown, today }: Pick<Facts, "sources" | "claimsKnown" | "today">,
): Said {
  const dated = citations.find(({ date }) => date);
  const days = (dated ? [dated] : citations).flatMap(({ sourceId }) => sources[sourceId]?.published ?? []);
  const [published = null] = days;
  const reading = dated?.date;
  if (!reading && published !== null) return { earliest: published, latest: published, by: "source" };
  const earliest = reading?.earliest ?? null;
  if (reading?.latest) return { earliest, latest: reading.latest, by: "reading" };
  const known = published ?? claimsKnown[id] ?? today;
  const latest = earliest !== null && earliest > known ? earliest : known;
  return { earliest, latest, by: published === null ? "register" : "source" };
}

/** Whether sources alone bound it on both sides. */
export const isDated = ({ earliest, by }: Said): boolean => earliest !== null && by !== "register";
