/** When something was signed, opened or is to come: of single hubs, in both languages and in many spellings. */
import type { Question } from "./question.ts";

const signing = ["letter-of-intent", "agreement"] as const;

/** Letters of intent, agreements and openings of the six hubs that the documents name. */
const namedHubs: Question[] = [
  {
    asked: "Wann wurde die Absichtserklärung für Oldenburg in Holstein unterzeichnet?",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      state: "done",
      places: ["oldenburg-in-holstein"],
    },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "Absichtserklärung Oldenburg",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["oldenburg-in-holstein"] },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "letter of intent Oldenburg i.H.",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["oldenburg-in-holstein"] },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "Wann soll der Hub in Oldenburg eröffnen?",
    meaning: {
      intent: "milestones",
      kinds: ["opening"],
      state: "planned",
      places: ["oldenburg-in-holstein"],
    },
    answer: {
      outcome: "not-known",
      without: ["oldenburg-in-holstein"],
      related: ["oldenburg-in-holstein-start-of-operation"],
      known: ["oldenburg-in-holstein-letter-of-intent"],
    },
  },
  {
    asked: "When did the hub in Oldenburg in Holstein open?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["oldenburg-in-holstein"] },
    answer: {
      outcome: "not-known",
      without: ["oldenburg-in-holstein"],
      related: ["oldenburg-in-holstein-start-of-operation"],
      known: ["oldenburg-in-holstein-letter-of-intent"],
    },
  },
  {
    asked: "Absichtserklärung Zeitz",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-letter-of-intent"] },
  },
  {
    asked: "When was the letter of intent for Zeitz signed?",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], state: "done", places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-letter-of-intent"] },
  },
  {
    asked: "Wann eröffnete der Hub in Zeitz?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
  {
    asked: "When did the hub in Zeitz open?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
  {
    asked: "opening Rostock",
    meaning: { intent: "milestones", kinds: ["opening"], places: ["rostock"] },
    answer: { outcome: "milestones", sure: ["rostock-opening"] },
  },
  {
    asked: "Wann war die Eröffnung des DigitalHub Rostock?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", hubs: ["rostock"] },
    answer: { outcome: "milestones", sure: ["rostock-opening"] },
  },
  {
    asked: "Absichtserklärung Rostock",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["rostock"] },
    answer: { outcome: "not-known", without: ["rostock"], known: ["rostock-opening"] },
  },
  {
    asked: "Absichtserklärung Einbeck",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["einbeck"] },
    answer: { outcome: "milestones", sure: ["einbeck-letter-of-intent"] },
  },
  {
    asked: "Wann eröffnete der Hub in Einbeck?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["einbeck"] },
    answer: { outcome: "not-known", without: ["einbeck"], known: ["einbeck-letter-of-intent"] },
  },
  {
    asked: "Absichtserklärung Sangerhausen",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["sangerhausen"] },
    answer: { outcome: "milestones", sure: ["sangerhausen-letter-of-intent"] },
  },
  {
    asked: "Wann soll Sangerhausen in Betrieb gehen?",
    meaning: {
      intent: "milestones",
      kinds: ["start-of-operation"],
      state: "planned",
      places: ["sangerhausen"],
    },
    answer: { outcome: "milestones", sure: ["sangerhausen-start-of-operation"] },
  },
  {
    asked: "Wann wurde der Hub in Sangerhausen eröffnet?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["sangerhausen"] },
    answer: {
      outcome: "not-known",
      without: ["sangerhausen"],
      related: ["sangerhausen-start-of-operation"],
      known: ["sangerhausen-letter-of-intent"],
    },
  },
  {
    asked: "Vereinbarung Großröhrsdorf",
    meaning: { intent: "milestones", kinds: ["agreement"], places: ["grossroehrsdorf"] },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "agreement with Großröhrsdorf",
    meaning: { intent: "milestones", kinds: ["agreement"], places: ["grossroehrsdorf"] },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Absichtserklärung Großröhrsdorf",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["grossroehrsdorf"] },
    answer: { outcome: "not-known", without: ["grossroehrsdorf"], related: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Wann eröffnete der Innovation Hub in Großröhrsdorf?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["grossroehrsdorf"] },
    answer: { outcome: "not-known", without: ["grossroehrsdorf"], known: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Eröffnung in Zeitz und Einbeck",
    meaning: { intent: "milestones", kinds: ["opening"], places: ["einbeck", "zeitz"] },
    answer: {
      outcome: "milestones",
      sure: ["zeitz-opening"],
      without: ["einbeck"],
      known: ["einbeck-letter-of-intent"],
    },
  },
];

/** Other milestones of single hubs. */
const others: Question[] = [
  {
    asked: "Absichtserklärung Hennstedt",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["hennstedt-dithmarschen"] },
    answer: { outcome: "milestones", sure: ["hennstedt-letter-of-intent"] },
  },
  {
    asked: "LOI Rendsburg",
    meaning: { intent: "milestones", kinds: ["letter-of-intent"], places: ["rendsburg"] },
    answer: { outcome: "milestones", sure: ["rendsburg-letter-of-intent"] },
  },
  {
    asked: "Wann ist dataport.kommunal in Zeitz eingezogen?",
    meaning: {
      intent: "milestones",
      kinds: ["move-in"],
      places: ["zeitz"],
      operators: ["dataport-kommunal"],
    },
    answer: { outcome: "milestones", sure: ["zeitz-move-in"] },
  },
  {
    asked: "move-in Zeitz",
    meaning: { intent: "milestones", kinds: ["move-in"], places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-move-in"] },
  },
  {
    asked: "Wann begannen die Gespräche in Zeitz?",
    meaning: { intent: "milestones", kinds: ["talks"], places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-talks"] },
  },
  {
    asked: "Inbetriebnahme Zeitz",
    meaning: { intent: "milestones", kinds: ["start-of-operation"], places: ["zeitz"] },
    answer: { outcome: "not-known", without: ["zeitz"], related: ["zeitz-opening"] },
  },
  {
    asked: "start of operation Oldenburg",
    meaning: { intent: "milestones", kinds: ["start-of-operation"], places: ["oldenburg-in-holstein"] },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-start-of-operation"] },
  },
  {
    asked: "Wann ist der CodingDay?",
    meaning: { intent: "milestones", kinds: ["event"] },
    answer: { outcome: "milestones", sure: ["zeitz-codingday"] },
  },
  {
    asked: "Was ist in Zeitz geplant?",
    meaning: { intent: "milestones", state: "planned", places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-codingday", "zeitz-kulturtag"] },
  },
  {
    asked: "Meilensteine Zeitz",
    meaning: { intent: "milestones", places: ["zeitz"] },
    answer: {
      outcome: "milestones",
      sure: [
        "zeitz-talks",
        "zeitz-letter-of-intent",
        "zeitz-move-in",
        "zeitz-opening",
        "zeitz-codingday",
        "zeitz-kulturtag",
      ],
    },
  },
  {
    asked: "Absichtserklärung Oldenburg 2022",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      places: ["oldenburg-in-holstein"],
      period: "2022",
    },
    answer: {
      outcome: "not-known",
      without: ["oldenburg-in-holstein"],
      related: ["oldenburg-in-holstein-letter-of-intent"],
      known: ["oldenburg-in-holstein-start-of-operation"],
    },
  },
  {
    asked: "Wer hat in Oldenburg unterzeichnet?",
    meaning: {
      intent: "milestones",
      kinds: [...signing],
      state: "done",
      signed: true,
      places: ["oldenburg-in-holstein"],
    },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "Who signed in Sangerhausen?",
    meaning: { intent: "milestones", kinds: [...signing], signed: true, places: ["sangerhausen"] },
    answer: { outcome: "milestones", sure: ["sangerhausen-letter-of-intent"] },
  },
  {
    asked: "Unterzeichner Großröhrsdorf",
    meaning: { intent: "milestones", kinds: [...signing], signed: true, places: ["grossroehrsdorf"] },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
];

/** Typing errors and spellings. */
const spellings: Question[] = [
  {
    asked: "Wann eröffnete der Hub in Zeiz?",
    meaning: { intent: "milestones", kinds: ["opening"], state: "done", places: ["zeitz"], meant: ["Zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
  {
    asked: "Vereinbarung Grossrohrsdorf",
    meaning: { intent: "milestones", kinds: ["agreement"], places: ["grossroehrsdorf"] },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Vereinbarung Großröhsdorf",
    meaning: {
      intent: "milestones",
      kinds: ["agreement"],
      places: ["grossroehrsdorf"],
      meant: ["Großröhrsdorf"],
    },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Absichtserklärung Oldenbrug",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      places: ["oldenburg-in-holstein"],
      meant: ["Oldenburg in Holstein"],
    },
    answer: { outcome: "milestones", sure: ["oldenburg-in-holstein-letter-of-intent"] },
  },
  {
    asked: "Absichtserklärng Einbek",
    meaning: {
      intent: "milestones",
      kinds: ["letter-of-intent"],
      places: ["einbeck"],
      meant: ["Absichtserklärung", "Einbeck"],
    },
    answer: { outcome: "milestones", sure: ["einbeck-letter-of-intent"] },
  },
  {
    asked: "  EROEFFNUNG   zeitz!!! ",
    meaning: { intent: "milestones", kinds: ["opening"], places: ["zeitz"] },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
  {
    asked: "Eröfnung Rostok",
    meaning: {
      intent: "milestones",
      kinds: ["opening"],
      places: ["rostock"],
      meant: ["Eröffnung", "Rostock"],
    },
    answer: { outcome: "milestones", sure: ["rostock-opening"] },
  },
  {
    asked: "Inbetriebname Sangerhaussen",
    meaning: {
      intent: "milestones",
      kinds: ["start-of-operation"],
      places: ["sangerhausen"],
      meant: ["Inbetriebnahme", "Sangerhausen"],
    },
    answer: { outcome: "milestones", sure: ["sangerhausen-start-of-operation"] },
  },
  {
    asked: "Vereinbarung Groß Röhrsdorf",
    meaning: { intent: "milestones", kinds: ["agreement"], places: ["grossroehrsdorf"] },
    answer: { outcome: "milestones", sure: ["grossroehrsdorf-agreement"] },
  },
  {
    asked: "Wann eröffnete der schöne Hub in Zeitz?",
    meaning: {
      intent: "milestones",
      kinds: ["opening"],
      state: "done",
      places: ["zeitz"],
      unknown: ["schöne"],
    },
    answer: { outcome: "milestones", sure: ["zeitz-opening"] },
  },
];

export const milestoneQuestions: readonly Question[] = [...namedHubs, ...others, ...spellings];
