import { texts } from "../texts.ts";

/** Themes: the list and a theme's page. */
export const themeTexts = texts(
  {
    title: "Themen",
    lead: "Womit sich Hubs befassen, in den Worten der Quellen: Schwerpunkte, weitere Themen und Bezeichnungen, die keinem Hub zugeordnet sind.",
    description:
      "Themen kommunaler Digital-Hubs: Schwerpunkte und weitere Themen mit dem Wortlaut der Quellen, dazu die Hubs.",
    caption: "Alle Themen des Registers",
    columns: {
      theme: "Thema",
      focus: "Schwerpunkt",
      topic: "Weiteres Thema",
      label: "Nur im Netzwerk",
      municipal: "Thema der Kommune",
    },
    aliases: "auch:",
    none: "–",
    empty: "Im Register steht noch kein Thema.",
    kicker: "Thema",
    aliasesOf: "In den Quellen auch genannt:",
    pageTitle: (title: string) => `${title} – Thema kommunaler Hubs`,
    pageDescription: (theme: string, hubs: string) =>
      `${theme} als Thema kommunaler Digital-Hubs: ${hubs}, mit dem Wortlaut der Quellen.`,
    roles: {
      focus: "Schwerpunkt",
      topic: "Weiteres Thema",
      label: "Im Netzwerk",
      municipal: "Thema der Kommune",
    },
    roleNotes: {
      focus: "Hubs, deren Schwerpunkt das Thema nach den Quellen ist.",
      topic: "Hubs, bei denen die Quellen es neben anderem nennen.",
      label: "Bezeichnung ohne Zuordnung zu einem Hub: Die Quelle sagt nicht, für welchen sie gilt.",
      municipal: "Die Quelle nennt es als Thema der Kommune, nicht des Hubs.",
    },
    unused: "Zurzeit nennt kein Eintrag dieses Thema.",
    first: (shown: string, all: string) => `Gezeigt sind ${shown} von ${all}.`,
    allHubs: "Alle Hubs mit diesem Thema in der Liste",
    record: "Zu diesem Eintrag",
  },
  {
    title: "Themes",
    lead: "What hubs deal with, in the words of the sources: focus themes, further topics, and labels that are assigned to no hub.",
    description:
      "Themes of municipal digital hubs: focus themes and further topics in the words of the sources, with the hubs.",
    caption: "All themes of the register",
    columns: {
      theme: "Theme",
      focus: "Focus",
      topic: "Further topic",
      label: "In a network only",
      municipal: "Topic of the municipality",
    },
    aliases: "also:",
    none: "–",
    empty: "There is no theme in the register yet.",
    kicker: "Theme",
    aliasesOf: "Also named in the sources:",
    pageTitle: (title: string) => `${title} – theme of municipal hubs`,
    pageDescription: (theme: string, hubs: string) =>
      `${theme} as a theme of municipal digital hubs: ${hubs}, in the words of the sources.`,
    roles: {
      focus: "Focus",
      topic: "Further topic",
      label: "In a network",
      municipal: "Topic of the municipality",
    },
    roleNotes: {
      focus: "Hubs whose focus it is according to the sources.",
      topic: "Hubs for which the sources name it among others.",
      label: "A label without assignment to a hub: the source does not say for which one it holds.",
      municipal: "The source names it as a topic of the municipality, not of the hub.",
    },
    unused: "No entry names this theme at present.",
    first: (shown: string, all: string) => `Showing ${shown} of ${all}.`,
    allHubs: "All hubs with this theme in the list",
    record: "About this entry",
  },
);
