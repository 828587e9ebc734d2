/** The hub record: what is edited, stored, compared, merged, imported, exported and versioned. */
import { z } from "zod";
import {
  agsSchema,
  bodyFields,
  checkRecord,
  claimSchema,
  contactSchema,
  dateSchema,
  given,
  idSchema,
  milestoneSchema,
  nameSchema,
  operatorRoles,
  optionalLine,
  recordHead,
  statement,
  stateIsoSchema,
  themeUseSchema,
} from "#lib/records/statements.ts";

export const locationExtents = ["town", "region"] as const;
export const partnerRoles = ["host", "partner"] as const;
export const offerStates = ["planned", "available"] as const;
export const audiences = ["administration", "companies", "start-ups", "citizens", "operator-staff"] as const;
export const premisesKinds = ["interim", "permanent", "sought"] as const;
export const workplaceKinds = ["workplaces", "staff"] as const;
export const workplaceStates = ["planned", "actual"] as const;

const period = {
  since: dateSchema.nullable().default(null),
  until: dateSchema.nullable().default(null),
};

/** The town the hub stands in, or only a region that the source names after it. */
export const locationSchema = z.object({ ...statement, extent: z.enum(locationExtents), ags: agsSchema });

export const partnerSchema = z
  .object({
    ...statement,
    role: z.enum(partnerRoles),
    ...bodyFields,
    /** The source's words where it names nobody ("lokale Partner"). */
    unnamed: optionalLine(160),
    ...period,
  })
  .refine((p) => given(p.ags, p.associationKey, p.organisationId, p.unnamed) === 1, {
    message: "A partner is exactly one municipality, association, organisation, or unnamed.",
  });
export type Partner = z.infer<typeof partnerSchema>;

export const operatorSchema = z.object({
  ...statement,
  role: z.enum(operatorRoles),
  organisationId: idSchema,
  ...period,
});

export const offerSchema = z.object({
  ...statement,
  offerKindId: idSchema,
  state: z.enum(offerStates),
  audiences: z.array(z.enum(audiences)).default([]),
});
export type Offer = z.infer<typeof offerSchema>;

export const premisesSchema = z.object({
  ...statement,
  kind: z.enum(premisesKinds),
  name: optionalLine(160),
  address: optionalLine(200),
  ags: agsSchema.nullable().default(null),
  ...period,
});

export const workplacesSchema = z.object({
  ...statement,
  kind: z.enum(workplaceKinds),
  state: z.enum(workplaceStates),
  /** null where the source speaks of them without a number. */
  count: z.int().min(0).max(100_000).nullable().default(null),
  /** The source says "about". */
  about: z.boolean().default(false),
});
export type Workplaces = z.infer<typeof workplacesSchema>;

export const hubSchema = z
  .object({
    ...recordHead,
    stateIso: stateIsoSchema,
    successorHubId: idSchema.nullable().default(null),
    names: z.array(nameSchema).default([]),
    locations: z.array(locationSchema).default([]),
    partners: z.array(partnerSchema).default([]),
    operators: z.array(operatorSchema).default([]),
    themes: z.array(themeUseSchema).default([]),
    offers: z.array(offerSchema).default([]),
    premises: z.array(premisesSchema).default([]),
    workplaces: z.array(workplacesSchema).default([]),
    contacts: z.array(contactSchema).default([]),
    milestones: z.array(milestoneSchema).default([]),
    claims: z.array(claimSchema).default([]),
  })
  .superRefine(checkRecord);

export type HubRecord = z.infer<typeof hubSchema>;
export type HubInput = z.input<typeof hubSchema>;
