/** What every part of the form needs to know beside its own field. */
import type { Understood } from "#lib/drafts/date-words.ts";
import type { Content } from "#lib/drafts/fields.ts";
import type { Names, Suggestion } from "#lib/drafts/references.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { ReferenceTexts } from "./reference-box.tsx";

export interface FormView {
  locale: Locale;
  kind: RecordKind;
  content: Content;
  /** Sentences by path. */
  issues: ReadonlyMap<string, readonly string[]>;
  names: Names;
  /** What unresolved references may mean, by path. */
  candidates: Readonly<Record<string, readonly Suggestion[]>>;
  /** What was understood of dates, by path. */
  understood: Readonly<Record<string, Understood>>;
  /** Sources cited in this record, for every citation to choose from. */
  sources: readonly Suggestion[];
  /** Sources added in this draft. */
  newSources: readonly Suggestion[];
  /** Ids of rows that are not public yet. */
  fresh: ReadonlySet<string>;
  /** The row that the last button was about. */
  at: string | null;
  isReadOnly: boolean;
  /** Shared by all, so that they travel to the browser once. */
  referenceTexts: Readonly<Record<string, ReferenceTexts>>;
}

/** The issues at a path or anywhere below it. */
export function issuesWithin(view: FormView, path: string): number {
  let count = 0;
  for (const [at, sentences] of view.issues)
    if (at === path || at.startsWith(`${path}.`)) count += sentences.length;
  return count;
}
