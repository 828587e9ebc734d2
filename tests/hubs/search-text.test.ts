import { describe, expect, test } from "vitest";
import { renewSearchText, saveHub } from "#lib/hubs/store.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import { themeSchema } from "#lib/themes/theme.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub } from "#tests/factories.ts";

const database = testDatabase();

const words = async (id: string) =>
  (await database.client.hub.findUniqueOrThrow({ where: { id }, select: { searchText: true } })).searchText;

describe("the search text of hubs follows the names of what they name", () => {
  test("a renamed operator, a theme's new label and alias, and a renamed town are found at once", async () => {
    const { client } = database;
    const organisation = organisationSchema.parse({ id: "werk", slug: "werk", name: "Stadtwerk Probe" });
    const theme = themeSchema.parse({ id: "feld", slug: "feld", labelDe: "Ackerbau", labelEn: "Farming" });
    await saveOrganisation(client, organisation, change(0));
    await saveTheme(client, theme, change(0));
    const record = hub({
      id: "searched",
      slug: "searched",
      operators: [{ id: "se-o", role: "operator", organisationId: "werk", citations: [citation("se-oc")] }],
      themes: [{ id: "se-t", role: "focus", themeId: "feld", citations: [citation("se-tc")] }],
      locations: [{ id: "se-l", extent: "town", ags: "15084590", citations: [citation("se-lc")] }],
    });
    await saveHub(client, record, change(0));
    expect(await words("searched")).toContain("stadtwerk probe");

    await saveOrganisation(client, { ...organisation, name: "Digitalwerk Süd" }, change(1));
    expect(await words("searched")).toContain("digitalwerk sued");
    expect(await words("searched")).not.toContain("stadtwerk probe");

    await saveTheme(client, { ...theme, labelDe: "Landbau", aliases: ["Smart Farming"] }, change(1));
    expect(await words("searched")).toMatch(/landbau.*smart farming/);

    await client.municipality.update({ where: { ags: "15084590" }, data: { name: "Neuzeitz" } });
    await client.$transaction((tx) => renewSearchText(tx, { municipalities: ["15084590"] }));
    expect(await words("searched")).toContain("neuzeitz");
  });
});
