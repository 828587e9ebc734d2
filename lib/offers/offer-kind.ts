/** The vocabulary of offers: what a hub can hold (facility) or do (service). */
import { z } from "zod";
import { idSchema, line, mergedInto, slugSchema } from "#lib/records/statements.ts";

export const offerKindKinds = ["facility", "service"] as const;

export const offerKindSchema = z.object({
  id: idSchema,
  slug: slugSchema,
  ...mergedInto,
  kind: z.enum(offerKindKinds),
  labelDe: line(120),
  labelEn: line(120),
});
export type OfferKind = z.infer<typeof offerKindSchema>;
