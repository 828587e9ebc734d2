/** The organisation record: operators of hubs, brands, and bodies that carry an operator. */
import { z } from "zod";
import {
  checkRecord,
  claimSchema,
  contactSchema,
  given,
  idSchema,
  milestoneSchema,
  nameSchema,
  recordHead,
  statement,
  stateIsoSchema,
} from "#lib/records/statements.ts";

export const legalForms = [
  "public-law-institution",
  "special-purpose-association",
  "municipal-association",
  "brand",
  "company",
] as const;
/** Those that say what an organisation is without being a form that law knows. */
export const kindsWithoutForm: readonly (typeof legalForms)[number][] = ["brand", "municipal-association"];
export const figureKinds = ["staff", "turnover"] as const;

export const legalFormSchema = z.object({ ...statement, form: z.enum(legalForms) });

export const brandOfSchema = z.object({ ...statement, ownerId: idSchema });

/** A carrier (Träger) is a state or an organisation. */
export const carrierSchema = z
  .object({
    ...statement,
    stateIso: stateIsoSchema.nullable().default(null),
    carrierOrganisationId: idSchema.nullable().default(null),
  })
  .refine((carrier) => given(carrier.stateIso, carrier.carrierOrganisationId) === 1, {
    message: "A carrier is exactly one state or organisation.",
  });

/** staff in persons, turnover in euro. */
export const figureSchema = z.object({
  ...statement,
  kind: z.enum(figureKinds),
  value: z.int().min(0),
  year: z.int().min(1900).max(2200).nullable().default(null),
});

export const organisationSchema = z
  .object({
    ...recordHead,
    names: z.array(nameSchema).default([]),
    legalForms: z.array(legalFormSchema).default([]),
    brandOf: z.array(brandOfSchema).max(1).default([]),
    carriers: z.array(carrierSchema).default([]),
    figures: z.array(figureSchema).default([]),
    contacts: z.array(contactSchema).default([]),
    milestones: z.array(milestoneSchema).default([]),
    claims: z.array(claimSchema).default([]),
  })
  .superRefine(checkRecord);

export type OrganisationRecord = z.infer<typeof organisationSchema>;
