/** The files in which a citation is offered, by their names in each language. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { citationsBibtex } from "./citation-bibtex.ts";
import { citationsCsl } from "./citation-csl.ts";
import { citationsText } from "./citation-text.ts";
import type { CitedSource } from "./citation.ts";

export type CitationFormat = "bib" | "json" | "txt";

export const citationFileNames: Record<Locale, Record<CitationFormat, string>> = {
  de: { bib: "zitat.bib", json: "zitat.json", txt: "zitat.txt" },
  en: { bib: "citation.bib", json: "citation.json", txt: "citation.txt" },
};

const formats = {
  bib: { type: "application/x-bibtex; charset=utf-8", write: citationsBibtex },
  json: { type: "application/vnd.citationstyles.csl+json; charset=utf-8", write: citationsCsl },
  txt: { type: "text/plain; charset=utf-8", write: citationsText },
} as const satisfies Record<
  CitationFormat,
  { type: string; write: (cited: readonly CitedSource[]) => string }
>;

/** How a file of this name is written, and its media type; null where there is no such file in the language. */
export function citationFile(name: string, locale: Locale): (typeof formats)[CitationFormat] | null {
  const names = Object.entries(citationFileNames[locale]) as [CitationFormat, string][];
  const [format] = names.find(([, file]) => file === name) ?? [];
  return format ? formats[format] : null;
}
