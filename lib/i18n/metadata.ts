import type { Metadata } from "next";
import { environment } from "#lib/env.ts";
import { otherLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";
import { embedTexts } from "./messages/embeds.ts";
import { problemTexts } from "./messages/problems.ts";
import { shellTexts } from "./messages/shell.ts";
import { href, hrefsByLocale } from "./paths.ts";
import type { Query, Route, RouteParams } from "./paths.ts";

/** A feed or a calendar that tells of what the page shows. */
export interface FeedLink {
  type: "application/atom+xml" | "text/calendar";
  /** From the root of the site. */
  href: string;
  title: string;
}

/** A picture for link previews. */
export interface PagePicture {
  /** From the root of the site. */
  href: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What it says, in words. */
  alt: string;
}

/** What a page says about itself to search engines, feed readers and link previews. */
export interface PageMetadata<R extends Route> {
  route: R;
  params: RouteParams<R>;
  locale: Locale;
  /** Without the name of the site, which is added behind it. */
  title: string;
  /** One or two sentences, up to about 160 characters. */
  description: string;
  /** What makes this address a page of its own, e.g. the page of a list; filters stay out, so that they lead to the whole. */
  query?: Query;
  /** What can be subscribed to here; the first of a kind is the page's own. */
  feeds?: readonly FeedLink[];
  picture?: PagePicture;
}

/**
 * Where the site stands, for absolute links. It is written into prerendered pages, so a changed SITE_URL needs a build.
 * Unset, it is the address the server prints.
 */
export function siteUrl(): string {
  const { SITE_URL, PORT } = environment();
  return SITE_URL ?? `http://localhost:${PORT}`;
}

/** Title, description, canonical address, the same page in the other language, feeds, and a link preview. */
export function pageMetadata<R extends Route>(page: PageMetadata<R>): Metadata {
  const { route, params, locale, title, description, query, feeds, picture } = page;
  const { name } = shellTexts(locale);
  const languages = hrefsByLocale(route, params);
  const canonical = href(route, params, locale, query);
  return {
    metadataBase: new URL(siteUrl()),
    title: route === "start" ? `${name}: ${title}` : `${title} · ${name}`,
    description,
    alternates: {
      canonical,
      languages: { ...languages, "x-default": languages.de },
      ...(feeds && { types: typesOf(feeds) }),
    },
    openGraph: {
      type: "website",
      siteName: name,
      title,
      description,
      url: canonical,
      locale: locale === "de" ? "de_DE" : "en_GB",
      alternateLocale: otherLocale(locale) === "de" ? "de_DE" : "en_GB",
      ...(picture && { images: [imageOf(picture)] }),
    },
    ...(picture && {
      twitter: { card: "summary_large_image", title, description, images: [imageOf(picture)] },
    }),
  };
}

const imageOf = ({ href: url, width, height, alt }: PagePicture) => ({
  url,
  width,
  height,
  alt,
  type: "image/png",
});

/** Feeds by their content type, as Next takes them. */
function typesOf(feeds: readonly FeedLink[]): Record<string, { url: string; title: string }[]> {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { type, href: url, title } of feeds) types[type] = [...(types[type] ?? []), { url, title }];
  return types;
}

/** The same for an address without content; Next itself keeps it out of search engines. */
export function missingMetadata(locale: Locale): Metadata {
  const { title, description } = problemTexts(locale).missing;
  return { title: `${title} · ${shellTexts(locale).name}`, description };
}

/** Small pages for other sites to frame: not indexed, the page that shows the whole is. @param page from the root of the site */
export function embedMetadata({
  locale,
  title,
  page,
}: {
  locale: Locale;
  title: string;
  page: string;
}): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: `${title} · ${shellTexts(locale).name}`,
    description: embedTexts(locale).description,
    alternates: { canonical: page },
    robots: { index: false, follow: true },
  };
}

/** Pages of sign-in and the desk: a title, and no search engine. */
export function staffMetadata(locale: Locale, title: string): Metadata {
  return { title: `${title} · ${shellTexts(locale).name}`, robots: { index: false, follow: false } };
}
