import { expect, test } from "./fixtures.ts";

const number = (label: string | null) => /Quelle (\d+)/.exec(label ?? "")?.[1];

test("of two adjacent marks each opens the card of its own source, and Escape closes it", async ({
  page,
}) => {
  await page.goto("/betreiber/dataport");
  const pair = page.locator("main span:has(> span > button[popovertarget] + [popover])").filter({
    has: page.locator(":scope > span:nth-child(2) > button[popovertarget]"),
  });
  const marks = pair.first().locator("button[popovertarget]");
  expect(await marks.count()).toBeGreaterThan(1);
  for (const mark of (await marks.all()).slice(0, 2)) {
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.locator("sup").boundingBox();
    if (!box) throw new Error("The mark is not shown.");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const card = page.locator("[popover]:popover-open");
    await expect(card).toHaveCount(1);
    expect(await card.getAttribute("id")).toBe(await mark.getAttribute("popovertarget"));
    expect(number(await card.getAttribute("aria-label"))).toBe(await mark.innerText());
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(mark).toBeFocused();
  }
});

test("on a phone no card covers the mark that opened it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/hubs/zeitz");
  const marks = page.locator("main button[popovertarget]");
  for (const mark of await marks.all()) {
    // At the foot of the window, where a card below it has no room.
    await mark.evaluate((element) => element.scrollIntoView({ block: "end" }));
    await mark.focus();
    await page.keyboard.press("Enter");
    const card = page.locator("[popover]:popover-open");
    await expect(card).toHaveCount(1);
    const [over, under] = [await card.boundingBox(), await mark.boundingBox()];
    if (!over || !under) throw new Error("Mark and card must be shown.");
    expect(over.y >= under.y + under.height || over.y + over.height <= under.y).toBe(true);
    expect(over.x >= 0 && over.x + over.width <= 360 && over.y >= 0 && over.y + over.height <= 640).toBe(
      true,
    );
    await page.keyboard.press("Escape");
  }
});
