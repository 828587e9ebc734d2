import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

/** Above every page of a register whose records are made up for measuring. */
export function MadeUpBand({ locale }: { locale: Locale }) {
  const t = shellTexts(locale);
  return (
    <aside
      aria-label={t.madeUpLabel}
      className="bg-caution-soft px-4 py-2 text-center font-semibold text-text"
    >
      {t.madeUp}
    </aside>
  );
}
