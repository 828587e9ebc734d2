import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

/** Leads keyboards past the header; seen only when it has the focus. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href="#content"
      className="absolute start-2 top-2 z-10 -translate-y-20 bg-accent px-4 py-3 font-semibold text-on-accent focus:translate-y-0 print:hidden"
    >
      {shellTexts(locale).skip}
    </a>
  );
}
