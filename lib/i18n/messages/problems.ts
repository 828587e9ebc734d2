import { texts } from "../texts.ts";

/** Pages for addresses without content. */
export const problemTexts = texts(
  {
    missing: {
      title: "Diese Seite gibt es nicht",
      description: "Unter dieser Adresse führt das Hubregister keine Seite.",
      lead: "Unter dieser Adresse führt das Register keine Seite. Vielleicht ist die Adresse unvollständig, oder der Eintrag trägt heute einen anderen Namen.",
      helpTitle: "So geht es weiter",
      help: {
        start: "Zur Startseite",
        hubs: "Alle Hubs ansehen",
        states: "Nach Ländern suchen",
      },
    },
  },
  {
    missing: {
      title: "This page does not exist",
      description: "The Hubregister has no page at this address.",
      lead: "The register has no page at this address. The address may be incomplete, or the entry may go by another name today.",
      helpTitle: "Where to go from here",
      help: {
        start: "Go to the start page",
        hubs: "See all hubs",
        states: "Search by state",
      },
    },
  },
);
