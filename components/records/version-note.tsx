import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { reportHref, type RecordAddress } from "#lib/reports/address.ts";

interface Props {
  record: RecordAddress;
  version: number;
  /** When this version was published. */
  changedAt: Date;
  locale: Locale;
}

/**
 * Which version of a record the page shows, since when, and where an error is reported that is in no single statement or in
 * one without a source of its own: the name, the status, what comes from the official list.
 */
export function VersionNote({ record, version, changedAt, locale }: Props) {
  const t = recordTexts(locale);
  return (
    <p>
      {t.version(version, formatDate({ edtf: berlinDay(changedAt) }, locale))}{" "}
      <a href={reportHref(record, null, locale)} className="print:hidden">
        {t.report}
      </a>
    </p>
  );
}
