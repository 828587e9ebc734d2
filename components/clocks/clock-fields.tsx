import { DayField } from "#components/ui/form-controls.tsx";
import type { Clocks } from "#lib/clocks/clocks.ts";
import { clockTexts } from "#lib/i18n/messages/clocks.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  /** As the address asks for it. */
  clocks: Pick<Clocks, "stand"> & Partial<Clocks>;
  locale: Locale;
  /** Also what the register said on a day. */
  withWissen?: boolean;
}

/** The clocks as fields of a list's filter, each with a sentence of help. */
export function ClockFields({ clocks, locale, withWissen = false }: Props) {
  const t = clockTexts(locale).fields;
  return (
    <>
      <DayField id="stand" label={t.stand} hint={t.standHelp} value={clocks.stand ?? ""} />
      {withWissen && (
        <DayField id="wissen" label={t.wissen} hint={t.wissenHelp} value={clocks.wissen ?? ""} />
      )}
    </>
  );
}
