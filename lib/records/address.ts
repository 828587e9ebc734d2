/** Where a record with statements is shown. Pure. */
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateByIso } from "#lib/places/states.ts";
import type { RecordReference } from "./references.ts";

/** Networks have no page of their own: one within a state is shown there, one over several states with its operator. */
export function recordAddress(
  { kind, slug, stateIso, operator }: Pick<RecordReference, "kind" | "slug" | "stateIso" | "operator">,
  locale: Locale,
): string | null {
  if (kind === "hub") return href("hub", { slug }, locale);
  if (kind === "organisation") return href("operator", { slug }, locale);
  const state = stateIso ? stateByIso(stateIso) : undefined;
  if (state) return `${href("state", { slug: state.slug }, locale)}#${slug}`;
  return operator && `${href("operator", { slug: operator }, locale)}#${slug}`;
}
