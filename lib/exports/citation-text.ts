/** A citation as a line of text. Pure. */
import { formatDate } from "#lib/dates/format.ts";
import { citationTexts } from "#lib/i18n/messages/citation.ts";
import type { CitedSource } from "./citation.ts";

/** "sib: Erster Innovation Hub in Sachsen. Kommune21, 9. Juni 2022. Beleg für: … Zitiert nach: …" */
export function citationText({
  author,
  title,
  publisher,
  published,
  url,
  note,
  locale,
}: CitedSource): string {
  const day = published === null ? citationTexts(locale).noDate : formatDate({ edtf: published }, locale);
  return [
    `${author === null ? "" : `${author}: `}${sentence(title)}`,
    sentence(`${publisher}, ${day}`),
    ...(url === null ? [] : [`${url}.`]),
    note,
  ].join(" ");
}

/** Several citations one below the other, as a file. */
export const citationsText = (cited: readonly CitedSource[]): string =>
  cited.map((each) => `${citationText(each)}\n`).join("\n");

/** With a full stop, unless it ends a sentence already. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
