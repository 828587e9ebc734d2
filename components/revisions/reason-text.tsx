import type { Locale } from "#lib/i18n/locale.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";

/** Why a version was published, in the words of its author; nothing where none were given. */
export function ReasonText({ reason, locale }: { reason: string; locale: Locale }) {
  if (reason === "") return null;
  return (
    <p className="max-w-measure wrap-anywhere">
      <span className="text-muted">{versionTexts(locale).reason}</span> <span lang="de">{reason}</span>
    </p>
  );
}
