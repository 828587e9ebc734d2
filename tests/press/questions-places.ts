/** Hubs by place, partner, operator, theme and status. */
import type { Question } from "./question.ts";

const allHubs = [
  "einbeck",
  "grossroehrsdorf",
  "hennstedt",
  "oldenburg-in-holstein",
  "rendsburg",
  "rostock",
  "sangerhausen",
  "wilster",
  "zeitz",
];

const places: Question[] = [
  {
    asked: "hub grossroehrsdorf",
    meaning: { intent: "hub", places: ["grossroehrsdorf"] },
    answer: { outcome: "hub", hubs: ["grossroehrsdorf"], sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Wo ist der Hub in Rostock?",
    meaning: { intent: "hub", places: ["rostock"] },
    answer: { outcome: "hub", hubs: ["rostock"], sure: ["rostock-opening"] },
  },
  {
    asked: "Welche Hubs in Schleswig-Holstein?",
    meaning: { intent: "hubs", states: ["DE-SH"] },
    answer: { outcome: "hubs", hubs: ["hennstedt", "oldenburg-in-holstein", "rendsburg", "wilster"] },
  },
  {
    asked: "Hubs SH",
    meaning: { intent: "hubs", states: ["DE-SH"] },
    answer: { outcome: "hubs", hubs: ["hennstedt", "oldenburg-in-holstein", "rendsburg", "wilster"] },
  },
  {
    asked: "Hubs in Schleswig-Holstien",
    meaning: { intent: "hubs", states: ["DE-SH"], meant: ["Schleswig-Holstein"] },
    answer: { outcome: "hubs", hubs: ["hennstedt", "oldenburg-in-holstein", "rendsburg", "wilster"] },
  },
  {
    asked: "Which hubs are there in Lower Saxony?",
    meaning: { intent: "hubs", states: ["DE-NI"] },
    answer: { outcome: "hubs", hubs: ["einbeck"] },
  },
  {
    asked: "sächsischer Hub",
    meaning: { intent: "hubs", states: ["DE-SN"] },
    answer: { outcome: "hubs", hubs: ["grossroehrsdorf"] },
  },
  {
    asked: "Gibt es Hubs in Sachsen-Anhalt?",
    meaning: { intent: "hubs", states: ["DE-ST"] },
    answer: { outcome: "hubs", hubs: ["sangerhausen", "zeitz"] },
  },
  {
    asked: "Meck-Pomm Eröffnung",
    meaning: { intent: "milestones", kinds: ["opening"], states: ["DE-MV"] },
    answer: { outcome: "milestones", sure: ["rostock-opening"] },
  },
  {
    asked: "Absichtserklärungen in Schleswig-Holstein",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], states: ["DE-SH"] },
    answer: {
      outcome: "milestones",
      sure: [
        "hennstedt-letter-of-intent",
        "rendsburg-letter-of-intent",
        "wilster-letter-of-intent",
        "oldenburg-in-holstein-letter-of-intent",
      ],
    },
  },
  {
    asked: "Wann sollen die fünf Hubs in Schleswig-Holstein entstehen?",
    meaning: { intent: "milestones", kinds: ["establishment"], state: "planned", states: ["DE-SH"] },
    answer: { outcome: "milestones", sure: ["digitalhubs-schleswig-holstein-establishment"] },
  },
  {
    asked: "Hub im Landkreis Bautzen",
    meaning: { intent: "hubs", districts: ["Bautzen"] },
    answer: { outcome: "hubs", hubs: ["grossroehrsdorf"] },
  },
  {
    asked: "Eröffnung Zeitz in Sachsen",
    meaning: { intent: "milestones", kinds: ["opening"], places: ["zeitz"], states: ["DE-SN"] },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
];

const partners: Question[] = [
  {
    asked: "Malente",
    meaning: { intent: "hub", places: ["malente"] },
    answer: {
      outcome: "hub",
      hubs: ["oldenburg-in-holstein"],
      sure: ["oldenburg-in-holstein-letter-of-intent", "oldenburg-in-holstein-start-of-operation"],
    },
  },
  {
    asked: "Absichtserklärung Amt Lensahn",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["amt-lensahn"] },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "Amt Warnow-West",
    meaning: { intent: "hub", places: ["amt-warnow-west"] },
    answer: { outcome: "took-part", sure: ["rostock-opening"] },
  },
];

const operatorsAndThemes: Question[] = [
  {
    asked: "Welche Hubs betreibt dataport.kommunal?",
    meaning: { intent: "hubs", operators: ["dataport-kommunal"] },
    answer: { outcome: "hubs", hubs: allHubs },
  },
  {
    asked: "Hubs von Dataport",
    meaning: { intent: "hubs", operators: ["dataport"] },
    answer: { outcome: "hubs", hubs: allHubs },
  },
  {
    asked: "KISA",
    meaning: { intent: "hubs", operators: ["kisa"] },
    answer: { outcome: "hubs", hubs: ["grossroehrsdorf"] },
  },
  {
    asked: "Zweckverband Kommunale Informationsverarbeitung Sachsen",
    meaning: { intent: "hubs", operators: ["kisa"] },
    answer: { outcome: "hubs", hubs: ["grossroehrsdorf"] },
  },
  {
    asked: "Welche Hubs haben das Thema Mobilität?",
    meaning: { intent: "hubs", themes: ["mobilitaet"] },
    answer: { outcome: "hubs", hubs: ["rostock", "sangerhausen"] },
  },
  {
    asked: "hubs with a focus on mobility",
    meaning: { intent: "hubs", themes: ["mobilitaet"], focus: true },
    answer: { outcome: "hubs", hubs: ["sangerhausen"] },
  },
  {
    asked: "Referenz-Standort für vitale Gemeinschaften",
    meaning: { intent: "hubs", themes: ["vitale-gemeinschaften"] },
    answer: { outcome: "hubs", hubs: ["einbeck", "oldenburg-in-holstein"] },
  },
];

const states: Question[] = [
  {
    asked: "Ist der Hub in Rostock offen?",
    meaning: { intent: "status", places: ["rostock"], status: ["open"] },
    answer: { outcome: "status", hubs: ["rostock"], sure: ["rostock-opening"] },
  },
  {
    asked: "Is the hub in Sangerhausen open?",
    meaning: { intent: "status", places: ["sangerhausen"], status: ["open"] },
    answer: {
      outcome: "status",
      hubs: ["sangerhausen"],
      sure: ["sangerhausen-letter-of-intent", "sangerhausen-start-of-operation"],
    },
  },
  {
    asked: "Status Einbeck",
    meaning: { intent: "status", places: ["einbeck"] },
    answer: { outcome: "status", hubs: ["einbeck"], sure: ["einbeck-letter-of-intent"] },
  },
  {
    asked: "Welche Hubs sind im Aufbau?",
    meaning: { intent: "hubs", status: ["being-set-up"] },
    answer: { outcome: "hubs", hubs: ["oldenburg-in-holstein", "sangerhausen"] },
  },
];

export const placeQuestions: readonly Question[] = [...places, ...partners, ...operatorsAndThemes, ...states];
