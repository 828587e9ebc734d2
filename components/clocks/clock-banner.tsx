import { Notice } from "#components/ui/notice.tsx";
import type { Clocks, SetClocks } from "#lib/clocks/clocks.ts";
import { formatDate } from "#lib/dates/format.ts";
import { clockTexts } from "#lib/i18n/messages/clocks.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  locale: Locale;
  /** As the address asks for it. */
  asked: Clocks;
  /** Where the clocks really stand. */
  clocks: SetClocks;
  /** The same page with both clocks at today. */
  back: string;
}

/** Says that the page does not show today, which clock was set back, and how to return; nothing while both show today. */
export function ClockBanner({ locale, asked, clocks, back }: Props) {
  const t = clockTexts(locale);
  const words = (day: string) => formatDate({ edtf: day }, locale);
  const { stand, wissen } = clocks;
  if (asked.stand === null && asked.wissen === null) return null;
  const titles = [stand && t.stand(words(stand)), wissen && t.wissen(words(wissen))].filter(Boolean);
  const ahead = [asked.stand, asked.wissen].find((day) => day !== null && day >= clocks.viewed);
  return (
    <div className="mb-6">
      <Notice tone="info" title={titles.length > 0 ? titles.join(" · ") : undefined}>
        {wissen && <p>{t.wissenNote(words(wissen))}</p>}
        {stand && <p>{wissen ? t.standThenNote(words(stand), words(wissen)) : t.standNote(words(stand))}</p>}
        {titles.length === 0 && ahead && <p>{t.notYet(words(ahead))}</p>}
        <p className="mt-1">
          <a href={back}>{t.back}</a>
        </p>
      </Notice>
    </div>
  );
}
