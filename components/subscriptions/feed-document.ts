/** A whole feed from the changes it tells of. Pure. */
import { atomText } from "#lib/exports/atom.ts";
import { urnOf } from "#lib/exports/urn.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RegisterIdentity } from "#lib/records/figures.ts";
import type { PublishedChange } from "#lib/revisions/feed-queries.ts";
import { changeEntry } from "./change-entry.ts";

interface FeedParts {
  locale: Locale;
  /** Where the site stands, without a slash at the end. */
  site: string;
  register: RegisterIdentity;
  /** What tells this feed from the register's others, for ever: not an address, which may change. */
  key: string;
  title: string;
  subtitle: string;
  /** Addresses from the root of the site: of the feed, and of the page beside it. */
  self: string;
  page: string;
  /** The newest first. */
  changes: readonly PublishedChange[];
  openingsOnly?: boolean;
}

/** A feed as text, and when what it tells changed last. */
export interface FeedDocument {
  body: string;
  changed: Date;
}

/** The feed of these changes. */
export function feedDocument(parts: FeedParts): FeedDocument {
  const { locale, site, register, key, title, subtitle, self, page, changes, openingsOnly } = parts;
  const t = shellTexts(locale);
  const changed = changes[0]?.after.at ?? register.createdAt;
  const { identity } = register;
  const body = atomText({
    locale,
    id: urnOf(identity, `${locale}/${key}`),
    title,
    subtitle: register.isMadeUp ? `${t.madeUp} ${subtitle}` : subtitle,
    self: site + self,
    page: site + page,
    author: { name: t.name, url: site + href("start", {}, locale) },
    updated: changed,
    entries: changes.map((change) => changeEntry(change, { locale, site, identity, openingsOnly })),
  });
  return { body, changed };
}
