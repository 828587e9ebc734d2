import { buttonClass } from "#components/ui/control-classes.ts";
import { DayField } from "#components/ui/form-controls.tsx";
import { noDayAnchor } from "#lib/hubs/on-day.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  slug: string;
  /** The day shown now; left out on the hub's own page. */
  day?: string;
  locale: Locale;
}

/** Asks for the hub as it was on a day. */
export function HubDayForm({ slug, day, locale }: Props) {
  const t = hubOnTexts(locale).form;
  return (
    <form action={href("hubDay", { slug }, locale)} className="max-w-md print:hidden">
      {/* Shows only where what is no day leads to it, so that the page stays prerendered. */}
      <p
        id={noDayAnchor}
        className="mb-3 hidden border-s-4 border-caution bg-caution-soft px-4 py-2 target:block"
      >
        {t.noDay}
      </p>
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <DayField id="day" label={t.label} hint={t.help} value={day} />
        <button type="submit" className={buttonClass}>
          {t.submit}
        </button>
      </div>
    </form>
  );
}
