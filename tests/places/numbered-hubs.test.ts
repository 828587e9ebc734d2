import { expect, test } from "vitest";
import { numberedByState, numberedByTown } from "#lib/places/numbered-hubs.ts";
import type { HubPoint } from "#lib/places/queries.ts";

const point = (name: string, town: string | null, stateIso: HubPoint["stateIso"]): HubPoint => ({
  id: name,
  slug: name,
  name,
  stateIso,
  status: "agreed",
  town: town === null ? null : { name: town, lat: 51, lon: 12 },
  extent: town === null ? null : "town",
});

const hubs = [
  point("Digital Hub Wilster", "Wilster", "DE-SH"),
  point("Digital Hub ohne Ort", null, "DE-NI"),
  point("Innovation Hub Öhringen", "Öhringen", "DE-BW"),
  point("DigitalHub Zeitz", "Zeitz", "DE-ST"),
  point("Digital Hub Sangerhausen", "Sangerhausen", "DE-ST"),
];
const told = (numbered: ReturnType<typeof numberedByTown>) =>
  numbered.map(({ town, number }) => [town?.name ?? null, number]);

test("hubs are numbered by town, not by their names, and one without a town comes last without a number", () => {
  expect(told(numberedByTown(hubs))).toEqual([
    ["Öhringen", 1],
    ["Sangerhausen", 2],
    ["Wilster", 3],
    ["Zeitz", 4],
    [null, null],
  ]);
});

test("by state the numbers go on over hubs that the map cannot show", () => {
  expect(told(numberedByState(hubs, "de"))).toEqual([
    ["Öhringen", 1],
    [null, null],
    ["Sangerhausen", 2],
    ["Zeitz", 3],
    ["Wilster", 4],
  ]);
});
