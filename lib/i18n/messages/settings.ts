import { texts } from "../texts.ts";

/** Settings of the whole register. */
export const settingsTexts = texts(
  {
    title: "Einstellungen",
    lead: "Was für das ganze Register gilt.",
    fourEyes: "Vier-Augen-Prinzip",
    fourEyesHelp:
      "Niemand gibt frei, was er oder sie selbst geschrieben hat, und niemand wendet den eigenen Änderungssatz an.",
    on: "Es ist eingeschaltet.",
    off: "Es ist ausgeschaltet: Wer freigeben darf, darf auch Eigenes freigeben.",
    switchOn: "Einschalten",
    switchOff: "Ausschalten",
    saved: "Die Einstellung ist gespeichert.",
  },
  {
    title: "Settings",
    lead: "What holds for the whole register.",
    fourEyes: "Four eyes",
    fourEyesHelp: "Nobody publishes what they wrote themselves, and nobody applies their own changeset.",
    on: "It is on.",
    off: "It is off: whoever may publish may also publish their own work.",
    switchOn: "Switch on",
    switchOff: "Switch off",
    saved: "The setting is saved.",
  },
);
