/** An editor's note to a finding: what it says, and who may release it. Pure. */
import { z } from "zod";
import { isLimited, may, type Person } from "#lib/auth/policy.ts";

/** Longest text of a note, in characters. */
export const longestFindingNote = 1000;

const text = z
  .string()
  .transform((value) => value.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(1).max(longestFindingNote));

/** What is typed of a note: both languages, because both are public. */
export const noteSchema = z.object({ de: text, en: text, finding: z.string().min(1).max(2000) });

/** Findings reach over records, so only editors without limits write to them. */
export const mayWriteNotes = (person: Person): boolean => may(person, "drafts.edit") && !isLimited(person);
