import { describe, expect, test } from "vitest";
import { networksOfState } from "#lib/networks/queries.ts";
import {
  carriersOfState,
  claimsAboutState,
  hubPoints,
  milestonesInState,
  partnersInState,
  stateOverviews,
} from "#lib/places/queries.ts";
import { testDatabase } from "#tests/database.ts";

describe("what the register knows by state", () => {
  const database = testDatabase();

  test("all 16 states are listed, with their hubs or none", async () => {
    const states = await stateOverviews(database.client, 3);
    expect(states).toHaveLength(16);
    const counts = Object.fromEntries(states.map(({ iso, hubs }) => [iso, hubs]));
    expect(counts).toMatchObject({ "DE-SH": 4, "DE-ST": 2, "DE-MV": 1, "DE-NI": 1, "DE-SN": 1, "DE-BY": 0 });
    expect(states.find(({ iso }) => iso === "DE-SH")?.named).toHaveLength(3);
    expect(states.find(({ iso }) => iso === "DE-ST")).toMatchObject({ open: 1 });
  });

  test("hubs are points at their towns, and a region is marked as one", async () => {
    const points = await hubPoints(database.client, { limit: 100 });
    expect(points).toHaveLength(9);
    const by = (slug: string) => points.find((point) => point.slug === slug);
    expect(by("zeitz")).toMatchObject({
      extent: "town",
      town: { name: "Zeitz", lat: 51.0496, lon: 12.1369 },
    });
    expect(by("wilster")).toMatchObject({ extent: "region" });
    expect(await hubPoints(database.client, { stateIso: "DE-SN", limit: 100 })).toHaveLength(1);
  });

  test("a state is a carrier with the source that says so, and Saxony is none", async () => {
    const [carrier, ...others] = await carriersOfState(database.client, "DE-ST");
    expect(others).toEqual([]);
    expect(carrier).toMatchObject({ organisation: { slug: "dataport" } });
    expect(carrier?.citations.map(({ sourceId }) => sourceId)).toContain("s4");
    expect(await carriersOfState(database.client, "DE-SN")).toEqual([]);
  });

  test("municipalities and associations take part where they lie, host and partner told apart", async () => {
    const partners = await partnersInState(database.client, "DE-SH", 100);
    const roles = partners.map(({ municipality, association, hubs }) => [
      municipality?.name ?? association?.name,
      hubs.map(({ role }) => role),
    ]);
    expect(roles).toEqual([
      ["Lensahn", ["partner"]],
      ["Malente", ["partner"]],
      ["Oldenburg in Holstein", ["host"]],
    ]);
    expect(partners[0]?.association?.kind).toBe("Amt");
  });

  test("a state's network holds the plan for five hubs and five labels", async () => {
    const [network] = await networksOfState(database.client, "DE-SH");
    expect(network?.milestones.map(({ kind, state }) => [kind, state])).toEqual([
      ["establishment", "planned"],
    ]);
    expect(network?.themes).toHaveLength(5);
    expect(await networksOfState(database.client, "DE-NI")).toEqual([]);
  });

  test("claims about a state come from hubs and networks alike", async () => {
    const about = async (iso: "DE-SH" | "DE-ST") =>
      new Set(
        (await claimsAboutState(database.client, iso, 100)).map(
          ({ claim, hub }) => `${claim.value} ${hub?.slug ?? "-"}`,
        ),
      );
    expect(await about("DE-SH")).toEqual(new Set(["4 oldenburg-in-holstein", "5 -"]));
    expect(await about("DE-ST")).toEqual(new Set(["1 zeitz", "2 sangerhausen"]));
  });

  test("claims of archived records stay out, whatever their kind", async () => {
    const network = { where: { id: "digitalhubs-schleswig-holstein" } };
    await database.client.network.update({ ...network, data: { archived: true } });
    const hubs = (await claimsAboutState(database.client, "DE-SH", 100)).map(({ hub }) => hub?.slug);
    await database.client.network.update({ ...network, data: { archived: false } });
    expect(hubs).toEqual(["oldenburg-in-holstein"]);
  });

  test("a partner's part in a hub names the source that says so", async () => {
    const partners = await partnersInState(database.client, "DE-SN", 100);
    const sources = partners.flatMap(({ hubs }) => hubs.flatMap(({ citations }) => citations));
    expect(sources.map(({ sourceId }) => sourceId)).toContain("s0");
  });

  test("milestones of hubs and networks stand together, those without a day last", async () => {
    const rows = await milestonesInState(database.client, "DE-SH", 100);
    expect(rows.some(({ owner }) => owner.kind === "network")).toBe(true);
    expect(rows[0]?.milestone.id).toBe("oldenburg-in-holstein-start-of-operation");
    const [opening] = await milestonesInState(database.client, "DE-MV", 100);
    expect(opening?.milestone.kind).toBe("opening");
    const zeitz = (await milestonesInState(database.client, "DE-ST", 100))
      .filter(({ owner, milestone }) => owner.slug === "zeitz" && milestone.state === "done")
      .map(({ milestone }) => milestone.kind);
    expect(zeitz[0]).toBe("opening");
    expect(zeitz.slice(-2)).toEqual(["letter-of-intent", "talks"]);
  });
});
