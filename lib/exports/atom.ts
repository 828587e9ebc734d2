/** Feeds as Atom (RFC 4287). Pure: everything is passed in, so the same feed is always the same text. */
import type { Locale } from "#lib/i18n/locale.ts";

export interface AtomEntry {
  /** An IRI that stays the same for ever; see `entryUrn`. */
  id: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** Well-formed parts of a page; every text in it is passed through `markup`. */
  content: string;
  /** Where it stays readable. */
  url: string;
  published: Date;
}

export interface AtomFeed {
  locale: Locale;
  id: string;
  title: string;
  subtitle: string;
  /** The feed itself, and the page beside it. */
  self: string;
  page: string;
  /** Who speaks: the register, never one of its staff. */
  author: { name: string; url: string };
  /** Under which terms it may be used, where that is said. */
  rights?: string | undefined;
  /** When something changed last; of an empty feed, when the register began. */
  updated: Date;
  entries: readonly AtomEntry[];
}

/** The whole feed. Well-formed, whatever the texts hold. */
export function atomText(feed: AtomFeed): string {
  const { locale, author } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${markup(feed.id)}</id>`,
    `<title>${markup(feed.title)}</title>`,
    `<subtitle>${markup(feed.subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${markup(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${markup(feed.page)}"/>`,
    `<updated>${feed.updated.toISOString()}</updated>`,
    `<author><name>${markup(author.name)}</name><uri>${markup(author.url)}</uri></author>`,
    `<generator uri="${markup(author.url)}">${markup(author.name)}</generator>`,
    ...(feed.rights === undefined ? [] : [`<rights>${markup(feed.rights)}</rights>`]),
    ...feed.entries.map((entry) => entryText(entry, locale)),
    "</feed>",
    "",
  ].join("\n");
}

function entryText({ id, title, summary, content, url, published }: AtomEntry, locale: Locale): string {
  const at = published.toISOString();
  return [
    "<entry>",
    `<id>${markup(id)}</id>`,
    `<title>${markup(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${markup(url)}"/>`,
    `<published>${at}</published>`,
    `<updated>${at}</updated>`,
    `<summary>${markup(summary)}</summary>`,
    `<content type="html">${markup(content)}</content>`,
    "</entry>",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Left as it is, a parser would take it for a line feed.
  "\r": "&#13;",
};

/** A text as part of XML or HTML: characters that XML 1.0 forbids are left out, everything else keeps its meaning. */
export function markup(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? "");
}
