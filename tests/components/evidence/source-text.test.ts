import { expect, test } from "vitest";
import { publisherLabel, sourceDay } from "#components/evidence/source-text.ts";
import { placeAttributions } from "#lib/places/attribution.ts";

test.each([
  [{ id: "s0", slug: "s0", kind: "news", published: "2022-06-09" }, "9. Juni 2022", "9 June 2022"],
  [{ id: "s2", slug: "s2", kind: "press-text", published: null }, "undatiert", "undated"],
  [
    { id: "destatis", slug: "destatis", kind: "official-list", published: null },
    "Gebietsstand 30. November 2023",
    "areas as of 30 November 2023",
  ],
  [
    { id: "x", slug: "destatis-gemeindeverzeichnis-2025-01-31", kind: "official-list", published: null },
    "Gebietsstand 31. Januar 2025",
    "areas as of 31 January 2025",
  ],
  [
    { id: "bkg", slug: "bkg", kind: "dataset", published: null },
    "Gebietsstand 1. Januar 2016",
    "areas as of 1 January 2016",
  ],
  [
    { id: "geonames", slug: "geonames", kind: "dataset", published: null },
    "ohne Angabe des Stands",
    "no day of validity stated",
  ],
])("%o is dated by what it says of itself", (source, de, en) => {
  expect([sourceDay(source, "de"), sourceDay(source, "en")]).toEqual([de, en]);
});

test("the day a list is of is the one that its title names", () => {
  const titles = placeAttributions.map(({ title, validOn }) => [validOn, title]);
  expect(titles).toEqual([
    ["2016-01-01", expect.stringContaining("1. Januar 2016")],
    [null, expect.not.stringMatching(/\d{4}/)],
    ["2023-11-30", expect.stringContaining("30.11.2023")],
  ]);
});

test("a publisher that an editor inferred is marked wherever it is named", () => {
  const publisherInference = { de: "Der Text nennt keinen.", en: "The text names none." };
  expect(publisherLabel({ publisher: "Dataport", publisherInference }, "de")).toBe("Dataport (erschlossen)");
  expect(publisherLabel({ publisher: "Kommune21", publisherInference: null }, "de")).toBe("Kommune21");
});
