import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit, largestOpenForm, tooLarge } from "#lib/server/admission.ts";

describe("admission", () => {
  test.each([
    ["/", "/"],
    ["/hubs?q=a%00b", "/hubs?q=ab"],
    ["/hubs/gro%C3%9Fr%C3%B6hrsdorf", "/hubs/gro%C3%9Fr%C3%B6hrsdorf"],
    ["/hubs/%00", "/unknown"],
    ["/en/hubs/%00", "/en/unknown"],
    ["/hubs/%FF", "/unknown"],
    ["/hubs/%E0%A4%A", "/unknown"],
    ["/404", "/unknown"],
    ["/500/", "/unknown"],
    ["/_not-found?x=1", "/unknown"],
    ["/api", "/unknown"],
    ["/api/v1/hubs", "/api/v1/hubs"],
    ["/_next/static/a.js", "/_next/static/a.js"],
    ["/energie/%FF", "/unknown"],
  ])("%s is answered as %s", (asked, answered) => {
    expect(admit("GET", asked)).toEqual({ ok: true, url: answered });
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])(
    "%s is refused with what is allowed",
    (method) => {
      expect(admit(method, "/hubs/zeitz")).toEqual({ ok: false, status: 405, allow: "GET, HEAD" });
    },
  );

  test.each([
    "/verwaltung",
    "/verwaltung/personen?x=1",
    "/en/manage/people",
    "/anmelden",
    "/en/sign-in",
    "/api/auth/x",
    "/fehler-melden?record=hub%2Fzeitz",
    "/en/report-an-error",
  ])("%s takes forms", (path) => {
    expect(admit("POST", path)).toEqual({ ok: true, url: path });
    expect(admit("PUT", path)).toEqual({ ok: false, status: 405, allow: "GET, HEAD, POST" });
  });

  test.each(["/verwaltungen", "/hubs/verwaltung", "/en/hubs", "/anmeldenx"])("%s takes none", (path) => {
    expect(admit("POST", path)).toMatchObject({ ok: false, allow: "GET, HEAD" });
  });

  test("a form of the public that is too long to be read leads to its own page, which says so", () => {
    const form = "/fehler-melden?record=hub%2Fzeitz&statement=zeitz-opening";
    const led = `${form}&problem=too-large`;
    expect(tooLarge("POST", form, String(largestOpenForm))).toBeNull();
    expect(tooLarge("POST", form, String(largestOpenForm + 1))).toBe(led);
    // A browser says how long a form is.
    expect(tooLarge("POST", form, undefined)).toBe(led);
    expect(tooLarge("POST", form, "many")).toBe(led);
    expect(tooLarge("POST", led, "999999999")).toBe(led);
    expect(tooLarge("POST", "/en/report-an-error", "999999999")).toBe(
      "/en/report-an-error?problem=too-large",
    );
    expect(tooLarge("GET", form, undefined)).toBeNull();
    expect(tooLarge("POST", "/verwaltung/import", "999999999")).toBeNull();
  });

  test("no address makes it throw, and what passes is text", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, tail) => {
        const admission = admit("GET", `/${path}${tail}`);
        const passed = admission.ok ? (admission.url.split(/[?#]/, 1)[0] ?? "") : "";
        expect(decodeURIComponent(passed)).not.toContain("\0");
      }),
    );
  });
});
