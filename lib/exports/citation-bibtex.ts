/**
 * A citation for BibTeX and BibLaTeX. Pure. `@misc` and `howpublished` are what every style prints; the full day stands in
 * `date`, which BibLaTeX reads, and as far as BibTeX can say it in `year` and `month`.
 */
import type { CitedSource } from "./citation.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** One entry. */
export function citationBibtex({ key, author, title, publisher, published, url, note }: CitedSource): string {
  const [year = "", month = ""] = published?.split("-") ?? [];
  const fields: [name: string, value: string][] = [
    ...field("author", author && `{{${escaped(author)}}}`),
    // The second braces keep the capitals of German nouns.
    ...field("title", `{{${escaped(title)}}}`),
    ...field("howpublished", `{${escaped(publisher)}}`),
    ...field("date", published && `{${published}}`),
    ...field("year", published && `{${year}}`),
    ...field("month", published && (months[Number(month) - 1] ?? "")),
    ...field("url", url && `{${bareUrl(url)}}`),
    ...field("note", `{${escaped(note)}}`),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n")}\n}\n`;
}

/** A file of entries. */
export const citationsBibtex = (cited: readonly CitedSource[]): string =>
  cited.map(citationBibtex).join("\n");

const field = (name: string, value: string | null): [string, string][] => (value ? [[name, value]] : []);

const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
};

/**
 * Text that TeX prints as it is. Braces by name: BibTeX counts them also behind a backslash. Signs that TeX would join
 * ("--", "<<") are kept apart.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[\\{}^~$&%#_]/g, (sign) => special[sign] ?? sign)
    .replace(/([-`',<>])(?=\1)/g, "$1{}")
    .replace(/([?!])(?=`)/g, "$1{}");

/** An address is printed as it is; what would end the field is written in percent. */
const bareUrl = (url: string) => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
