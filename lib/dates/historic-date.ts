import { z } from "zod";
import { readIsoDay } from "./calendar.ts";
import { bounds, readEdtf } from "./edtf.ts";
import { type Precision, precisions } from "./precision.ts";

/** The longest wording that may be stored: the few words that state a date, never a sentence. */
export const longestWording = 160;

/**
 * A date exactly as precise as its source.
 * `edtf` says what is known (see `edtf.ts`); `earliest`, `latest` and `precision` follow from it and are kept to
 * sort and filter by. `wording` holds the source's own words (empty when the source gives none and an editor
 * inferred the date), `anchor` the source's day, if the words are relative to it ("heute").
 */
export type HistoricDate = {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  precision: Precision;
  wording: string;
  anchor?: string | null;
};

/**
 * Makes a historic date, its bounds and precision computed from `edtf`.
 * Throws a RangeError when `edtf` is not understood.
 */
export function historicDate(input: { edtf: string; wording: string; anchor?: string | null }): HistoricDate {
  const { edtf, wording, anchor } = input;
  return { edtf, ...bounds(edtf), wording, anchor: anchor ?? null };
}

const isoDaySchema = z.string().refine((text) => readIsoDay(text) !== null, { error: "no-such-day" });

/** Accepts a historic date only if its bounds and precision are what its `edtf` implies. */
export const historicDateSchema = z
  .object({
    edtf: z.string(),
    earliest: isoDaySchema.nullable(),
    latest: isoDaySchema.nullable(),
    precision: z.enum(precisions),
    wording: z.string().trim().max(longestWording, { error: "too-long" }),
    anchor: isoDaySchema.nullish(),
  })
  .superRefine((date, context) => {
    const read = readEdtf(date.edtf);
    if (!read.ok) {
      context.addIssue({ code: "custom", path: ["edtf"], message: read.reason });
      return;
    }
    const implied = bounds(date.edtf);
    for (const field of ["earliest", "latest", "precision"] as const) {
      if (date[field] === implied[field]) continue;
      const message = `${field} must be ${String(implied[field])}, as edtf says`;
      context.addIssue({ code: "custom", path: [field], message });
    }
  });
