import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";

/** Who an opaque id stands for: the name, or that the account is gone; the register itself for its first facts. */
export function whoIs(id: string, names: Readonly<Record<string, string>>, locale: Locale): string {
  const t = draftTexts(locale);
  return names[id] ?? (id === "register" ? t.register : t.erased);
}
