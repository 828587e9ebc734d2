/** What is typed when a report is decided: one schema for the form and its action. Pure. */
import { z } from "zod";
import { readForm, type FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";

/** How long a public answer may be, in characters. */
export const longestAnswer = 2000;

const answer = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .max(longestAnswer)
      .refine((text) => !/[^\P{Cc}\n\t]/u.test(text)),
  );

const decisionSchema = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("accept"),
    answer: answer.transform((text) => (text === "" ? null : text)),
    version: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  }),
  z.object({ event: z.literal("decline"), answer: answer.pipe(z.string().min(1)) }),
]);
export type TypedDecision = z.output<typeof decisionSchema>;

/** Reads a decision; a report is never declined without a reason. */
export function readDecision(
  form: FormData,
  locale: Locale,
): { ok: true; data: TypedDecision } | { ok: false; state: FormState } {
  const t = deskReportTexts(locale).problems;
  return readForm(decisionSchema, form, (field, { code }) => {
    if (field === "version") return t.version;
    if (code === "too_big") return t.tooLong(longestAnswer);
    return code === "custom" ? t.control : t.reason;
  });
}
