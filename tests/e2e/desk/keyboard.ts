/** The desk as somebody works it who has no mouse. Nothing here clicks, and nothing sets a value past the keyboard. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

/** More stops than any page of the desk has. */
const mostStops = 600;

/** Goes to a control by Tab, or by Shift+Tab where it lies behind. */
export async function goTo(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop++) {
    const where = await target.evaluate((element) => {
      const { activeElement, body } = document;
      if (element === activeElement) return "here";
      if (activeElement === null || activeElement === body) return "ahead";
      return element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING
        ? "behind"
        : "ahead";
    });
    if (where === "here") return;
    await page.keyboard.press(where === "ahead" ? "Tab" : "Shift+Tab");
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

/** Replaces what a field holds. */
export async function write(field: Locator, words: string): Promise<void> {
  await goTo(field);
  const { keyboard } = field.page();
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(words);
}

/** Chooses from a list by typing how the option begins. */
export async function choose(list: Locator, option: string): Promise<void> {
  await goTo(list);
  await list.page().keyboard.type(option);
  await expect(list.locator("option:checked")).toHaveText(new RegExp(`^${option}`));
}

/** Chooses among radio buttons: Tab leads to the group, arrows move in it. */
export async function pick(radio: Locator): Promise<void> {
  const page = radio.page();
  const name = (await radio.getAttribute("name")) ?? "";
  const group = page.locator(`input[type="radio"][name="${name}"]`);
  // Tab stops at the chosen one, or at the first.
  await goTo(
    (await group.and(page.locator(":checked")).count()) > 0
      ? group.and(page.locator(":checked"))
      : group.first(),
  );
  await page.keyboard.press("Space");
  for (let step = await group.count(); step > 0 && !(await radio.isChecked()); step--)
    await page.keyboard.press("ArrowDown");
  await expect(radio).toBeChecked();
}

/** Ticks a box. */
export async function tick(box: Locator): Promise<void> {
  await goTo(box);
  await box.page().keyboard.press("Space");
  await expect(box).toBeChecked();
}

/** Opens what is folded away. */
export async function unfold(summary: Locator): Promise<void> {
  await goTo(summary);
  await summary.page().keyboard.press("Enter");
}

/** Presses a button or follows a link, and waits for the page it leads to. */
export async function follow(target: Locator, to: RegExp): Promise<void> {
  await goTo(target);
  await target.page().keyboard.press("Enter");
  await expect(target.page()).toHaveURL(to, { timeout: 15_000 });
}

/** The form of a record: each button posts it, and the page comes back with a new version of the draft. */
export async function press(button: Locator): Promise<void> {
  const version = button.page().locator('input[name="draftVersion"]');
  await goTo(button);
  await version.evaluate((element) => element.setAttribute("data-before", ""));
  await button.page().keyboard.press("Enter");
  await expect(button.page().locator('input[name="draftVersion"]:not([data-before])')).toHaveCount(1, {
    timeout: 15_000,
  });
}

/** The row that the last button was about: the page came back to it. */
export const rowId = (page: Page): string => new URL(page.url()).hash.slice(1);
