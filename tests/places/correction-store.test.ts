import { describe, expect, test } from "vitest";
import { correctionSchema, newPlaceSchema } from "#lib/places/correction-form.ts";
import { addPlace, correctPlace } from "#lib/places/correction-store.ts";
import { deskPlace, deskPlaces, endedPlacesInUse, placeFigures } from "#lib/places/desk-queries.ts";
import { testDatabase } from "#tests/database.ts";

const now = new Date("2026-11-21T10:00:00Z");
const by = { source: "Amtsblatt 2026, Nr. 3", personId: "p", now };
const zeitz = "15084590";

describe("official corrections of places", () => {
  const database = testDatabase();
  const state = { name: "Zeitz", validFrom: null, validUntil: null, successors: [] };
  const audit = () => database.client.auditEntry.findMany({ orderBy: { sequence: "asc" } });

  test("a place's page says where it is used, before anything is corrected", async () => {
    const place = await deskPlace(database.client, zeitz);
    expect(place).toMatchObject({ key: zeitz, validUntil: null, successors: [] });
    expect(place?.uses).toContainEqual({
      kind: "hub",
      id: "zeitz",
      name: "DigitalHub Zeitz",
      as: "location",
    });
    expect(await deskPlace(database.client, "99999999")).toBeNull();
    expect(await endedPlacesInUse(database.client)).toEqual([]);
  });

  test("renaming keeps the address, and hubs are found by the new name", async () => {
    const { client } = database;
    const before = await client.municipality.findUniqueOrThrow({ where: { ags: zeitz } });
    const renamed = { ...state, name: "Zeitz an der Elster" };
    expect(await correctPlace(client, { ...by, key: zeitz, state: renamed })).toEqual({
      ok: true,
      key: zeitz,
    });
    const after = await client.municipality.findUniqueOrThrow({ where: { ags: zeitz } });
    expect(after).toMatchObject({ name: "Zeitz an der Elster", slug: before.slug });
    const hub = await client.hub.findUniqueOrThrow({ where: { id: "zeitz" } });
    expect(hub.searchText).toContain("zeitz an der elster");
    const [entry] = await audit();
    expect(entry).toMatchObject({ kind: "place-changed", actorId: "p", subject: zeitz });
    expect(JSON.parse(entry?.text ?? "")).toMatchObject({
      details: { nameBefore: "Zeitz", name: "Zeitz an der Elster", source: by.source },
    });
    await correctPlace(client, { ...by, key: zeitz, state });
  });

  test("an end with a successor is shown on both pages, the place stays, and records that name it are listed", async () => {
    const { client } = database;
    const [other] = await client.municipality.findMany({
      where: { districtKey: "15084", ags: { not: zeitz } },
      take: 1,
    });
    const successor = other?.ags ?? "";
    const ended = { ...state, validUntil: "2026-06-30", successors: [successor, successor] };
    expect((await correctPlace(client, { ...by, key: zeitz, state: ended })).ok).toBe(true);
    const place = await deskPlace(client, zeitz);
    expect(place).toMatchObject({ validUntil: "2026-06-30" });
    expect(place?.successors.map(({ municipality }) => municipality?.ags)).toEqual([successor]);
    const next = await deskPlace(client, successor);
    expect(next?.predecessors.map(({ municipality }) => municipality?.ags)).toEqual([zeitz]);
    expect((await endedPlacesInUse(client)).map(({ municipality }) => municipality?.ags)).toEqual([zeitz]);
    expect((await placeFigures(client)).ended).toBe(1);
    const found = await deskPlaces(client, zeitz);
    expect(found?.places[0]).toMatchObject({ validUntil: "2026-06-30" });
  });

  test.each([
    ["missing", "99999999", state],
    ["own-successor", zeitz, { ...state, successors: [zeitz] }],
    ["unknown-successor", zeitz, { ...state, successors: ["99999999"] }],
    ["ends-before-it-begins", zeitz, { ...state, validFrom: "2020-01-01", validUntil: "2019-12-31" }],
  ] as const)("%s is refused and changes nothing", async (reason, key, wrong) => {
    const entries = (await audit()).length;
    const place = await deskPlace(database.client, zeitz);
    expect(await correctPlace(database.client, { ...by, key, state: wrong })).toEqual({ ok: false, reason });
    expect(await deskPlace(database.client, zeitz)).toEqual(place);
    expect(await audit()).toHaveLength(entries);
  });

  test("what is as it was needs no entry", async () => {
    const { client } = database;
    const back = { ...by, key: zeitz, state };
    expect((await correctPlace(client, back)).ok).toBe(true);
    expect(await correctPlace(client, back)).toEqual({ ok: false, reason: "nothing-changed" });
  });

  test("a place is added with an address of its own; its key decides which kind it is", async () => {
    const { client } = database;
    const place = {
      key: "15084999",
      name: "Zeitz",
      kind: "town",
      districtKey: "15084",
      validFrom: "2026-07-01",
    };
    expect(await addPlace(client, { ...by, place })).toEqual({ ok: true, key: "15084999" });
    const added = await deskPlace(client, "15084999");
    expect(added?.municipality).toMatchObject({ name: "Zeitz", slug: "zeitz-burgenlandkreis" });
    expect(added).toMatchObject({ validFrom: "2026-07-01", listSource: null, uses: [] });
    const association = { ...place, key: "150849999", name: "Neu", kind: "Verbandsgemeinde" };
    expect((await addPlace(client, { ...by, place: association })).ok).toBe(true);
    expect((await deskPlace(client, "150849999"))?.association?.slug).toBe("verbandsgemeinde-neu");
    expect(await addPlace(client, { ...by, place })).toEqual({ ok: false, reason: "key-taken" });
    const elsewhere = { ...place, key: "15083998", districtKey: "15084" };
    expect(await addPlace(client, { ...by, place: elsewhere })).toEqual({
      ok: false,
      reason: "unknown-district",
    });
    const last = (await audit()).at(-1);
    expect(last).toMatchObject({ kind: "place-changed", subject: "150849999" });
  });
});

describe("what administrators type", () => {
  const typed = {
    key: zeitz,
    name: " Zeitz ",
    validFrom: "1.1.2024",
    validUntil: "",
    successors: "15084235, 150845051",
    source: "Amtsblatt",
  };

  test("days are read as people write them, successors with spaces or commas", () => {
    expect(correctionSchema.parse(typed)).toEqual({
      key: zeitz,
      name: "Zeitz",
      validFrom: "2024-01-01",
      validUntil: null,
      successors: ["15084235", "150845051"],
      source: "Amtsblatt",
    });
  });

  test.each([
    ["validFrom", "Anfang 2024"],
    ["validUntil", "irgendwann"],
    ["successors", "1508423"],
    ["source", ""],
    ["source", "von anna@example.org"],
    ["name", ""],
  ])("%s %j is refused at its field", (field, value) => {
    const read = correctionSchema.safeParse({ ...typed, [field]: value });
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.path[0]).toBe(field);
  });

  test("only associations have nine digits", () => {
    const place = { key: "150845051", name: "X", districtKey: "15084", validFrom: "", source: "Amtsblatt" };
    expect(newPlaceSchema.safeParse({ ...place, kind: "Amt" }).success).toBe(true);
    expect(newPlaceSchema.safeParse({ ...place, kind: "town" }).error?.issues[0]?.path).toEqual(["kind"]);
  });
});
