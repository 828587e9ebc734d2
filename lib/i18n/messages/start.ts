import type { HubStatus } from "#lib/hubs/status.ts";
import { texts } from "../texts.ts";

/** A status behind "Davon sind 2 …" and "Of these, 1 … / 2 …": English needs a verb for each. */
const statusPhrases = {
  de: {
    open: "eröffnet",
    "being-set-up": "im Aufbau",
    agreed: "vereinbart",
    "in-talks": "in Gesprächen",
    closed: "geschlossen",
    cancelled: "abgesagt",
    unknown: "ohne bekannten Status",
  },
  en: {
    open: ["has opened", "have opened"],
    "being-set-up": ["is being set up", "are being set up"],
    agreed: ["is agreed", "are agreed"],
    "in-talks": ["is in talks", "are in talks"],
    closed: ["has closed", "have closed"],
    cancelled: ["was called off", "were called off"],
    unknown: ["is of unknown status", "are of unknown status"],
  },
} as const satisfies Record<string, Record<HubStatus, string | readonly [string, string]>>;

/** The start page. */
export const startTexts = texts(
  {
    title: "Kommunale Digital-Hubs in Deutschland",
    description:
      "Das Hubregister kennt kommunale Digital-Hubs in Deutschland: wo sie sind, wer sie trägt, was wann geplant war und was geschah. Jede Angabe mit Quelle.",
    knows: (hubs: string, states: string) => `Das Register kennt ${hubs} in ${states}.`,
    hubs: (count: string, isOne: boolean) => (isOne ? "einen Hub" : `${count} Hubs`),
    states: (count: string, isOne: boolean) => (isOne ? "einem Land" : `${count} Ländern`),
    parts: (list: string) => `Davon sind ${list}.`,
    part: (count: string, _isOne: boolean, status: HubStatus) => `${count} ${statusPhrases.de[status]}`,
    knowsNothing: "Das Register kennt noch keinen Hub.",
    asOf: (revision: string, day: string) => `Stand: Revision ${revision} vom ${day}.`,
    promise:
      "Jede Angabe nennt ihre Quelle, jedes Datum ist so genau wie diese, und Pläne stehen neben dem, was geschah.",
    map: "Wo die Hubs sind",
    allHubs: "Alle Hubs als Liste",
    allStates: "Alle 16 Länder",
    latest: "Jüngste Meilensteine",
    latestNote:
      "Was geschehen ist, nach dem spätesten Tag, an dem es gewesen sein kann. „Im oder nach“ kann auch das Jüngste sein und steht deshalb vorn.",
    undated: "Ohne Jahr in der Quelle",
    overdue: "Überfällige Pläne",
    overdueNote:
      "Der geplante Zeitpunkt ist verstrichen, und keine Quelle im Register sagt, was daraus wurde.",
    noOverdue: "Kein Plan ist überfällig.",
    noMilestones: "Noch kein Meilenstein mit Datum.",
    moreOverdue: "Weitere überfällige Pläne: alle geplanten Meilensteine",
    allMilestones: "Alle Meilensteine",
    plannedFor: "geplant:",
  },
  {
    title: "Municipal digital hubs in Germany",
    description:
      "The register of municipal digital hubs in Germany: where they are, who carries them, what was planned when and what happened. A source for every statement.",
    knows: (hubs: string, states: string) => `The register knows ${hubs} in ${states}.`,
    hubs: (count: string, isOne: boolean) => (isOne ? "one hub" : `${count} hubs`),
    states: (count: string, isOne: boolean) => (isOne ? "one state" : `${count} states`),
    parts: (list: string) => `Of these, ${list}.`,
    part: (count: string, isOne: boolean, status: HubStatus) =>
      `${count} ${statusPhrases.en[status][isOne ? 0 : 1]}`,
    knowsNothing: "The register knows no hub yet.",
    asOf: (revision: string, day: string) => `As of revision ${revision}, ${day}.`,
    promise:
      "Every statement names its source, every date is as exact as that source, and plans stand beside what happened.",
    map: "Where the hubs are",
    allHubs: "All hubs as a list",
    allStates: "All 16 states",
    latest: "Latest milestones",
    latestNote:
      "What happened, by the last day on which it may have been. “In or after” may be the latest of all and therefore stands first.",
    undated: "Without a year in the source",
    overdue: "Overdue plans",
    overdueNote: "The planned time has passed, and no source in the register says what came of it.",
    noOverdue: "No plan is overdue.",
    noMilestones: "No milestone with a date yet.",
    moreOverdue: "Further overdue plans: all planned milestones",
    allMilestones: "All milestones",
    plannedFor: "planned:",
  },
);
