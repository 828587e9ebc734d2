import { describe, expect, test } from "vitest";
import { afterSignIn } from "#lib/auth/next-path.ts";

describe("where a sign-in leads", () => {
  test("back to the page of the desk that asked for it, with its query", () => {
    for (const path of [
      "/verwaltung",
      "/verwaltung/entwuerfe/7?tab=1",
      "/verwaltung?filter=a%20b",
      "/en/manage",
      "/en/manage/records/hub/zeitz",
      "/verwaltung/konto#factor",
    ]) {
      expect(afterSignIn(path, "de")).toBe(path);
    }
  });

  test("otherwise to the desk in the language of the form: never to another site or the public pages", () => {
    for (const path of [
      undefined,
      null,
      "",
      "/",
      "/hubs",
      "/verwaltungsfremd",
      "/en/manager",
      "//evil.example",
      "//evil.example/verwaltung",
      "/\\evil.example",
      "/verwaltung\\..\\..\\evil",
      "https://evil.example/verwaltung",
      "javascript:alert(1)",
      "/verwaltung/../api/auth/callback/oidc",
      "/verwaltung/%2e%2e/hubs",
      "/verwaltung/.\t./hubs",
      "/verwaltung/\n/x",
      " /verwaltung",
      `/verwaltung/${"a".repeat(1000)}`,
    ]) {
      expect([path, afterSignIn(path, "de")]).toEqual([path, "/verwaltung"]);
      expect(afterSignIn(path, "en")).toBe("/en/manage");
    }
  });
});
