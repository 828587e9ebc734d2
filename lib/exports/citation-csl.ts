/** A citation as CSL-JSON, which reference managers import. Pure. */
import type { CitedSource } from "./citation.ts";

/** The variables of CSL 1.0.2 that are used. */
export interface CslItem {
  id: string;
  type: "article-newspaper" | "document" | "webpage" | "dataset";
  title: string;
  author?: [{ literal: string }];
  /** Styles print of an article only where it appeared, which for news is who published it. */
  "container-title"?: string;
  publisher: string;
  issued?: { "date-parts": [[number, number, number]] };
  URL?: string;
  /** Where it was found. */
  source: string;
  note: string;
}

const types: Record<string, CslItem["type"]> = {
  news: "article-newspaper",
  "press-text": "document",
  "web-page": "webpage",
  "official-list": "document",
  dataset: "dataset",
};

/** One item. */
export function citationCsl(cited: CitedSource): CslItem {
  const { key, kind, author, title, publisher, published, url, note } = cited;
  return {
    id: key,
    type: types[kind] ?? "document",
    title,
    ...(author !== null && { author: [{ literal: author }] }),
    ...(kind === "news" && { "container-title": publisher }),
    publisher,
    ...(published !== null && { issued: issuedOn(published) }),
    ...(url !== null && { URL: url }),
    source: "Hubregister",
    note,
  };
}

function issuedOn(isoDay: string): CslItem["issued"] {
  const [year = 0, month = 0, day = 0] = isoDay.split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}

/** A file of items. */
export const citationsCsl = (cited: readonly CitedSource[]): string =>
  `${JSON.stringify(cited.map(citationCsl), null, 2)}\n`;
