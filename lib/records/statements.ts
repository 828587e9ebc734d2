/**
 * What the three kinds of record share: citations, and the statements that attach to more than one kind.
 * A statement without a citation is refused here, so nothing unsourced can be saved as public.
 */
import { z } from "zod";
import { historicDate } from "#lib/dates/historic-date.ts";
import { stateIsos } from "#lib/places/states.ts";

export const recordKinds = ["hub", "organisation", "network", "source", "theme", "offer-kind"] as const;
export type RecordKind = (typeof recordKinds)[number];

export const isRecordKind = (text: string): text is RecordKind =>
  (recordKinds as readonly string[]).includes(text);

/** Kinds that hold statements: their facts age, so they are confirmed and archived. On the others statements lean. */
export const statementKinds = ["hub", "organisation", "network"] as const satisfies readonly RecordKind[];
export type StatementKind = (typeof statementKinds)[number];

export const hasStatements = (kind: RecordKind): kind is StatementKind =>
  (statementKinds as readonly RecordKind[]).includes(kind);

/** Raised whenever the shape of a stored record changes; older revisions stay readable: 2 added `mergedIntoId`. */
export const schemaVersion = 2;

export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,119}$/, "An id holds small letters, digits and hyphens.");

export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An address holds small letters, digits and single hyphens.");

/** One line of text as people type it: trimmed, no control characters, never empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "Control characters are not allowed.");

/** As `line`, or null where nothing is stated. */
export const optionalLine = (max: number) => line(max).nullable().default(null);

/** A reading of a date; bounds and precision are always computed from `edtf`, whatever the input says of them. */
export const dateSchema = z
  .object({
    edtf: z.string().max(60),
    wording: line(160),
    anchor: z.iso.date().nullable().optional(),
  })
  .transform((reading, context) => {
    try {
      return historicDate(reading);
    } catch (error) {
      context.addIssue({
        code: "custom",
        path: ["edtf"],
        message: error instanceof Error ? error.message : "",
      });
      return z.NEVER;
    }
  });

/** A short text of the register itself in both its languages. */
export const bilingualSchema = z.object({ de: line(400), en: line(400) });

/** A source's own few words for one statement, with this citation's reading of the date where the statement has one. */
export const citationSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  wording: line(300),
  locator: optionalLine(120),
  /** Why the statement is inferred from these words; null when the source states it itself. */
  inference: bilingualSchema.nullable().default(null),
  date: dateSchema.nullable().default(null),
});
export type Citation = z.infer<typeof citationSchema>;

/** The part every statement has: a stable id, and at least one source. */
export const statement = {
  id: idSchema,
  citations: z.array(citationSchema).min(1, "A public statement needs a source."),
};

/** What the sources call the record now, and what they called it before. */
export const nameKinds = ["designation", "previous"] as const;
export const nameSchema = z.object({ ...statement, kind: z.enum(nameKinds), text: line(200) });

export const themeRoles = ["focus", "topic", "label", "municipal"] as const;
/** focus, further topic, label of a network not assigned to a hub, or a topic of the municipality and not of the hub. */
export const themeUseSchema = z.object({ ...statement, role: z.enum(themeRoles), themeId: idSchema });
export type ThemeUse = z.infer<typeof themeUseSchema>;

export const contactKinds = ["website", "mailbox", "phone", "address", "opening-hours", "step-free"] as const;
export const contactSchema = z.object({ ...statement, kind: z.enum(contactKinds), value: line(300) });
export type Contact = z.infer<typeof contactSchema>;

export const operatorRoles = ["operator", "initiator", "carrier"] as const;

/** In the order in which they usually follow each other in the life of a hub; lists break ties by it. */
export const milestoneKinds = [
  "talks",
  "letter-of-intent",
  "agreement",
  "move-in",
  "establishment",
  "start-of-operation",
  "opening",
  "event",
  "closure",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
export const milestoneStates = ["planned", "done", "cancelled"] as const;
export const participantRoles = ["signatory", "guest"] as const;

export const agsSchema = z.string().regex(/^\d{8}$/, "A municipality's key (AGS) has eight digits.");
export const associationKeySchema = z.string().regex(/^\d{9}$/, "An association's key has nine digits.");
export const stateIsoSchema = z.enum(stateIsos);

/** Alternative references to one body; `given` counts how many are filled. */
export const bodyFields = {
  ags: agsSchema.nullable().default(null),
  associationKey: associationKeySchema.nullable().default(null),
  organisationId: idSchema.nullable().default(null),
};

/** How many of a statement's alternative references are given. */
export const given = (...values: unknown[]) => values.filter((value) => value !== null).length;

/** A body that signed or was there; a person only with the public office, as the source gives it. */
export const participantSchema = z
  .object({
    id: idSchema,
    role: z.enum(participantRoles),
    person: optionalLine(120),
    office: optionalLine(160),
    ...bodyFields,
  })
  .refine((p) => given(p.ags, p.associationKey, p.organisationId) === 1, {
    message: "A participant belongs to exactly one municipality, association or organisation.",
  });
export type Participant = z.infer<typeof participantSchema>;

export const milestoneSchema = z
  .object({
    ...statement,
    kind: z.enum(milestoneKinds),
    state: z.enum(milestoneStates),
    /** Only where the kind does not say enough: the name of an event, what is to be established. */
    title: bilingualSchema.nullable().default(null),
    /** The plan of the same record that this milestone follows. */
    follows: idSchema.nullable().default(null),
    displayedCitationId: idSchema,
    participants: z.array(participantSchema).default([]),
  })
  .superRefine((milestone, context) => {
    const displayed = milestone.citations.find((citation) => citation.id === milestone.displayedCitationId);
    if (!displayed?.date)
      context.addIssue({
        code: "custom",
        path: ["displayedCitationId"],
        message: "The displayed citation must be one of the milestone's own and carry a date.",
      });
  });
export type Milestone = z.infer<typeof milestoneSchema>;

export const claimForms = ["count", "ordinal"] as const;
export const claimBases = ["operated", "opened", "planned", "letters-of-intent", "carriers"] as const;
export const claimScopes = ["network", "state", "organisation"] as const;

/** A count or an order as a document states it; the citation's date is the day it was said, if known. */
export const claimSchema = z
  .object({
    ...statement,
    form: z.enum(claimForms),
    basis: z.enum(claimBases),
    value: z.int().min(0).max(100_000),
    scope: z.enum(claimScopes),
    stateIso: stateIsoSchema.nullable().default(null),
    speaker: line(200),
  })
  .refine((claim) => (claim.scope === "state") === (claim.stateIso !== null), {
    path: ["stateIso"],
    message: "A claim about a state names the state, any other claim none.",
  });
export type Claim = z.infer<typeof claimSchema>;

/** The record of the same kind that this one was found to be the same as: its address leads there. */
export const mergedInto = { mergedIntoId: idSchema.nullable().default(null) };

/** The fields every record of the three kinds begins with. */
export const recordHead = {
  id: idSchema,
  slug: slugSchema,
  name: line(160),
  archived: z.boolean().default(false),
  ...mergedInto,
};

type Statements = Record<string, unknown> & { milestones: Milestone[] };

/**
 * Checks what only the whole record can tell: ids are unique, `follows` names an earlier plan of the same record
 * and never runs in a circle.
 */
export function checkRecord(record: Statements, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [field, list] of Object.entries(record)) {
    if (!Array.isArray(list)) continue;
    for (const [index, entry] of list.entries()) {
      const parts = [entry, ...(entry.citations ?? []), ...(entry.participants ?? [])];
      for (const part of parts as { id: string }[]) {
        if (seen.has(part.id))
          context.addIssue({
            code: "custom",
            path: [field, index, "id"],
            message: `The id ${part.id} is used twice.`,
          });
        seen.add(part.id);
      }
    }
  }
  const byId = new Map(record.milestones.map((milestone) => [milestone.id, milestone]));
  for (const [index, milestone] of record.milestones.entries()) {
    const refuse = (message: string) =>
      context.addIssue({ code: "custom", path: ["milestones", index, "follows"], message });
    const passed = new Set([milestone.id]);
    for (let at = milestone; at.follows !== null;) {
      const plan = byId.get(at.follows);
      if (!plan) return refuse(`No milestone ${at.follows} in this record.`);
      if (plan.state === "done") return refuse("Only a plan can be followed, not what already happened.");
      if (passed.has(plan.id)) return refuse("Milestones follow each other in a circle.");
      passed.add(plan.id);
      at = plan;
    }
  }
}
