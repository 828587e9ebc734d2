import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** The chart above as a file. */
export function ChartDownload({ href: address, locale }: { href: string; locale: Locale }) {
  return (
    <p className="mt-2 text-sm print:hidden">
      <a href={address} download="">
        {figuresTexts(locale).download}
      </a>
    </p>
  );
}
