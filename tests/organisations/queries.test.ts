import { describe, expect, test } from "vitest";
import { organisationList, organisationPage, organisationSlugs } from "#lib/organisations/queries.ts";
import { organisationSchema } from "#lib/organisations/record.ts";
import { saveOrganisation } from "#lib/organisations/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, milestone } from "#tests/factories.ts";

describe("organisations", () => {
  const database = testDatabase();

  async function page(slug: string) {
    const found = await organisationPage(database.client, slug);
    if (!found || "moved" in found) throw new Error(`There is no organisation ${slug}.`);
    return found;
  }

  test("are listed with legal form, brand and the number of hubs they operate", async () => {
    const list = await organisationList(database.client);
    const by = (slug: string) => list.find((each) => each.slug === slug);
    expect(list.map(({ slug }) => slug)).toEqual([
      "dataport",
      "dataport-kommunal",
      "it-verbund-schleswig-holstein",
      "kisa",
    ]);
    expect(by("dataport-kommunal")).toMatchObject({
      legalForms: ["brand"],
      brandOf: { slug: "dataport" },
      hubs: 9,
      networks: 2,
    });
    expect(by("kisa")).toMatchObject({ legalForms: ["special-purpose-association"], hubs: 1 });
    // The owner of a brand is entered for no hub itself; the list still says what its brand operates.
    expect(by("dataport")).toMatchObject({
      hubs: 0,
      carriers: 7,
      brands: [{ slug: "dataport-kommunal", hubs: 9 }],
    });
    expect(by("it-verbund-schleswig-holstein")?.carries).toMatchObject([{ slug: "dataport" }]);
  });

  test("know brands and carriers from both sides, each with its sources", async () => {
    const dataport = await page("dataport");
    expect(dataport.brands).toMatchObject([{ organisation: { slug: "dataport-kommunal" }, hubs: 9 }]);
    expect(dataport.organisation.carriers).toHaveLength(7);
    expect(dataport.organisation.figures.map(({ kind, value, year }) => [kind, value, year])).toEqual([
      ["staff", 4000, null],
      ["turnover", 900_000_000, 2020],
    ]);
    expect((await page("it-verbund-schleswig-holstein")).carries).toMatchObject([
      { organisation: { slug: "dataport" }, citations: [{ sourceId: "s4" }] },
    ]);
  });

  test("show the hubs and networks they operate, what they signed and what is claimed of them", async () => {
    const { hubs, hubCount, networks, taken, hubClaims, references } = await page("dataport-kommunal");
    expect(hubCount).toBe(9);
    expect(hubs.map(({ slug }) => slug)).toContain("rostock");
    expect(networks.map(({ slug }) => slug)).toEqual(["digitalhubs-schleswig-holstein", "digitalhubs"]);
    expect(taken).toHaveLength(4);
    expect(hubClaims).toMatchObject([{ claim: { value: 7, basis: "operated" }, hub: { slug: "zeitz" } }]);
    expect(references.sources["s2"]?.publisher).toBe("Dataport");
  });

  test("tell which part in a hub's operation no source states", async () => {
    const inferred = async (slug: string) => (await page(slug)).inferredHubs.map(({ hub }) => hub.slug);
    expect(await inferred("kisa")).toEqual(["grossroehrsdorf"]);
    expect(await inferred("dataport-kommunal")).not.toContain("zeitz");
    expect(await inferred("dataport-kommunal")).toContain("grossroehrsdorf");
    expect(await inferred("dataport")).toEqual([]);
  });

  test("show a milestone that they signed and that is their own once", async () => {
    const { organisation, version } = await page("it-verbund-schleswig-holstein");
    const own = {
      ...milestone("own-agreement", "2020", { kind: "agreement" }),
      participants: [{ id: "own-signatory", role: "signatory", organisationId: organisation.id }],
    };
    const record = organisationSchema.parse({ ...organisation, milestones: [own] });
    expect(await saveOrganisation(database.client, record, change(version))).toMatchObject({ ok: true });
    const { taken, organisation: saved } = await page("it-verbund-schleswig-holstein");
    expect(saved.milestones).toHaveLength(1);
    expect(taken).toEqual([]);
  });

  test("an unknown address is nobody's, an old one leads to the new one", async () => {
    expect(await organisationPage(database.client, "nobody")).toBeNull();
    const { organisation, version } = await page("kisa");
    const moved = { ...organisation, slug: "kisa-sachsen" };
    expect(await saveOrganisation(database.client, moved, change(version))).toMatchObject({ ok: true });
    expect(await organisationPage(database.client, "kisa")).toEqual({ moved: "kisa-sachsen" });
  });

  test("an archived one keeps its page and leaves the list", async () => {
    const { organisation, version } = await page("dataport");
    await saveOrganisation(database.client, { ...organisation, archived: true }, change(version));
    expect((await organisationList(database.client)).map(({ slug }) => slug)).not.toContain("dataport");
    expect((await page("dataport")).organisation.archived).toBe(true);
    expect(await organisationSlugs(database.client, 2)).toHaveLength(2);
  });
});
