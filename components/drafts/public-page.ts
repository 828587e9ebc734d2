import type { Content } from "#lib/drafts/fields.ts";
import { textOf } from "#lib/drafts/shape.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RecordKind } from "#lib/records/statements.ts";

const routes = { hub: "hub", organisation: "operator", source: "source", theme: "theme" } as const;

/** Where readers find a public record; null for kinds without a page of their own. */
export function publicPage(kind: RecordKind, content: Content, locale: Locale): string | null {
  const slug = textOf(content["slug"]);
  if (slug === "" || !(kind in routes)) return null;
  return href(routes[kind as keyof typeof routes], { slug }, locale);
}
