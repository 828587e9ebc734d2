import { texts } from "../texts.ts";

/** Themes: the list and a theme's page. */
export const themeTexts = texts(
  {
    title: "Themen",
    lead: "Womit sich Hubs befassen, in den Worten der Quellen: Schwerpunkte, weitere Themen und Bezeichnungen, die eine Quelle für mehrere Hubs gemeinsam nennt.",
    description:
      "Themen kommunaler Digital-Hubs: Schwerpunkte und weitere Themen mit dem Wortlaut der Quellen, dazu die Hubs.",
    caption: "Alle Themen des Registers",
    columns: {
      theme: "Thema",
      focus: "Schwerpunkt",
      topic: "Weiteres Thema",
      label: "Im Netzwerk",
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
      focus: "Hubs, für die es als Schwerpunkt eingetragen ist.",
      topic: "Hubs, bei denen die Quellen es neben anderem nennen.",
      label: "Bezeichnung, die die Quelle für mehrere Hubs gemeinsam nennt.",
      municipal: "Die Quelle nennt es als Thema der Kommune, nicht des Hubs.",
    },
    inferredNote:
      "Wo „erschlossen“ steht, sagt es die Quelle nicht selbst; die Redaktion hat es aus ihr geschlossen.",
    labelOfNone: "Die Quelle sagt nicht, für welchen Hub sie gilt.",
    labelFocus: "Dieselbe Quelle nennt es als Schwerpunkt von:",
    unused: "Zurzeit nennt kein Eintrag dieses Thema.",
    first: (shown: string, all: string) => `Gezeigt sind ${shown} von ${all}.`,
    allHubs: "Alle Hubs mit diesem Thema in der Liste",
    record: "Zu diesem Eintrag",
  },
  {
    title: "Themes",
    lead: "What hubs deal with, in the words of the sources: focus themes, further topics, and labels that a source names for several hubs together.",
    description:
      "Themes of municipal digital hubs: focus themes and further topics in the words of the sources, with the hubs.",
    caption: "All themes of the register",
    columns: {
      theme: "Theme",
      focus: "Focus",
      topic: "Further topic",
      label: "In a network",
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
      focus: "Hubs for which it is entered as their focus.",
      topic: "Hubs for which the sources name it among others.",
      label: "A label that the source names for several hubs together.",
      municipal: "The source names it as a topic of the municipality, not of the hub.",
    },
    inferredNote:
      "Where it says “inferred”, the source does not state it itself; the editors inferred it from there.",
    labelOfNone: "The source does not say for which hub it holds.",
    labelFocus: "The same source names it as the focus of:",
    unused: "No entry names this theme at present.",
    first: (shown: string, all: string) => `Showing ${shown} of ${all}.`,
    allHubs: "All hubs with this theme in the list",
    record: "About this entry",
  },
);
