import { describe, expect, test } from "vitest";
import { themeList, themePage, themeSlugs } from "#lib/themes/queries.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change } from "#tests/factories.ts";

describe("themes", () => {
  const database = testDatabase();

  async function page(slug: string) {
    const found = await themePage(database.client, slug);
    if (!found || "moved" in found) throw new Error(`There is no theme ${slug}.`);
    return found;
  }

  test("are listed with their uses by role", async () => {
    const list = await themeList(database.client);
    const uses = (slug: string) => list.find((theme) => theme.slug === slug)?.uses;
    expect(list).toHaveLength(await database.client.theme.count());
    expect(uses("vitale-gemeinschaften")).toEqual({ focus: 2, topic: 0, label: 1, municipal: 0 });
    expect(uses("smart-city")).toEqual({ focus: 0, topic: 0, label: 0, municipal: 1 });
  });

  test("show both wordings of one source for one theme, and the label that belongs to no hub", async () => {
    const { uses, references } = await page("vitale-gemeinschaften");
    expect(uses.map(({ role, hub, network }) => [role, hub?.slug ?? network?.slug])).toEqual([
      ["focus", "einbeck"],
      ["focus", "oldenburg-in-holstein"],
      ["label", "digitalhubs-schleswig-holstein"],
    ]);
    const oldenburg = uses[1]?.citations.map(({ wording }) => wording);
    expect(oldenburg).toContain("Referenz-Standort für vitale Gemeinschaften");
    expect(oldenburg).toHaveLength(2);
    expect(uses[2]?.network?.operator).toBe("dataport-kommunal");
    expect(references.sources["s4"]).toBeDefined();
  });

  test("a network's label names the hub whose focus it is by the same source, and no other", async () => {
    const focusOf = async (slug: string) =>
      (await page(slug)).uses
        .filter(({ role }) => role === "label")
        .map((use) => use.focusOf.map((hub) => hub.slug));
    // Einbeck has the same focus in another state, by another source.
    expect(await focusOf("vitale-gemeinschaften")).toEqual([["oldenburg-in-holstein"]]);
    // Großröhrsdorf's focus is of another state and source than the label.
    expect(await focusOf("gesundheitsversorgung")).toEqual([[]]);
    expect(await focusOf("wirtschaftsfoerderung")).toEqual([[]]);
  });

  test("uses by archived hubs are neither shown nor counted", async () => {
    await database.client.hub.update({ where: { id: "einbeck" }, data: { archived: true } });
    const { uses, counts } = await page("vitale-gemeinschaften");
    expect(uses.map(({ hub }) => hub?.slug)).not.toContain("einbeck");
    expect(counts.focus).toBe(1);
    await database.client.hub.update({ where: { id: "einbeck" }, data: { archived: false } });
  });

  test("an unknown address is nobody's, an old one leads to the new one", async () => {
    expect(await themePage(database.client, "nothing")).toBeNull();
    const { theme, version } = await page("tourismus");
    await saveTheme(database.client, { ...theme, slug: "reisen", mergedIntoId: null }, change(version));
    expect(await themePage(database.client, "tourismus")).toEqual({ moved: "reisen" });
    expect(await themeSlugs(database.client, 100)).toContain("reisen");
  });
});
