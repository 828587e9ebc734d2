import type { Page } from "@playwright/test";
import type { Member } from "#tests/staff.ts";

/** Signs somebody without a second factor in by the form; afterwards the page is the desk, or `next`. */
export async function signIn(page: Page, { email, password }: Member, next?: string): Promise<void> {
  await page.goto(`/anmelden${next === undefined ? "" : `?next=${encodeURIComponent(next)}`}`);
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Kennwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.waitForURL((url) => !/^\/(en\/sign-in|anmelden)/.test(url.pathname));
}
