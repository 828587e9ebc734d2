import type { Locale } from "#lib/i18n/locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";

/** What the address says was done, or why it was not; undefined for a code nobody knows. */
export function doneText(code: string | undefined, locale: Locale): string | undefined {
  const { done, problems } = peopleTexts(locale);
  const words: Readonly<Record<string, string>> = {
    ...done,
    last: problems.last,
    self: problems.self,
    missing: problems.missing,
    confirm: problems.confirm,
  };
  return code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
}
