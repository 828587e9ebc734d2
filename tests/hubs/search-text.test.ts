import { describe, expect, test } from "vitest";
import { renewSearchText, saveHub } from "#lib/hubs/store.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import { storedPlaces } from "#lib/places/list-rows.ts";
import { applyPlaceRows, undoPlaceRows, type PlaceRow } from "#lib/places/list-store.ts";
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

  test("a town and a district that an imported list calls otherwise are found by their new names, and after the undo by the old", async () => {
    const { client } = database;
    const locations = [
      { id: "li-l", extent: "town" as const, ags: "15084590", citations: [citation("li-lc")] },
    ];
    await saveHub(client, hub({ id: "listed", slug: "listed", locations }), change(0));
    const stored = await storedPlaces(client);
    const town = stored.municipalities.find(({ ags }) => ags === "15084590");
    const district = stored.districts.find(({ key }) => key === town?.districtKey);
    const rows: PlaceRow[] = [
      {
        recordKind: "municipality",
        recordId: "15084590",
        before: town,
        after: { ...town, name: "Zeitz an der Elster" },
      },
      {
        recordKind: "district",
        recordId: "15084",
        before: district,
        after: { ...district, name: "Neukreis" },
      },
    ];
    await client.$transaction((tx) => applyPlaceRows(tx, rows));
    expect(await words("listed")).toMatch(/zeitz an der elster neukreis/);
    await client.$transaction((tx) => undoPlaceRows(tx, rows));
    expect(await words("listed")).not.toMatch(/elster|neukreis/);
  });
});
