/**
 * What a form can hold: each kind of record describes its fields once (lib/<domain>/form.ts), and from that description
 * come the form, the reading of what was posted, the check, and the words of every comparison.
 *
 * What a form holds is its `Content`: a tree of the record's own shape with everything as it was typed. It may be
 * incomplete; a record is made of it only by lib/drafts/content.ts, which says what is missing.
 */
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";

interface FieldBase {
  /** The field's name in the record. */
  name: string;
  /** May be left empty; otherwise its absence is an issue when the draft is checked. */
  optional?: boolean;
  /** Seldom filled: a form may fold it away while it is empty. */
  rare?: boolean;
}

export type Field = FieldBase &
  (
    | { type: "text"; max: number; lines?: number; format?: "slug" | "url" }
    /** `initial` is what a new row begins with; without it nothing is chosen yet. */
    | { type: "choice"; options: readonly string[]; initial?: string }
    /** Any number of a closed list: string[] */
    | { type: "choices"; options: readonly string[] }
    | { type: "number"; min: number; max: number }
    | { type: "flag" }
    /** An ISO day, typed in words ("20.10.2021"). */
    | { type: "day" }
    /** A historic date as `TypedDate`. */
    | { type: "date" }
    /** A short text in both languages as `TypedBilingual`. */
    | { type: "bilingual"; max: number }
    /** The id of another record or place, or `?` and what was typed while nothing is chosen. */
    | { type: "reference"; to: ReferenceTarget }
    /** The id of a row of this form: of a list of the record, or of the citations of the same row. */
    | { type: "own"; of: "milestones" | "citations" }
    /** One text a line: string[] */
    | { type: "lines"; max: number; most: number }
    /**
     * A child list; each row has a stable id. `prefix` begins the ids of new rows. A row without `least` rows in it is
     * incomplete: that is how a statement asks for its citation.
     */
    | { type: "rows"; fields: readonly Field[]; prefix: string; least?: number; most?: number }
  );

/** A date as typed: the source's words, how to read them where they alone are not understood, and their day. */
export interface TypedDate {
  wording: string;
  /** Empty: the wording itself is read. Otherwise words or EDTF. */
  reading: string;
  /** ISO day that relative words refer to, or empty. */
  anchor: string;
}

export interface TypedBilingual {
  de: string;
  en: string;
}

export type Value = string | boolean | string[] | TypedDate | TypedBilingual | Row[];

/** One row of a child list. */
export interface Row {
  id: string;
  [field: string]: Value;
}

/** What a form holds: every field of the record by name, `id` and `slug` included. */
export interface Content {
  id: string;
  [field: string]: Value;
}

/** What is wrong or missing at one field. */
export interface ContentIssue {
  /** `partners.<row id>.citations.<row id>.wording`, as the field is named in the form; `""` for the record as a whole. */
  path: string;
  /** Said in words by lib/i18n/messages/draft-issues.ts. */
  code: string;
  /** What fills the sentence, e.g. the words that were not understood. */
  params?: Readonly<Record<string, string | number>>;
}

/** What two people changed differently, field by field; the author decides (lib/drafts/merge.ts). */
export interface Conflict {
  /** As in `ContentIssue`. */
  path: string;
  base: Value | null;
  mine: Value | null;
  theirs: Value | null;
}
