import { texts } from "../texts.ts";

/** How a statement of the register is cited: the words of the citation itself, and of the box that offers it. */
export const citationTexts = texts(
  {
    noDate: "ohne Datum",
    evidenceFor: (record: string, statement: string) => `Beleg für: ${record}, ${statement}`,
    inferred: "(vom Register aus den Worten der Quelle erschlossen)",
    wording: "Wortlaut:",
    citedAfter: (version: string, revision: string) =>
      `Zitiert nach: Hubregister, Fassung ${version}, Revision ${revision}`,
    accessed: (day: string) => `abgerufen am ${day}`,
    cite: "Zitieren",
    asText: "Quellenangabe",
    files: "Als Datei:",
    plainText: "reiner Text",
    permalink: "Dauerhafter Link",
    permalinkNote: "Er zeigt diese Fassung auch dann noch, wenn der Eintrag später geändert wird.",
    copy: "Kopieren",
    copyOf: (what: string) => `${what} kopieren`,
    copied: "Kopiert",
  },
  {
    noDate: "no date",
    evidenceFor: (record: string, statement: string) => `Evidence for: ${record}, ${statement}`,
    inferred: "(inferred by the register from the source’s words)",
    wording: "Wording:",
    citedAfter: (version: string, revision: string) =>
      `Cited after: Hubregister, version ${version}, revision ${revision}`,
    accessed: (day: string) => `accessed on ${day}`,
    cite: "Cite this",
    asText: "Reference",
    files: "As a file:",
    plainText: "plain text",
    permalink: "Permanent link",
    permalinkNote: "It still shows this version when the entry is changed later.",
    copy: "Copy",
    copyOf: (what: string) => `Copy ${what}`,
    copied: "Copied",
  },
);
