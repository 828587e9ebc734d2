/**
 * One phrase and how it must be read: an EDTF string, or the code of the refusal. The two cannot be confused.
 * With a third entry the phrase is read from a source of that day.
 */
export type PhraseRow = readonly [phrase: string, expected: string, anchor?: string];
