import { expect, test } from "vitest";
import { offersByAudience } from "#components/hubs/offers-by-audience.ts";
import { citation, hub } from "#tests/factories.ts";

const offers = hub({
  offers: [
    { id: "a", offerKindId: "showroom", state: "planned", citations: [citation("a-c")] },
    {
      id: "b",
      offerKindId: "coworking-space",
      state: "planned",
      audiences: ["citizens", "companies"],
      citations: [citation("b-c")],
    },
    {
      id: "c",
      offerKindId: "workshops",
      state: "available",
      audiences: ["citizens"],
      citations: [citation("c-c")],
    },
  ],
}).offers;

test("an offer for several audiences stands with each, one without any stands last", () => {
  const groups = offersByAudience(offers).map(({ audience, offers: group }) => [
    audience,
    group.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ["companies", ["b"]],
    ["citizens", ["b", "c"]],
    ["unstated", ["a"]],
  ]);
});

test("no offers make no groups", () => {
  expect(offersByAudience([])).toEqual([]);
});
