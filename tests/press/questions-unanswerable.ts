/** Questions that the register cannot answer, and what it says instead. */
import type { Question } from "./question.ts";

const nothing: Question[] = [
  { asked: "", meaning: { intent: "none" }, answer: { outcome: "empty" } },
  { asked: "?!… – (;)", meaning: { intent: "none" }, answer: { outcome: "no-words" } },
  { asked: "🎉🎉🎉", meaning: { intent: "none" }, answer: { outcome: "no-words" } },
  { asked: "Wann ist denn der", meaning: { intent: "none" }, answer: { outcome: "only-stop-words" } },
];

const noHub: Question[] = [
  {
    asked: "Wann eröffnete der Hub in München?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["muenchen"] },
    answer: { outcome: "no-hub-there", nearest: ["zeitz", "sangerhausen", "grossroehrsdorf"] },
  },
  {
    asked: "Hub in Leipzig",
    meaning: { intent: "hub", places: ["leipzig"] },
    answer: {
      outcome: "no-hub-there",
      nearest: ["zeitz", "sangerhausen", "grossroehrsdorf"],
      hubs: ["grossroehrsdorf"],
    },
  },
  {
    asked: "Kiel opening",
    meaning: { intent: "milestones", kinds: ["opening"], places: ["kiel"] },
    answer: {
      outcome: "no-hub-there",
      nearest: ["rendsburg", "oldenburg-in-holstein", "hennstedt"],
      hubs: ["hennstedt", "oldenburg-in-holstein", "rendsburg", "wilster"],
    },
  },
  {
    asked: "Vereinbarung in Bautzen",
    meaning: { intent: "milestones", kinds: ["agreement"], places: ["bautzen"] },
    answer: {
      outcome: "no-hub-there",
      nearest: ["grossroehrsdorf", "zeitz", "sangerhausen"],
      hubs: ["grossroehrsdorf"],
    },
  },
  {
    asked: "Absichtserklärung Hennstedt im Kreis Steinburg",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      places: ["hennstedt-steinburg"],
      districts: ["Steinburg"],
    },
    answer: {
      outcome: "no-hub-there",
      nearest: ["wilster", "rendsburg", "hennstedt"],
      hubs: ["hennstedt", "oldenburg-in-holstein", "rendsburg", "wilster"],
    },
  },
  {
    asked: "Absichtserklärung Oldenburg Niedersachsen",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      places: ["oldenburg-oldb"],
      states: ["DE-NI"],
    },
    answer: {
      outcome: "no-hub-there",
      nearest: ["wilster", "hennstedt", "rendsburg"],
      hubs: ["einbeck"],
    },
  },
  {
    asked: "Hubs in Bayern",
    meaning: { intent: "hubs", states: ["DE-BY"] },
    answer: { outcome: "no-hubs" },
  },
];

const topics: Question[] = [
  {
    asked: "Was kostet der Hub in Zeitz?",
    meaning: { intent: "none", places: ["zeitz"], topic: "money" },
    answer: { outcome: "other-topic", hubs: ["zeitz"] },
  },
  {
    asked: "Öffnungszeiten DigitalHub Rostock",
    meaning: { intent: "none", hubs: ["rostock"], topic: "hours" },
    answer: { outcome: "other-topic", hubs: ["rostock"] },
  },
  {
    asked: "opening hours in Zeitz",
    meaning: { intent: "none", places: ["zeitz"], topic: "hours" },
    answer: { outcome: "other-topic", hubs: ["zeitz"] },
  },
  {
    asked: "Wer ist Bürgermeisterin von Einbeck?",
    meaning: { intent: "none", places: ["einbeck"], topic: "people" },
    answer: { outcome: "other-topic", hubs: ["einbeck"] },
  },
  {
    asked: "Wie wird das Wetter in Sangerhausen?",
    meaning: { intent: "none", places: ["sangerhausen"], topic: "weather" },
    answer: { outcome: "other-topic", hubs: ["sangerhausen"] },
  },
  {
    asked: "Telefonnummer vom Hub in Großröhrsdorf",
    meaning: { intent: "none", places: ["grossroehrsdorf"], topic: "contact" },
    answer: { outcome: "other-topic", hubs: ["grossroehrsdorf"] },
  },
  {
    asked: "Welcher Hub war der erste in Sachsen-Anhalt?",
    meaning: { intent: "none", states: ["DE-ST"], topic: "order" },
    answer: { outcome: "other-topic" },
  },
];

const noneOfThat: Question[] = [
  {
    asked: "Welche Hubs eröffnen 2040?",
    meaning: { intent: "milestones", kinds: ["opening"], period: "2040" },
    answer: { outcome: "none-found" },
  },
  {
    asked: "Schließungen",
    meaning: { intent: "milestones", kinds: ["closure"] },
    answer: { outcome: "none-found" },
  },
  {
    asked: "Welche Hubs sind geschlossen?",
    meaning: { intent: "hubs", status: ["closed"] },
    answer: { outcome: "no-hubs" },
  },
  {
    asked: "Hubs mit dem Thema Smart City",
    meaning: { intent: "hubs", themes: ["smart-city"] },
    answer: { outcome: "no-hubs" },
  },
  {
    asked: "Eröffnung am 13. Dezember",
    meaning: { intent: "milestones", kinds: ["opening"], period: "XXXX-12-13" },
    answer: { outcome: "year-missing" },
  },
];

const unknown: Question[] = [
  {
    asked: "Wann eröffnete der Hub in Atlantis?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", unknown: ["Atlantis"] },
    answer: { outcome: "not-understood" },
  },
  {
    asked: "Grundsteinlegung Zeitz",
    meaning: { intent: "hub", places: ["zeitz"], unknown: ["Grundsteinlegung"] },
    answer: { outcome: "not-understood", hubs: ["zeitz"] },
  },
  {
    asked: "Rosto",
    meaning: { intent: "none", unknown: ["Rosto"] },
    answer: { outcome: "not-understood", nearest: ["Rostock"] },
  },
  {
    asked: "'; DROP TABLE hubs; --",
    meaning: { intent: "hubs", unknown: ["DROP", "TABLE"] },
    answer: { outcome: "not-understood" },
  },
  {
    asked: "Hubs von SAP",
    meaning: { intent: "hubs", unknown: ["SAP"] },
    answer: { outcome: "not-understood" },
  },
  {
    asked: `Eröffnung ${"blabla ".repeat(60)}`,
    meaning: { intent: "milestones", kinds: ["opening"], unknown: ["blabla"] },
    answer: { outcome: "not-understood", cut: true },
  },
  {
    asked: "Eröffnung Einbeckhausen",
    meaning: { intent: "milestones", kinds: ["opening"], unknown: ["Einbeckhausen"] },
    answer: { outcome: "not-understood", nearest: ["Einbeck"] },
  },
];

export const unanswerableQuestions: readonly Question[] = [
  ...nothing,
  ...noHub,
  ...topics,
  ...noneOfThat,
  ...unknown,
];
