/** A draft as pages and actions handle it. */
import type { RecordKind } from "#lib/records/statements.ts";
import type { Conflict, Content, ContentIssue } from "./fields.ts";
import type { DraftState } from "./states.ts";

/** A record that is not published yet. */
export interface Draft {
  id: string;
  kind: RecordKind;
  recordId: string;
  authorId: string;
  state: DraftState;
  /** Counts the saves of this person's drafts of this record; states change without it. */
  version: number;
  /** The public version it is a change of; 0 where there is none. */
  baseVersion: number;
  content: Content;
  /** What the author has to decide now, one for each path; `content` holds their side. */
  conflicts: Conflict[];
  reason: string;
  /** The author asked for a check: the form lists what is missing. */
  checked: boolean;
  publishAt: Date | null;
  approvedBy: string | null;
  publishedVersion: number | null;
  createdAt: Date;
  changedAt: Date;
  submittedAt: Date | null;
}

export const noteKinds = [
  "submitted",
  "comment",
  "returned",
  "withdrawn",
  "scheduled",
  "published",
  "conflict",
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What was said or done about a draft. */
export interface DraftNote {
  id: string;
  authorId: string;
  kind: NoteKind;
  text: string;
  at: Date;
}

/** How long a comment or a reason may be, in characters. */
export const longestNote = 2000;

export type SaveOutcome =
  /**
   * `conflicts`: what this very save could not merge. `merged`: something else had been saved in between, so the draft
   * may hold more than was sent: a tab that goes on must show `draft.content` before it saves with `draft.version`.
   */
  | { ok: true; draft: Draft; conflicts: Conflict[]; merged: boolean }
  /** It is submitted or scheduled: it has to be withdrawn first. */
  | { ok: false; reason: "not-open"; draft: Draft };

export type DraftRefusal =
  /** There is no such draft. */
  | { ok: false; reason: "missing" }
  /** Somebody saved in between; what was looked at is not what is there now. */
  | { ok: false; reason: "changed" }
  /** Not in a state for it (any more). */
  | { ok: false; reason: "state" }
  | { ok: false; reason: "role" }
  | { ok: false; reason: "four-eyes" };

export type Done = { ok: true } | DraftRefusal;

export type Submitted =
  | { ok: true; draft: Draft }
  | DraftRefusal
  /** No reason is given. */
  | { ok: false; reason: "no-reason" }
  /** Nothing differs from what is public. */
  | { ok: false; reason: "unchanged" }
  /** The author's rights do not reach this record as it would be. */
  | { ok: false; reason: "out-of-scope" }
  | { ok: false; reason: "issues"; draft: Draft; issues: ContentIssue[] }
  /** Something has to be decided first, also because the record was published anew meanwhile. */
  | { ok: false; reason: "conflicts"; draft: Draft };
