import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  version: number;
  /** When this version was published. */
  changedAt: Date;
  locale: Locale;
}

/** Which version of a record the page shows, and since when. */
export function VersionNote({ version, changedAt, locale }: Props) {
  return <p>{recordTexts(locale).version(version, formatDate({ edtf: berlinDay(changedAt) }, locale))}</p>;
}
