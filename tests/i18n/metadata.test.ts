import { expect, test } from "vitest";
import { embedMetadata, missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";

const page = { title: "Zeitz", description: "Hub in Zeitz" };

test("a page names its address in each language, German for everyone else", () => {
  const metadata = pageMetadata({ route: "hub", params: { slug: "zeitz" }, locale: "en", ...page });
  expect(metadata.alternates).toEqual({
    canonical: "/en/hubs/zeitz",
    languages: { de: "/hubs/zeitz", en: "/en/hubs/zeitz", "x-default": "/hubs/zeitz" },
  });
  expect(metadata.metadataBase).toBeInstanceOf(URL);
  expect(metadata.title).toBe("Zeitz · Hubregister");
  expect(metadata.openGraph).toMatchObject({
    locale: "en_GB",
    alternateLocale: "de_DE",
    url: "/en/hubs/zeitz",
  });
});

test("the start page carries the name of the site first", () => {
  expect(pageMetadata({ route: "start", params: {}, locale: "de", ...page }).title).toBe(
    "Hubregister: Zeitz",
  );
});

test("a page of a list is an address of its own", () => {
  const metadata = pageMetadata({ route: "hubs", params: {}, locale: "de", query: { page: 2 }, ...page });
  expect(metadata.alternates?.canonical).toBe("/hubs?page=2");
});

test("a page names its feeds by their kind, and its picture for both kinds of previews", () => {
  const feeds = [
    { type: "application/atom+xml" as const, href: "/a.atom", title: "A" },
    { type: "text/calendar" as const, href: "/c.ics", title: "C" },
    { type: "application/atom+xml" as const, href: "/b.atom", title: "B" },
  ];
  const picture = { href: "/hubs/zeitz/vorschau.png", width: 1200, height: 630, alt: "Zeitz: eröffnet" };
  const metadata = pageMetadata({
    route: "hub",
    params: { slug: "zeitz" },
    locale: "de",
    ...page,
    feeds,
    picture,
  });
  expect(metadata.alternates?.types).toEqual({
    "application/atom+xml": [
      { url: "/a.atom", title: "A" },
      { url: "/b.atom", title: "B" },
    ],
    "text/calendar": [{ url: "/c.ics", title: "C" }],
  });
  const image = {
    url: "/hubs/zeitz/vorschau.png",
    width: 1200,
    height: 630,
    alt: "Zeitz: eröffnet",
    type: "image/png",
  };
  expect(metadata.openGraph?.images).toEqual([image]);
  expect(metadata.twitter).toMatchObject({ card: "summary_large_image", images: [image] });
});

test("a page to be framed is not indexed and leads to the one that shows the whole", () => {
  expect(embedMetadata({ locale: "en", title: "Zeitz", page: "/en/hubs/zeitz" })).toMatchObject({
    title: "Zeitz · Hubregister",
    robots: { index: false },
    alternates: { canonical: "/en/hubs/zeitz" },
  });
});

test("an address without content has no canonical one", () => {
  expect(missingMetadata("de")).toEqual({
    title: "Diese Seite gibt es nicht · Hubregister",
    description: "Unter dieser Adresse führt das Hubregister keine Seite.",
  });
});
