import { defineConfig } from "@playwright/test";
import { browserArguments } from "./tests/browser.ts";

// `npm test` starts the built app on a copy of the seeded database, finds the browser, and names both here.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  // The desk's tests write: they have a server and a database of their own.
  projects: [
    { name: "public", testIgnore: "desk/**" },
    {
      name: "desk",
      testMatch: "desk/**/*.spec.ts",
      use: { baseURL: process.env["HUBREGISTER_TEST_DESK"] },
    },
  ],
  use: {
    baseURL: process.env["HUBREGISTER_TEST_SITE"],
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    launchOptions: { executablePath: process.env["PLAYWRIGHT_CHROMIUM"], args: browserArguments },
  },
});
