import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { href, hrefsByLocale, isFileRoute, routes } from "#lib/i18n/paths.ts";
import type { Route } from "#lib/i18n/paths.ts";
import { germanRewrites, redirects } from "#lib/i18n/rewrites.ts";

const app = resolve(import.meta.dirname, "../../app/[locale]");
const groups = ["(public)", "(embed)", "(files)", ""].map((group) => join(app, group));

function isRoute(key: string): key is Route {
  return key in routes;
}

const keys = Object.keys(routes).filter(isRoute);

function parts(path: string): string[] {
  return path.match(/\[\w+\]/g) ?? [];
}

describe("the table of addresses", () => {
  test.each(keys)("has a page for %s", (route) => {
    const file = isFileRoute(route) ? "route.ts" : "page.tsx";
    expect(groups.some((pages) => existsSync(join(pages, routes[route].en, file)))).toBe(true);
  });

  test("has a row for every page", () => {
    const folders = readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === "page.tsx" || entry.name === "route.ts")
      .map(
        (entry) =>
          `/${relative(app, dirname(join(entry.parentPath, entry.name))).replace(/^\((public|embed|files)\)\/?/, "")}`,
      )
      .filter((folder) => folder !== "/unknown" && folder !== "/failure");
    expect(folders.toSorted()).toEqual(keys.map((route) => routes[route].en).toSorted());
  });

  test.each(keys)("names the same parts in both languages of %s", (route) => {
    expect(parts(routes[route].de)).toEqual(parts(routes[route].en));
  });

  test("gives no address to two pages", () => {
    for (const locale of ["de", "en"] as const) {
      const paths = keys.map((route) => routes[route][locale]);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});

describe("href", () => {
  test("has no prefix in German and /en in English", () => {
    expect(href("start", {}, "de")).toBe("/");
    expect(href("start", {}, "en")).toBe("/en");
    expect(href("state", { slug: "sachsen-anhalt" }, "de")).toBe("/laender/sachsen-anhalt");
    expect(href("state", { slug: "sachsen-anhalt" }, "en")).toBe("/en/states/sachsen-anhalt");
  });

  test("leaves empty parts of a query out and encodes the rest", () => {
    expect(href("hubs", {}, "de", { q: "Großröhrsdorf & Zeitz", land: "", page: 2, theme: undefined })).toBe(
      "/hubs?q=Gro%C3%9Fr%C3%B6hrsdorf+%26+Zeitz&page=2",
    );
  });

  test("does not let a slug leave its place", () => {
    expect(href("hub", { slug: "../x?y" }, "de")).toBe("/hubs/..%2Fx%3Fy");
  });

  test("refuses an address with a part missing", () => {
    // @ts-expect-error what the type check also says
    expect(() => href("hub", {}, "de")).toThrow('needs "slug"');
  });

  test("names the same page in both languages, query included", () => {
    expect(hrefsByLocale("milestones", {}, { year: 2021 })).toEqual({
      de: "/meilensteine?year=2021",
      en: "/en/milestones?year=2021",
    });
  });
});

describe("rewrites and redirects", () => {
  const unknown = germanRewrites.at(-1)?.source ?? "";
  // Next reads the part in brackets as a regular expression over the whole rest of the path.
  const caught = new RegExp(`^/${/\((.*)\)$/.exec(unknown)?.[1] ?? "never"}$`);

  test.each(["/foo", "/foo/hubs", "/states", "/denmark", "/english/x"])(
    "%s is an unknown German address",
    (path) => {
      expect(caught.test(path)).toBe(true);
    },
  );

  test.each(["/en", "/en/hubs", "/api/v1/hubs", "/_next/static/x.js"])("%s is left to others", (path) => {
    expect(caught.test(path)).toBe(false);
  });

  test("German addresses lead to the English folder names", () => {
    expect(germanRewrites).toContainEqual({ source: "/laender/:slug", destination: "/de/states/:slug" });
    expect(germanRewrites).toContainEqual({ source: "/", destination: "/de" });
  });

  test("the German prefix and German names below /en are led to the one address of the page", () => {
    expect(redirects).toContainEqual({
      source: "/de/states/:slug",
      destination: "/laender/:slug",
      permanent: true,
    });
    expect(redirects).toContainEqual({ source: "/en/laender", destination: "/en/states", permanent: true });
    expect(redirects.every(({ source, destination }) => source !== destination)).toBe(true);
  });
});
