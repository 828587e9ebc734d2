/** A theme: one subject under one label in each language, with the other wordings sources use for it. */
import { z } from "zod";
import { idSchema, line, mergedInto, slugSchema } from "#lib/records/statements.ts";

export const themeSchema = z.object({
  id: idSchema,
  slug: slugSchema,
  ...mergedInto,
  labelDe: line(120),
  labelEn: line(120),
  aliases: z.array(line(160)).max(30).default([]),
});
export type Theme = z.infer<typeof themeSchema>;
