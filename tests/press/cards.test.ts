import { beforeAll, describe, expect, test } from "vitest";
import { citableStatement } from "#components/evidence/citable.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { everything } from "#lib/milestones/filter.ts";
import { chronology } from "#lib/milestones/chronology-queries.ts";
import { answerTo } from "#lib/press/answer.ts";
import { shownAnswer } from "#lib/press/cards-queries.ts";
import { exampleQuestions } from "#lib/press/examples.ts";
import { pressIndex, type PressIndex } from "#lib/press/facts-queries.ts";
import { chronologyFilters, hubsFilter } from "#lib/press/links.ts";
import { mostShown } from "#lib/press/most-shown.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change, hub, milestone } from "#tests/factories.ts";

const today = "2026-11-28";
const database = testDatabase();
let index: PressIndex;

beforeAll(async () => {
  index = await pressIndex(database.client);
});

const ask = (question: string, from = index) => answerTo(question, from.vocabulary, from.facts, today);

describe("the cards of an answer", () => {
  test("carry the version that is public, its place in the chain, and everything they name", async () => {
    const shown = await shownAnswer(database.client, ask("Absichtserklärung Oldenburg"));
    const [card] = shown.cards.sure;
    const version = await publicVersion(database.client, "hub", "oldenburg-in-holstein");
    expect(card?.version).toEqual(version);
    expect(card?.owner).toMatchObject({ kind: "hub", slug: "oldenburg-in-holstein", stateIso: "DE-SH" });
    expect(shown.references.sources["s4"]?.publisher).toBe("Stadt Oldenburg in Holstein");
    expect(shown.references.municipalities["01055028"]?.name).toBe("Malente");
  });

  test("of a network name its operator, who shows it", async () => {
    const shown = await shownAnswer(database.client, ask("Einrichtung in Schleswig-Holstein"));
    expect(shown.cards.sure[0]?.owner).toMatchObject({
      kind: "network",
      nameEn: "Digital hubs in Schleswig-Holstein",
      operator: "dataport-kommunal",
    });
  });

  test("are a bounded number, in the order of the answer", async () => {
    const answer = ask("Was geschah im Jahr 2021?");
    const { cards } = await shownAnswer(database.client, answer);
    expect(answer.possible.length).toBe(13);
    expect(cards.possible.map(({ milestone: { id } }) => id)).toEqual(
      answer.possible.slice(0, mostShown.possible).map(({ id }) => id),
    );
  });
});

describe("a citation of a card", () => {
  test("leads to the version by the permanent address, and says the statement in words", async () => {
    const version = await publicVersion(database.client, "hub", "zeitz");
    if (version?.kind !== "hub") throw new Error("The seed holds Zeitz.");
    const references = await referencesThen(database.client, version.record, { sequence: version.sequence });
    const cited = citableStatement(version, "zeitz-opening", references, {
      locale: "de",
      base: "https://r.example",
    });
    expect(cited).toMatchObject({
      words: "Eröffnung, erfolgt: im oder nach September 2021",
      record: "DigitalHub Zeitz",
      permalink: "https://r.example/hubs/zeitz/versionen/1#s-zeitz-opening",
    });
    expect(
      citableStatement(version, "no-such", references, { locale: "de", base: "https://r.example" }),
    ).toBeNull();
  });

  test("is there for every statement of every kind of record", async () => {
    for (const [kind, id, statement] of [
      ["hub", "zeitz", "zeitz-host"],
      ["organisation", "dataport", "dataport-staff"],
      ["network", "digitalhubs", "digitalhubs-claim-nine-opened"],
    ] as const) {
      const version = await publicVersion(database.client, kind, id);
      if (!version || version.kind === "source" || version.kind === "theme" || version.kind === "offer-kind")
        throw new Error("The seed holds them.");
      const references = await referencesThen(database.client, version.record, null);
      const cited = citableStatement(version, statement, references, {
        locale: "en",
        base: "https://r.example",
      });
      expect(cited?.words.length).toBeGreaterThan(3);
    }
  });
});

describe("where all of it stands", () => {
  test.each([
    ["Eröffnungen 2022", 2],
    ["Absichtserklärungen in Schleswig-Holstein", 4],
    ["Absichtserklärungen von dataport.kommunal 2021", 7],
    ["Hubs von Dataport Eröffnungen", 2],
    ["Eröffnung Zeitz", 1],
  ])("%s: the chronology holds the same milestones", async (question, count) => {
    const answer = ask(question);
    const [filter] = chronologyFilters(answer);
    const found = await chronology(database.client, filter ?? everything, today);
    const ids = [...found.dated, ...found.apart].map(({ milestone: { id } }) => id);
    expect(ids.toSorted()).toEqual([...answer.sure, ...answer.possible].map(({ id }) => id).toSorted());
    expect(ids.length).toBe(count);
  });

  test("the list of hubs is filtered alike", () => {
    expect(hubsFilter(ask("Welche Hubs in Schleswig-Holstein sind im Aufbau?"))).toMatchObject({
      state: "schleswig-holstein",
      status: "being-set-up",
    });
    expect(hubsFilter(ask("Hubs von Dataport zur Mobilität"))).toMatchObject({
      operator: "dataport-kommunal",
      theme: "mobilitaet",
    });
  });
});

describe("questions to try", () => {
  test.each(["de", "en"] as const)("can all be answered, and are different: %s", (locale) => {
    const questions = exampleQuestions(index, locale, today);
    expect(questions.length).toBe(8);
    expect(new Set(questions).size).toBe(8);
    for (const question of questions) {
      const { outcome, understood } = ask(question);
      expect(["milestones", "hubs", "count", "status", "not-known"]).toContain(outcome);
      expect(understood.corrections).toEqual([]);
    }
  });
});

describe("what questions are answered from", () => {
  test("is kept until something is published, and then read anew", async () => {
    expect(await pressIndex(database.client)).toBe(await pressIndex(database.client));
    const record = hub({
      id: "leipzig-probe",
      slug: "leipzig-probe",
      name: "Digital Hub Probe",
      stateIso: "DE-SN",
      locations: [
        { id: "leipzig-l", extent: "town", ags: "14713000", citations: milestone("l", "2021").citations },
      ],
      milestones: [milestone("leipzig-opening", "2023-05-04")],
    });
    expect(ask("Eröffnung Leipzig").outcome).toBe("no-hub-there");
    await saveHub(database.client, record, change(0));
    const renewed = await pressIndex(database.client);
    const answer = ask("Eröffnung Leipzig", renewed);
    expect(answer.sure.map(({ id }) => id)).toEqual(["leipzig-opening"]);
    await saveHub(database.client, { ...record, archived: true }, change(1));
    expect(ask("Eröffnung Leipzig", await pressIndex(database.client)).outcome).toBe("no-hub-there");
  });
});
