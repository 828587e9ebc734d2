import { test as base, type Page } from "@playwright/test";

/** Addresses of other machines that the page asked for. */
const elsewhere = (page: Page, own: string) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== "data:") asked.push(request.url());
  });
  return asked;
};

/**
 * The browser test of the register: fails on anything the console says and on any request to somebody else,
 * whatever else the test looks at.
 */
export const test = base.extend<{ quiet: { allow(message: RegExp): void } }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const said: string[] = [];
      const allowed: RegExp[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) said.push(message.text());
      });
      page.on("pageerror", (error) => said.push(error.message));
      const asked = elsewhere(page, new URL(baseURL ?? "").origin);
      await use({ allow: (message) => void allowed.push(message) });
      const left = said.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      if (left.length > 0) throw new Error(`The console said: ${left.join(" | ")}`);
      if (asked.length > 0) throw new Error(`Requests to others: ${asked.join(" ")}`);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
