import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { RecordKind } from "#lib/records/statements.ts";

const routes = { hub: "hub", organisation: "operator", source: "source", theme: "theme" } as const;

/** Where readers find a public record; null for kinds without a page of their own. */
export const recordHref = (kind: RecordKind, slug: string, locale: Locale): string | null =>
  kind in routes ? href(routes[kind as keyof typeof routes], { slug }, locale) : null;
