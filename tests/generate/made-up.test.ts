import { describe, expect, test } from "vitest";
import { historicDate, type HistoricDate } from "#lib/dates/historic-date.ts";
import { parseWording } from "#lib/dates/parse.ts";
import { madeUpHubs } from "#lib/generate/made-up.ts";
import { randomFrom } from "#lib/generate/random.ts";
import { allReadings } from "#lib/generate/readings.ts";
import {
  madeUpOfferKinds,
  madeUpOrganisations,
  madeUpPublisher,
  madeUpSources,
  madeUpThemes,
} from "#lib/generate/vocabulary.ts";
import { hubSchema } from "#lib/hubs/record.ts";
import { hubStatus, hubStatuses } from "#lib/hubs/status.ts";
import { offerKindSchema } from "#lib/offers/offer-kind.ts";
import { readFirstList } from "#lib/places/first-list.ts";
import { displayedDate, planOutcome } from "#lib/records/plans.ts";
import { themeSchema } from "#lib/themes/theme.ts";

const places = readFirstList();
const generate = (hubs: number, seed: number) => [...madeUpHubs({ hubs, seed }, places)];
const sample = generate(1500, 1);
const bounds = ({ earliest, latest }: HistoricDate) => ({ earliest, latest });
const today = "2026-01-01";

describe("made-up hubs", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(generate(40, 7)).toEqual(generate(40, 7));
    expect(generate(40, 7)).not.toEqual(generate(40, 8));
  });

  test("do not depend on the order in which the places are read", () => {
    const turned = {
      municipalities: places.municipalities.toReversed(),
      associations: places.associations.toReversed(),
    };
    expect([...madeUpHubs({ hubs: 60, seed: 3 }, turned)]).toEqual(generate(60, 3));
  });

  test("pass the schema once more when they are read back from JSON", () => {
    for (const hub of sample.slice(0, 100))
      expect(hubSchema.parse(JSON.parse(JSON.stringify(hub)))).toEqual(hub);
  });

  test("are marked as made up, and nobody in them is a person", () => {
    const published = madeUpSources(sample.length).map((source) => source.publisher);
    expect(new Set(published)).toEqual(new Set([madeUpPublisher]));
    for (const hub of sample) {
      expect(hub.name).toMatch(/^Musterhub /);
      expect(hub.slug).toMatch(/^musterhub-/);
      const people = hub.milestones.flatMap((each) => each.participants).map((each) => each.person);
      expect(people.every((person) => person === null)).toBe(true);
    }
  });

  test("have addresses and ids of their own, also when there are more hubs than municipalities", () => {
    const few = {
      municipalities: places.municipalities.filter((place) => place.ags.startsWith("02")),
      associations: [],
    };
    const crowded = [...madeUpHubs({ hubs: 30, seed: 1 }, few)];
    for (const hubs of [sample, crowded]) {
      expect(new Set(hubs.map((hub) => hub.slug)).size).toBe(hubs.length);
      const ids = hubs.flatMap((hub) => JSON.stringify(hub).match(/(?<="id":")[^"]+/g) ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("name only sources, themes, offers and organisations that are generated with them", () => {
    const known = new Set(
      [...madeUpSources(sample.length), ...madeUpThemes, ...madeUpOfferKinds, ...madeUpOrganisations()].map(
        ({ id }) => id,
      ),
    );
    const named = JSON.stringify(sample).match(
      /(?<="(?:sourceId|themeId|offerKindId|organisationId)":")[^"]+/g,
    );
    expect((named ?? []).filter((id) => !known.has(id))).toEqual([]);
  });

  test("have every status, nearly every precision, and plans of every outcome", () => {
    const statuses = new Set(sample.map((hub) => hubStatus(hub.milestones, today).status));
    expect([...statuses].toSorted()).toEqual(hubStatuses.toSorted());
    const precisions = new Set(
      sample.flatMap((hub) => hub.milestones.map((milestone) => displayedDate(milestone).precision)),
    );
    expect([...precisions].toSorted()).toEqual([
      "day",
      "day-without-year",
      "half",
      "month",
      "open",
      "part-of-month",
      "part-of-year",
      "quarter",
      "season",
      "unknown",
      "window",
      "year",
    ]);
    const outcomes = new Set(
      sample.flatMap(({ milestones }) =>
        milestones
          .filter((milestone) => milestone.state !== "done")
          .map((plan) => planOutcome(plan, milestones, today)),
      ),
    );
    expect(outcomes.size).toBe(6);
  });

  test("have done nothing in the future", () => {
    const done = sample.flatMap((hub) => hub.milestones).filter((milestone) => milestone.state === "done");
    expect(done.filter((milestone) => (displayedDate(milestone).earliest ?? "") >= today)).toEqual([]);
  });

  test("have two to eight milestones", () => {
    const counts = sample.map((hub) => hub.milestones.length);
    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBeGreaterThan(6);
    expect(Math.max(...counts)).toBeLessThan(9);
  });
});

test("made-up themes and offers pass the schemas of all input", () => {
  expect(madeUpThemes.map((theme) => themeSchema.parse(theme))).toEqual(madeUpThemes);
  expect(madeUpOfferKinds.map((kind) => offerKindSchema.parse(kind))).toEqual(madeUpOfferKinds);
});

test.each(["2022-01-01", "2022-04-17", "2021-09-30", "2023-12-31", "2024-02-29"])(
  "every reading of %s is true of that day",
  (day) => {
    const readings = allReadings(day);
    expect(readings.length).toBeGreaterThan(10);
    for (const reading of readings) {
      const { earliest, latest } = historicDate(reading);
      expect([reading, (earliest ?? "") <= day && day <= (latest ?? "9999")]).toEqual([reading, true]);
    }
  },
);

test.each(["2022-04-17", "2021-09-30", "2024-02-29"])(
  "the words in which sources state %s are understood as the same date",
  (day) => {
    // What has no date at all cannot be read from its words.
    for (const reading of allReadings(day).filter(({ edtf }) => edtf !== "XXXX")) {
      const read = parseWording(reading.wording, { anchor: reading.anchor ?? null });
      expect(read).toMatchObject({ ok: true, date: bounds(historicDate(reading)) });
    }
  },
);

test("a seed's numbers are the same on every machine", () => {
  const random = randomFrom(1);
  expect(Array.from({ length: 6 }, () => random.below(1000))).toEqual([933, 735, 806, 744, 875, 481]);
  expect(randomFrom(1).shuffled(["a", "b", "c", "d", "e"]).toSorted()).toEqual(["a", "b", "c", "d", "e"]);
});
