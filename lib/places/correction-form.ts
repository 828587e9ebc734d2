/** What administrators type to correct the list of places. Pure. */
import { z } from "zod";
import { parseWording } from "#lib/dates/parse.ts";
import { line } from "#lib/records/statements.ts";

/** A day as people write it; null for nothing, and an issue for what is less precise than a day. */
const typedDay = z
  .string()
  .trim()
  .max(60)
  .transform((text, context): string | null => {
    if (text === "") return null;
    const read = parseWording(text);
    if (read.ok && /^\d{4}-\d{2}-\d{2}$/.test(read.date.edtf)) return read.date.edtf;
    context.addIssue({ code: "custom", message: text });
    return z.NEVER;
  });

/** The chain of the audit log keeps no addresses of people. */
const announced = line(200).refine((text) => !text.includes("@"));
export const placeKey = z
  .string()
  .trim()
  .regex(/^\d{8,9}$/);

export const municipalityKinds = ["town", "municipality", "unincorporated"] as const;
export const associationKinds = [
  "Amt",
  "Samtgemeinde",
  "Verbandsgemeinde",
  "Verwaltungsgemeinschaft",
  "Verwaltungsverband",
] as const;

export const correctionSchema = z.object({
  key: placeKey,
  name: line(120),
  validFrom: typedDay,
  validUntil: typedDay,
  successors: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(placeKey)),
  source: announced,
});

export const newPlaceSchema = z
  .object({
    key: placeKey,
    name: line(120),
    kind: z.enum([...municipalityKinds, ...associationKinds]),
    districtKey: z.string().regex(/^\d{5}$/),
    validFrom: typedDay,
    source: announced,
  })
  .refine(({ key, kind }) => (key.length === 8) === (municipalityKinds as readonly string[]).includes(kind), {
    path: ["kind"],
  });
