/** A source: what a statement leans on. Whatever the document does not say stays null, never made up. */
import { z } from "zod";
import {
  bilingualSchema,
  idSchema,
  line,
  mergedInto,
  optionalLine,
  slugSchema,
} from "#lib/records/statements.ts";

export const sourceKinds = ["news", "press-text", "web-page", "official-list", "dataset"] as const;

export const sourceSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    ...mergedInto,
    kind: z.enum(sourceKinds),
    publisher: line(160),
    /** Why an editor names this publisher although the document does not. */
    publisherInference: bilingualSchema.nullable().default(null),
    title: optionalLine(300),
    description: bilingualSchema.nullable().default(null),
    author: optionalLine(160),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
    published: z.iso.date().nullable().default(null),
    accessed: z.iso.date().nullable().default(null),
    licence: optionalLine(160),
    licenceUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
    attribution: optionalLine(200),
    keywords: z.array(line(80)).max(30).default([]),
  })
  .refine((source) => source.title !== null || source.description !== null, {
    path: ["title"],
    message: "A source without a title needs a description.",
  });

export type Source = z.infer<typeof sourceSchema>;
