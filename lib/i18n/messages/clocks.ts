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
  },
);
