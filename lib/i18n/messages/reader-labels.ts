import type { RecordKind } from "#lib/records/statements.ts";
import type { Locale } from "../locale.ts";
import { texts } from "../texts.ts";
import { fieldLabel } from "./fields.ts";

/** What fields are called to readers of a record's history, where their label in the form speaks to whoever fills it in. */
export const readerLabelTexts = texts(
  {
    "partners.unnamed": "Worte der Quelle für nicht genannte Partner",
    "milestones.displayedCitationId": "Beleg, dessen Datum gezeigt wird",
    "citations.inference": "Erschlossen, weil",
    "workplaces.about": "ungefähr",
    "source.publisherInference": "Herausgeber erschlossen, weil",
  },
  {
    "partners.unnamed": "The source’s words for partners not named",
    "milestones.displayedCitationId": "Citation whose date is shown",
    "citations.inference": "Inferred because",
    "workplaces.about": "about",
    "source.publisherInference": "Publisher inferred because",
  },
);

/** The label of a field or list for readers; see `fieldLabel`. */
export function readerLabel(locale: Locale, kind: RecordKind, path: string): string {
  const [list, name] = path.split(".").slice(-2);
  const special: Readonly<Record<string, string>> = readerLabelTexts(locale);
  const key = name === undefined ? `${kind}.${list}` : `${list}.${name}`;
  return (Object.hasOwn(special, key) ? special[key] : undefined) ?? fieldLabel(locale, kind, path);
}
