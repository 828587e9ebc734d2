import { texts } from "../texts.ts";

/** Source marks, their cards and lists of sources. */
export const evidenceTexts = texts(
  {
    source: "Quelle",
    markName: (number: number | undefined, statement: string | undefined) =>
      `Quelle${number ? ` ${number}` : ""}${statement ? ` für ${statement}` : ""}`,
    inferred: "erschlossen",
    inferredBecause: "Erschlossen:",
    publisherInferred: "Herausgeber erschlossen:",
    undated: "undatiert",
    validOn: (day: string) => `Gebietsstand ${day}`,
    noValidity: "ohne Angabe des Stands",
    dateInSource: "Datum in der Quelle:",
    relativeTo: (day: string) => `bezogen auf: ${day}`,
    toSource: "Zur Quelle",
    original: "Original öffnen",
    report: "Fehler melden",
    reportOf: (statement: string) => `Fehler melden: ${statement}`,
    by: (author: string) => `Autor: ${author}`,
    kinds: {
      news: "Nachricht",
      "press-text": "Pressetext",
      "web-page": "Webseite",
      "official-list": "Amtliches Verzeichnis",
      dataset: "Datensatz",
    },
  },
  {
    source: "Source",
    markName: (number: number | undefined, statement: string | undefined) =>
      `Source${number ? ` ${number}` : ""}${statement ? ` for ${statement}` : ""}`,
    inferred: "inferred",
    inferredBecause: "Inferred:",
    publisherInferred: "Publisher inferred:",
    undated: "undated",
    validOn: (day: string) => `areas as of ${day}`,
    noValidity: "no day of validity stated",
    dateInSource: "Date in the source:",
    relativeTo: (day: string) => `relative to: ${day}`,
    toSource: "About the source",
    original: "Open the original",
    report: "Report an error",
    reportOf: (statement: string) => `Report an error: ${statement}`,
    by: (author: string) => `Author: ${author}`,
    kinds: {
      news: "News",
      "press-text": "Press text",
      "web-page": "Web page",
      "official-list": "Official list",
      dataset: "Dataset",
    },
  },
);
