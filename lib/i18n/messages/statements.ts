import { texts } from "../texts.ts";

/** Single statements outside the page of their record, where no heading says what they are. */
export const statementTexts = texts(
  {
    names: {
      designation: (name: string) => `Bezeichnung ${name}`,
      previous: (name: string) => `Früherer Name ${name}`,
    },
    themeRoles: {
      focus: "Schwerpunkt",
      topic: "Weiteres Thema",
      label: "Bezeichnung im Netzwerk",
      municipal: "Thema der Kommune, nicht des Hubs",
    },
    participants: { signatory: "unterzeichnet", guest: "zu Gast" },
    participant: (who: string, role: string) => `${who}, ${role}`,
    milestone: (kind: string, title: string) => `${kind}: ${title}`,
    undated: (words: string) => `Datum ${words}`,
    because: (reason: string) => `erschlossen, weil: ${reason}`,
  },
  {
    names: {
      designation: (name: string) => `Designation ${name}`,
      previous: (name: string) => `Previous name ${name}`,
    },
    themeRoles: {
      focus: "Focus",
      topic: "Further topic",
      label: "Label in the network",
      municipal: "Topic of the municipality, not of the hub",
    },
    participants: { signatory: "signed", guest: "guest" },
    participant: (who: string, role: string) => `${who}, ${role}`,
    milestone: (kind: string, title: string) => `${kind}: ${title}`,
    undated: (words: string) => `date ${words}`,
    because: (reason: string) => `inferred because: ${reason}`,
  },
);
