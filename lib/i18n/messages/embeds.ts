import { texts } from "../texts.ts";

/** Small pages that other sites frame, and how they do it. */
export const embedTexts = texts(
  {
    code: "Einbetten",
    codeNotes: {
      hub: "Mit dieser Zeile zeigt Ihre Website den Hub, immer auf dem neuesten Stand, ohne Skript und ohne Cookies:",
      milestones:
        "Mit dieser Zeile zeigt Ihre Website die Auswahl, immer auf dem neuesten Stand, ohne Skript und ohne Cookies:",
    },
    hubTitle: (name: string) => `${name} im Hubregister`,
    milestonesTitle: "Meilensteine im Hubregister",
    description: "Auszug aus dem Hubregister zum Einbetten.",
    heading: "Meilensteine",
    headingOf: (what: string) => `Meilensteine: ${what}`,
    source: "Quelle",
    asOf: (day: string) => `Stand ${day}`,
    toHub: "Alles zu diesem Hub",
    toChronology: "Zur Chronik",
    all: (count: string) => `Alle ${count} in der Chronik`,
    shown: (shown: string, total: string) => `${shown} von ${total} Meilensteinen`,
    none: "Kein Meilenstein passt auf diese Auswahl.",
    noMilestones: "Die Quellen nennen keinen Meilenstein.",
    newWindow: "(öffnet ein neues Fenster)",
    missingTitle: "Nicht gefunden",
    missing: "Das Hubregister führt unter dieser Adresse nichts mehr.",
    missingLink: "Zum Hubregister",
  },
  {
    code: "Embed",
    codeNotes: {
      hub: "With this line your website shows the hub, always up to date, without script and without cookies:",
      milestones:
        "With this line your website shows the selection, always up to date, without script and without cookies:",
    },
    hubTitle: (name: string) => `${name} in the Hubregister`,
    milestonesTitle: "Milestones in the Hubregister",
    description: "An extract from the Hubregister for embedding.",
    heading: "Milestones",
    headingOf: (what: string) => `Milestones: ${what}`,
    source: "Source",
    asOf: (day: string) => `as of ${day}`,
    toHub: "Everything about this hub",
    toChronology: "To the chronology",
    all: (count: string) => `All ${count} in the chronology`,
    shown: (shown: string, total: string) => `${shown} of ${total} milestones`,
    none: "No milestone fits this selection.",
    noMilestones: "The sources name no milestone.",
    newWindow: "(opens a new window)",
    missingTitle: "Not found",
    missing: "The Hubregister has nothing at this address any more.",
    missingLink: "To the Hubregister",
  },
);
