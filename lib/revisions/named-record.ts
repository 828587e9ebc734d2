/** How a version of any kind of record is named, and where the record is shown today. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import type { KindedRecord } from "#lib/drafts/kinds.ts";
import { recordAddress } from "#lib/records/address.ts";
import type { RecordKind } from "#lib/records/statements.ts";

/** A record as lists of all kinds name it. */
export interface NamedRecord {
  kind: RecordKind;
  slug: string;
  name: Readonly<Record<Locale, string>>;
  /** The page that shows it; null where no page does. */
  address: Readonly<Record<Locale, string>> | null;
}

/** @param references where a network's operators are looked up: one over several states is shown with its first */
export function recordNamed(
  kinded: KindedRecord,
  references: { organisations: Readonly<Record<string, { slug: string } | undefined>> } | undefined,
): NamedRecord {
  const address = (locale: Locale) => addressOf(kinded, references, locale);
  const [de, en] = [address("de"), address("en")];
  return {
    kind: kinded.kind,
    slug: kinded.record.slug,
    name: { de: nameOf(kinded, "de"), en: nameOf(kinded, "en") },
    address: de === null || en === null ? null : { de, en },
  };
}

function nameOf({ kind, record }: KindedRecord, locale: Locale): string {
  switch (kind) {
    case "source":
      return `${record.publisher}: ${record.title ?? record.description?.[locale] ?? record.slug}`;
    case "theme":
    case "offer-kind":
      return locale === "de" ? record.labelDe : record.labelEn;
    case "network":
      return locale === "de" ? record.name : record.nameEn;
    case "hub":
    case "organisation":
      return record.name;
  }
}

function addressOf(
  kinded: KindedRecord,
  references: Parameters<typeof recordNamed>[1],
  locale: Locale,
): string | null {
  const { slug } = kinded.record;
  switch (kinded.kind) {
    case "hub":
    case "organisation":
      return recordAddress({ kind: kinded.kind, slug, stateIso: null, operator: null }, locale);
    case "network": {
      const { stateIso, operators } = kinded.record;
      const operator = references?.organisations[operators[0]?.organisationId ?? ""]?.slug ?? null;
      return recordAddress({ kind: "network", slug, stateIso, operator }, locale);
    }
    case "source":
      return href("source", { slug }, locale);
    case "theme":
      return href("theme", { slug }, locale);
    case "offer-kind":
      return null;
  }
}
