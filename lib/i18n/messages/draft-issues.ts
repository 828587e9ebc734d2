import { refusalSentences } from "#lib/dates/refusals.ts";
import type { ContentIssue } from "#lib/drafts/fields.ts";
import type { Locale } from "../locale.ts";
import { texts } from "../texts.ts";

/** What is wrong or missing in a form, said at the field; those with `{…}` are filled with what the issue brings. */
export const draftIssueTexts = texts(
  {
    "needs-source": "Diese Angabe hat noch keinen Beleg: Bitte Quelle und Wortlaut eintragen.",
    "citation-needs-source":
      "Diesem Beleg fehlt die Quelle. Bitte eine auswählen oder eine neue Quelle anlegen.",
    "citation-needs-wording":
      "Diesem Beleg fehlt der Wortlaut. Bitte die wenigen Wörter eintragen, mit denen die Quelle das sagt.",
    "citation-empty": "Dieser Beleg ist leer. Bitte ausfüllen oder entfernen.",
    missing: "Hier fehlt noch eine Angabe.",
    "one-language": "Dieser Text steht erst in einer Sprache. Bitte beide ausfüllen.",
    "too-long": "Dieser Text ist zu lang: {length} Zeichen, möglich sind {max}.",
    "control-characters":
      "Dieser Text enthält unsichtbare Steuerzeichen. Bitte die Stelle neu eintippen statt einzufügen.",
    "not-an-option": "Diese Auswahl gibt es nicht. Bitte eine aus der Liste nehmen.",
    "not-a-number": "„{typed}“ ist keine ganze Zahl. Bitte nur Ziffern eintragen.",
    "out-of-range": "Die Zahl muss zwischen {min} und {max} liegen.",
    "too-many": "Das sind zu viele Einträge; möglich sind höchstens {most}.",
    "not-a-slug":
      "Die Adresse darf nur Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche enthalten, zum Beispiel „hub-zeitz“.",
    "not-a-url": "Das ist keine Internetadresse. Sie beginnt mit „https://“ oder „http://“.",
    unresolved: "Zu „{typed}“ ist noch nichts ausgewählt. Bitte einen der Vorschläge nehmen.",
    "not-a-reference": "Diese Auswahl wird nicht verstanden. Bitte neu suchen und auswählen.",
    "row-gone": "Was hier ausgewählt war, steht nicht mehr im Formular. Bitte neu auswählen.",
    "body-missing": "Bitte eine Gemeinde, einen Gemeindeverband oder eine Organisation auswählen.",
    "body-twice": "Hier ist schon etwas anderes ausgewählt. Bitte nur eines davon stehen lassen.",
    "partner-missing":
      "Bitte sagen, wer der Partner ist: eine Gemeinde, ein Gemeindeverband, eine Organisation oder die Worte der Quelle, wenn sie niemanden nennt.",
    "carrier-missing": "Bitte das Land oder die Organisation auswählen, die Träger ist.",
    "displayed-needs-date":
      "Dieser Beleg soll das Datum des Meilensteins zeigen, nennt aber keines. Bitte das Datum in den Worten der Quelle eintragen.",
    "follows-done":
      "Was schon geschehen ist, kann kein Plan sein. Bitte einen geplanten Meilenstein auswählen.",
    "follows-circle": "Diese Meilensteine folgen einander im Kreis. Bitte eine der Verbindungen lösen.",
    "claim-needs-state": "Die Aussage gilt für ein Land. Bitte sagen, für welches.",
    "claim-names-no-state":
      "Die Aussage gilt nicht für ein einzelnes Land. Bitte das Land leeren oder den Bezug ändern.",
    "title-or-description": "Eine Quelle ohne Titel braucht eine Beschreibung.",
    "used-twice": "Dieser Eintrag steht doppelt im Formular. Bitte einen davon entfernen.",
    refused: "Diese Angabe kann so nicht gespeichert werden. Bitte prüfen oder entfernen.",
    "date-not-a-day": "Hier wird ein einzelner Tag gebraucht, zum Beispiel „20.10.2021“.",
  },
  {
    "needs-source": "This statement has no citation yet: please enter a source and its wording.",
    "citation-needs-source": "This citation lacks its source. Please choose one or add a new one.",
    "citation-needs-wording":
      "This citation lacks its wording. Please enter the few words in which the source says it.",
    "citation-empty": "This citation is empty. Please fill it in or remove it.",
    missing: "Something is still missing here.",
    "one-language": "This text stands in one language only. Please fill in both.",
    "too-long": "This text is too long: {length} characters, {max} are possible.",
    "control-characters":
      "This text contains invisible control characters. Please type the passage instead of pasting it.",
    "not-an-option": "There is no such choice. Please take one from the list.",
    "not-a-number": "“{typed}” is not a whole number. Please enter digits only.",
    "out-of-range": "The number must lie between {min} and {max}.",
    "too-many": "These are too many entries; at most {most} are possible.",
    "not-a-slug":
      "The address may hold only small letters without umlauts, digits and single hyphens, for example “hub-zeitz”.",
    "not-a-url": "This is not a web address. It begins with “https://” or “http://”.",
    unresolved: "Nothing is chosen yet for “{typed}”. Please take one of the suggestions.",
    "not-a-reference": "This choice is not understood. Please search and choose again.",
    "row-gone": "What was chosen here is no longer in the form. Please choose again.",
    "body-missing": "Please choose a municipality, an association of municipalities or an organisation.",
    "body-twice": "Something else is chosen here already. Please leave only one of them.",
    "partner-missing":
      "Please say who the partner is: a municipality, an association of municipalities, an organisation, or the source’s words where it names nobody.",
    "carrier-missing": "Please choose the state or the organisation that is the carrier.",
    "displayed-needs-date":
      "This citation is to show the milestone’s date but names none. Please enter the date in the source’s words.",
    "follows-done": "What has already happened cannot be a plan. Please choose a planned milestone.",
    "follows-circle": "These milestones follow each other in a circle. Please undo one of the links.",
    "claim-needs-state": "The claim is about a state. Please say which.",
    "claim-names-no-state":
      "The claim is not about a single state. Please empty the state or change what it is about.",
    "title-or-description": "A source without a title needs a description.",
    "used-twice": "This entry stands in the form twice. Please remove one of them.",
    refused: "This cannot be saved as it is. Please check or remove it.",
    "date-not-a-day": "A single day is needed here, for example “20 October 2021”.",
  },
);

const numbers = { de: new Intl.NumberFormat("de-DE"), en: new Intl.NumberFormat("en-GB") };

/** The sentence for one issue. A code that has none of its own gets that of what cannot be saved. */
export function issueSentence(
  locale: Locale,
  { code, params = {} }: Pick<ContentIssue, "code" | "params">,
): string {
  const refusal = code.startsWith("date-") ? code.slice("date-".length) : "";
  if (isKeyOf(refusalSentences, refusal)) return refusalSentences[refusal][locale];
  const sentences = draftIssueTexts(locale);
  const sentence = isKeyOf(sentences, code) ? sentences[code] : sentences.refused;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === "number" ? numbers[locale].format(value) : (value ?? "");
  });
}

const isKeyOf = <Table extends object>(table: Table, key: string): key is keyof Table & string =>
  Object.hasOwn(table, key);
