/** The form with which anybody reports an error: one schema for the form, its action and their tests. Pure. */
import { z } from "zod";
import { readForm, removeNul, textOf, type FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";

/** How long each text may be, in characters as browsers count them; `message` has a shortest length as well. */
export const reportLengths = { shortest: 10, message: 2000, evidence: 1000, email: 254 } as const;

/** A field that people neither see nor reach; programs that fill everything in fill it in. */
export const trapField = "website";

/** What the form's action gives back to it. */
export interface ReportFormState extends FormState {
  /** Nothing was stored yet: the form is to be looked through and sent once more, now without the trap. */
  isAskedAgain?: boolean;
}

/** Line ends as they are counted, no half characters, nothing at the ends. */
const tidied = (text: string) => text.toWellFormed().replaceAll(/\r\n?/g, "\n").trim();

/** Lines of plain text; control characters other than line ends and tabs are refused, never dropped in silence. */
const words = (most: number, least = 0) =>
  z
    .string()
    .transform(tidied)
    .pipe(
      z
        .string()
        .min(least)
        .max(most)
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text)),
    );

const orNull = (text: string) => (text === "" ? null : text);

export const reportSchema = z.object({
  message: words(reportLengths.message, reportLengths.shortest),
  evidence: words(reportLengths.evidence).transform(orNull).optional().default(null),
  email: z
    .string()
    .transform(tidied)
    .pipe(z.union([z.literal(""), z.email().max(reportLengths.email)]))
    .transform(orNull)
    .optional()
    .default(null),
});
export type ReportWords = z.output<typeof reportSchema>;

/** Reads what somebody typed; otherwise all of it comes back with a sentence at each field. */
export function readReport(
  form: FormData,
  locale: Locale,
): { ok: true; data: ReportWords } | { ok: false; state: ReportFormState } {
  const t = reportTexts(locale).form.problems;
  removeNul(form);
  const read = readForm(reportSchema, form, (field, { code }) => {
    if (field === "email") return t.email;
    const { length } = tidied(textOf(form, field));
    if (code === "too_big")
      return t.tooLong(field === "evidence" ? reportLengths.evidence : reportLengths.message, length);
    if (code === "custom") return t.control;
    return length === 0 ? t.missing : t.tooShort(reportLengths.shortest);
  });
  return read.ok ? read : { ok: false, state: asTyped(read.state) };
}

/** Without what is no text of the person's. */
export function asTyped(state: FormState): ReportFormState {
  const { [trapField]: _trap, ...values } = state.values;
  return { ...state, values };
}
