import { texts } from "../texts.ts";

/** The two clocks: what was true on a day, and what the register said on a day. */
export const clockTexts = texts(
  {
    stand: (day: string) => `Stand ${day}`,
    standNote: (day: string) =>
      `Gezeigt ist, was am ${day} galt, soweit die Quellen es nach heutigem Wissen entscheiden.`,
    standThenNote: (day: string, known: string) =>
      `Gezeigt ist, was am ${day} galt, soweit die Quellen es nach dem Wissen vom ${known} entscheiden.`,
    wissen: (day: string) => `Wissen vom ${day}`,
    wissenNote: (day: string) =>
      `Gezeigt ist, was das Register am Ende des ${day} sagte, auch wenn es inzwischen etwas anderes sagt.`,
    notYet: (day: string) => `Der ${day} ist noch nicht vorbei: gezeigt ist, was heute gilt.`,
    back: "Zurück zum heutigen Stand",
    fields: {
      stand: "Stand am",
      standHelp: "Zeigt, was an diesem Tag galt.",
      wissen: "Wissen vom",
      wissenHelp: "Zeigt, was das Register damals sagte.",
    },
    reasons: {
      "year-not-stated": "Die Quelle nennt kein Jahr.",
      "not-dated": "Die Quelle nennt kein Datum.",
      "no-beginning": "Die Quelle nennt nur das späteste mögliche Datum.",
      "no-end": "Die Quelle nennt nur das früheste mögliche Datum.",
      within: "Der Tag liegt in dem Zeitraum, den die Quelle nennt.",
    },
    planToldOn: (day: string) => `Dass es den Plan gab, ist erst für den ${day} belegt.`,
    planNeverTold: "Seit wann es den Plan gab, ist nicht belegt.",
  },
  {
    stand: (day: string) => `As of ${day}`,
    standNote: (day: string) =>
      `This is what was true on ${day}, as far as the sources decide it by what is known today.`,
    standThenNote: (day: string, known: string) =>
      `This is what was true on ${day}, as far as the sources decide it by what was known on ${known}.`,
    wissen: (day: string) => `Known on ${day}`,
    wissenNote: (day: string) =>
      `This is what the register said at the end of ${day}, even if it says something else by now.`,
    notYet: (day: string) => `${day} is not over yet: this is what is true today.`,
    back: "Back to today",
    fields: {
      stand: "True on",
      standHelp: "Shows what was true on that day.",
      wissen: "Known on",
      wissenHelp: "Shows what the register said then.",
    },
    reasons: {
      "year-not-stated": "The source states no year.",
      "not-dated": "The source states no date.",
      "no-beginning": "The source states only the latest possible date.",
      "no-end": "The source states only the earliest possible date.",
      within: "The day lies within the period that the source states.",
    },
    planToldOn: (day: string) => `There is evidence of the plan only for ${day}.`,
    planNeverTold: "There is no evidence of the day since which the plan existed.",
  },
);
