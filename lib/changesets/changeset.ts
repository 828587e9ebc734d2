/**
 * Changesets: many changes taken together (an import, a bulk edit, a merge), looked through as a whole, applied in one
 * transaction and undone with one click.
 */
import { z } from "zod";
import { may, mayApply, type Person } from "#lib/auth/policy.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";

export const changesetKinds = ["places", "hubs-csv", "records-json", "bulk", "merge"] as const;
export type ChangesetKind = (typeof changesetKinds)[number];

/**
 * reading: its rows are still being written. failed: reading broke off, nothing of it is left. proposed: to be looked
 * through. applied, undone, discarded: what became of it.
 */
export const changesetStates = ["reading", "failed", "proposed", "applied", "undone", "discarded"] as const;
export type ChangesetState = (typeof changesetStates)[number];

/** What a row would do, or why it does nothing. */
export const rowOutcomes = ["create", "change", "unchanged", "conflict", "error"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Rows of these outcomes do something when they are applied. */
export const effectiveOutcomes: readonly RowOutcome[] = ["create", "change"];

/** What a row is about: a record, or a place of the official list. */
export const placeKinds = ["district", "municipality", "association"] as const;
export type PlaceKind = (typeof placeKinds)[number];
export const rowKinds = [...recordKinds, ...placeKinds] as const;
export type RowKind = RecordKind | PlaceKind;

/** What is wrong with a row, or worth a look; said in words by lib/i18n/messages/changeset-problems.ts. */
export const problemSchema = z.object({
  code: z.string().max(60),
  /** Heading of the column, or the field's path; left out where it concerns the row as a whole. */
  column: z.string().max(200).optional(),
  /** Place of the column in the line, from 1. */
  columnNumber: z.int().min(1).optional(),
  /** What fills the sentence, e.g. the value that was not understood. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Records and places were checked by their own schemas: walking every value again cost more than all else. */
const json = z.custom<z.core.util.JSONType>(() => true);
const snapshot = z.record(z.string(), json).nullable();

/** A row as it is proposed and stored. */
export const rowSchema = z.object({
  outcome: z.enum(rowOutcomes),
  recordKind: z.enum(rowKinds),
  /** Of the record (its id) or place (its key); null where an unreadable row names none. */
  recordId: z.string().max(120).nullable().default(null),
  /** How the page names the row, e.g. the hub's name. */
  label: z.string().max(300),
  /** Line of the file, from 1. */
  line: z.int().min(1).nullable().default(null),
  /** Version of the record that `before` is; 0 for one that does not exist. Places have none. */
  baseVersion: z.int().min(0).nullable().default(null),
  /** The record as its schema gives it (of a place: what the list holds); null where there is none. */
  before: snapshot.default(null),
  after: snapshot.default(null),
  problems: z.array(problemSchema).default([]),
});
export type ProposedRow = z.input<typeof rowSchema>;
export type ChangesetRow = z.infer<typeof rowSchema> & {
  /** From 1, in the order of the proposal. */
  position: number;
  chosen: boolean;
  /** The version that applying it made. */
  appliedVersion: number | null;
};

export const countsSchema = z.record(z.enum(rowOutcomes), z.int().min(0));
export type OutcomeCounts = z.infer<typeof countsSchema>;

/** What is known of a changeset as a whole; everything that does not apply is left out. */
export const detailsSchema = z.looseObject({
  /** Name of the file as its sender called it. */
  file: z.string().max(300).optional(),
  bytes: z.int().min(0).optional(),
  /** The edition that an official list states, an ISO day. */
  edition: z.string().max(40).optional(),
  /** Written by the store when all rows stand. */
  counts: countsSchema.optional(),
  /** What is wrong with the file as a whole. */
  problems: z.array(problemSchema).optional(),
  /** What prevented the last undo, by the rows' positions. */
  obstacles: z.array(z.object({ position: z.int().min(1), problem: problemSchema })).optional(),
  /** Of a merge: which records. */
  merge: z.object({ kind: z.enum(recordKinds), survivorId: z.string(), mergedId: z.string() }).optional(),
});
export type ChangesetDetails = z.infer<typeof detailsSchema>;

/**
 * Who may apply: with four eyes nobody applies their own proposal. The official list of places is the administrators';
 * what it says is not their own words, so one pair of eyes is enough there.
 */
export const mayApplyKind = (
  person: Person,
  kind: ChangesetKind,
  authorId: string,
  fourEyes: boolean,
): boolean => (kind === "places" ? may(person, "places.edit") : mayApply(person, authorId, fourEyes));

/** Who may undo or discard: it only brings back what was public. */
export const mayUndoKind = (person: Person, kind: ChangesetKind): boolean =>
  may(person, kind === "places" ? "places.edit" : "changesets.edit");
