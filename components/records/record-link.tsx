import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { recordAddress } from "#lib/records/address.ts";
import type { RecordReference } from "#lib/records/references.ts";

interface Props {
  record: RecordReference;
  locale: Locale;
  /** Puts a hub's state behind its name. */
  withState?: boolean;
}

/** A record linked to the page that shows it; without a link where there is none. */
export function RecordLink({ record, locale, withState = false }: Props) {
  const { kind, name, nameEn, stateIso } = record;
  const address = recordAddress(record, locale);
  const words = locale === "de" ? name : nameEn;
  return (
    <>
      {address ? <a href={address}>{words}</a> : words}
      {withState && kind === "hub" && stateIso && (
        <span className="text-muted">, {stateName(stateIso, locale)}</span>
      )}
    </>
  );
}
