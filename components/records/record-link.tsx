import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";
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
  const address = addressOf(record, locale);
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

/** Networks have no page of their own: one within a state is shown there, one over several states with its operator. */
function addressOf({ kind, slug, stateIso, operator }: RecordReference, locale: Locale): string | null {
  if (kind === "hub") return href("hub", { slug }, locale);
  if (kind === "organisation") return href("operator", { slug }, locale);
  const state = stateIso ? stateByIso(stateIso) : undefined;
  if (state) return `${href("state", { slug: state.slug }, locale)}#${slug}`;
  return operator && `${href("operator", { slug: operator }, locale)}#${slug}`;
}
