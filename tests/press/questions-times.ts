/** Years and periods, counts, plans that are overdue. */
import type { Question } from "./question.ts";

const periods: Question[] = [
  {
    asked: "Eröffnungen 2022",
    meaning: { intent: "milestones", kinds: ["opening"], period: "2022" },
    answer: {
      outcome: "milestones",
      possible: ["zeitz-opening", "rostock-opening"],
      related: ["oldenburg-in-holstein-start-of-operation", "sangerhausen-start-of-operation"],
    },
  },
  {
    asked: "Was geschah im Jahr 2021?",
    meaning: { intent: "milestones", period: "2021" },
    answer: {
      outcome: "milestones",
      sure: ["zeitz-move-in", "oldenburg-in-holstein-letter-of-intent"],
      possible: [
        "zeitz-talks",
        "zeitz-letter-of-intent",
        "zeitz-opening",
        "hennstedt-letter-of-intent",
        "rendsburg-letter-of-intent",
        "wilster-letter-of-intent",
        "einbeck-letter-of-intent",
        "sangerhausen-letter-of-intent",
        "digitalhubs-schleswig-holstein-establishment",
        "grossroehrsdorf-agreement",
        "rostock-opening",
        "zeitz-codingday",
        "zeitz-kulturtag",
      ],
    },
  },
  {
    asked: "letters of intent in 2021 in Lower Saxony",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], states: ["DE-NI"], period: "2021" },
    answer: { outcome: "milestones", possible: ["einbeck-letter-of-intent"] },
  },
  {
    asked: "Eröffnungen vor 2022",
    meaning: { intent: "milestones", kinds: ["opening"], period: "[..2021]" },
    answer: { outcome: "milestones", possible: ["zeitz-opening", "rostock-opening"] },
  },
  {
    asked: "Eröffnungen seit 2021",
    meaning: { intent: "milestones", kinds: ["opening"], period: "[2021..]" },
    answer: { outcome: "milestones", sure: ["zeitz-opening"], possible: ["rostock-opening"] },
  },
  {
    asked: "Absichtserklärungen Ende 2021",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], period: "[2021-10..2021-12]" },
    answer: {
      outcome: "milestones",
      sure: ["oldenburg-in-holstein-letter-of-intent"],
      possible: [
        "hennstedt-letter-of-intent",
        "rendsburg-letter-of-intent",
        "wilster-letter-of-intent",
        "einbeck-letter-of-intent",
        "sangerhausen-letter-of-intent",
      ],
    },
  },
  {
    asked: "Pläne für Anfang 2022",
    meaning: { intent: "milestones", state: "planned", period: "[2022-01..2022-03]" },
    answer: {
      outcome: "milestones",
      sure: ["oldenburg-in-holstein-start-of-operation", "sangerhausen-start-of-operation"],
      possible: ["zeitz-codingday", "zeitz-kulturtag"],
    },
  },
  {
    asked: "Was wurde am 20. Oktober 2021 unterzeichnet?",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent", "agreement"],
      state: "done",
      period: "2021-10-20",
    },
    answer: {
      outcome: "milestones",
      sure: ["oldenburg-in-holstein-letter-of-intent"],
      possible: [
        "hennstedt-letter-of-intent",
        "rendsburg-letter-of-intent",
        "wilster-letter-of-intent",
        "einbeck-letter-of-intent",
        "sangerhausen-letter-of-intent",
        "grossroehrsdorf-agreement",
      ],
    },
  },
  {
    asked: "agreements between 2021 and 2022",
    meaning: { intent: "milestones", kinds: ["agreement"], period: "[2021..2022]" },
    answer: {
      outcome: "milestones",
      possible: ["grossroehrsdorf-agreement"],
      related: ["oldenburg-in-holstein-letter-of-intent"],
    },
  },
  {
    asked: "neueste Eröffnungen",
    meaning: { intent: "milestones", kinds: ["opening"], newest: true },
    answer: { outcome: "milestones", sure: ["zeitz-opening", "rostock-opening"] },
  },
];

const counts: Question[] = [
  {
    asked: "How many hubs are there?",
    meaning: { intent: "count" },
    answer: {
      outcome: "count",
      count: [9, 9],
      hubs: [
        "einbeck",
        "grossroehrsdorf",
        "hennstedt",
        "oldenburg-in-holstein",
        "rendsburg",
        "rostock",
        "sangerhausen",
        "wilster",
        "zeitz",
      ],
    },
  },
  {
    asked: "Anzahl der Hubs in Sachsen-Anhalt",
    meaning: { intent: "count", states: ["DE-ST"] },
    answer: { outcome: "count", count: [2, 2], hubs: ["sangerhausen", "zeitz"] },
  },
  {
    asked: "Wie viele Hubs sind offen?",
    meaning: { intent: "count", status: ["open"] },
    answer: { outcome: "count", count: [2, 2], hubs: ["rostock", "zeitz"] },
  },
  {
    asked: "Wie viele Hubs wurden 2021 eröffnet?",
    meaning: { intent: "count", kinds: ["opening"], state: "done", period: "2021" },
    answer: { outcome: "count", count: [0, 2], possible: ["zeitz-opening", "rostock-opening"] },
  },
  {
    asked: "Wie viele Absichtserklärungen gibt es in Schleswig-Holstein?",
    meaning: { intent: "count", kinds: ["letter-of-intent"], states: ["DE-SH"] },
    answer: {
      outcome: "count",
      count: [4, 4],
      sure: [
        "hennstedt-letter-of-intent",
        "rendsburg-letter-of-intent",
        "wilster-letter-of-intent",
        "oldenburg-in-holstein-letter-of-intent",
      ],
    },
  },
];

const plans: Question[] = [
  {
    asked: "Welche Pläne sind überfällig?",
    meaning: { intent: "milestones", state: "planned", overdue: true },
    answer: {
      outcome: "milestones",
      sure: [
        "digitalhubs-schleswig-holstein-establishment",
        "oldenburg-in-holstein-start-of-operation",
        "sangerhausen-start-of-operation",
      ],
    },
  },
  {
    asked: "overdue plans in Saxony-Anhalt",
    meaning: { intent: "milestones", state: "planned", overdue: true, states: ["DE-ST"] },
    answer: { outcome: "milestones", sure: ["sangerhausen-start-of-operation"] },
  },
];

export const timeQuestions: readonly Question[] = [...periods, ...counts, ...plans];
