import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { addresses } from "./site.ts";

for (const { path } of addresses) {
  test(`axe finds nothing on ${path} in light, in dark and at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    for (const view of ["light", "dark", "narrow"] as const) {
      await page.emulateMedia({ colorScheme: view === "dark" ? "dark" : "light" });
      if (view === "narrow") await page.setViewportSize({ width: 320, height: 700 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${view}: ${id} ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
      expect(found).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "the page scrolls sideways at 320 pixels").toBeLessThanOrEqual(0);
  });
}
