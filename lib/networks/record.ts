/** The network record: several hubs taken together, for plans, claims and labels about them as a whole. */
import { z } from "zod";
import {
  checkRecord,
  claimSchema,
  idSchema,
  line,
  milestoneSchema,
  nameSchema,
  operatorRoles,
  recordHead,
  statement,
  stateIsoSchema,
  themeUseSchema,
} from "#lib/records/statements.ts";

export const networkOperatorSchema = z.object({
  ...statement,
  role: z.enum(operatorRoles),
  organisationId: idSchema,
});

export const networkSchema = z
  .object({
    ...recordHead,
    nameEn: line(160),
    /** null for a network over several states. */
    stateIso: stateIsoSchema.nullable().default(null),
    names: z.array(nameSchema).default([]),
    operators: z.array(networkOperatorSchema).default([]),
    themes: z.array(themeUseSchema).default([]),
    milestones: z.array(milestoneSchema).default([]),
    claims: z.array(claimSchema).default([]),
  })
  .superRefine(checkRecord);

export type NetworkRecord = z.infer<typeof networkSchema>;
