import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** Behind a statement in a list: an editor inferred it. The record's own page gives the reason and the source. */
export function InferredMark({ locale }: { locale: Locale }) {
  return <span className="text-sm text-muted"> ({evidenceTexts(locale).inferred})</span>;
}
