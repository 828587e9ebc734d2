import { expect, test } from "vitest";
import { missingMetadata, pageMetadata } from "#lib/i18n/metadata.ts";

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

test("an address without content has no canonical one", () => {
  expect(missingMetadata("de")).toEqual({
    title: "Diese Seite gibt es nicht · Hubregister",
    description: "Unter dieser Adresse führt das Hubregister keine Seite.",
  });
});
