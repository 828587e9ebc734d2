import { recordHref } from "#components/records/record-href.ts";
import type { Content } from "#lib/drafts/fields.ts";
import { textOf } from "#lib/drafts/shape.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** Where readers find what a form holds once it is public; null for kinds without a page of their own. */
export function publicPage(kind: RecordKind, content: Content, locale: Locale): string | null {
  const slug = textOf(content["slug"]);
  return slug === "" ? null : recordHref(kind, slug, locale);
}
