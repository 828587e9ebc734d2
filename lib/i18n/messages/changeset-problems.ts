/** What is wrong with a row of a changeset, in words. The codes come from whoever proposes or applies it. */
import type { Problem } from "#lib/changesets/changeset.ts";
import type { Locale } from "../locale.ts";
import { texts } from "../texts.ts";
import { importProblemTexts } from "./import-problems.ts";

type Params = NonNullable<Problem["params"]>;
const text = (params: Params, name: string) => String(params[name] ?? "?");

export const changesetProblemTexts = texts(
  {
    at: (line: string, column: string) => [line, column].filter((part) => part !== "").join(", "),
    line: (line: number) => `Zeile ${line}`,
    column: (name: string) => `Spalte „${name}“`,
    numbered: (number: number) => `Spalte ${number}`,
    named: (number: number, name: string) => `Spalte ${number} „${name}“`,
    unknown: (code: string) => `Diese Zeile kann nicht übernommen werden (${code}).`,
    codes: {
      "changed-meanwhile": (params: Params) =>
        `Dieser Eintrag wurde inzwischen an derselben Stelle anders geändert (jetzt Fassung ${text(params, "version")}).`,
      "slug-taken": () => "Die Adresse gehört oder gehörte schon einem anderen Eintrag.",
      "row-taken": () => "Eine Zeile dieses Eintrags trägt die Kennung einer Zeile eines anderen Eintrags.",
      "reference-missing": () =>
        "Hier wird etwas genannt, das es im Register nicht gibt, oder das in einer nicht angekreuzten Zeile steht.",
      invalid: () => "Was dabei herauskäme, verletzt eine Regel des Registers.",
      "place-stale": () => "Dieser Ort wurde inzwischen geändert.",
      "place-source-missing": () => "Das Verzeichnis, das dieser Ort nennt, steht nicht im Register.",
      "place-in-use": () => "Ein Eintrag oder ein anderer Ort nennt diesen Ort; er kann nicht wegfallen.",
      "place-member-missing": () => "Ein Mitglied dieses Gemeindeverbands steht nicht im Register.",
      "place-district-missing": () => "Der Kreis dieses Ortes steht nicht im Register.",
      "place-ended": () => "Steht nicht mehr im neuen Verzeichnis; der Ort bleibt und gilt als aufgelöst.",
      "place-confirmed": () => "Unverändert; das neue Verzeichnis bestätigt ihn.",
      "place-without-district": (params: Params) =>
        `Das Gebiet liegt in keinem Kreis (${text(params, "district")}); im Register hat jeder Ort einen.`,
      "places-some-states": (params: Params) =>
        `Die Datei enthält nur ${text(params, "states")} von 16 Ländern; die übrigen bleiben, wie sie sind.`,
    },
  },
  {
    at: (line: string, column: string) => [line, column].filter((part) => part !== "").join(", "),
    line: (line: number) => `Line ${line}`,
    column: (name: string) => `column “${name}”`,
    numbered: (number: number) => `column ${number}`,
    named: (number: number, name: string) => `column ${number} “${name}”`,
    unknown: (code: string) => `This row cannot be taken over (${code}).`,
    codes: {
      "changed-meanwhile": (params: Params) =>
        `Meanwhile this entry was changed differently in the same place (now version ${text(params, "version")}).`,
      "slug-taken": () => "The address belongs, or once belonged, to another entry.",
      "row-taken": () => "A row of this entry has the id of a row of another entry.",
      "reference-missing": () =>
        "This names something that the register does not hold, or that stands in a row which is not ticked.",
      invalid: () => "What would come out breaks a rule of the register.",
      "place-stale": () => "This place was changed meanwhile.",
      "place-source-missing": () => "The list that this place names is not in the register.",
      "place-in-use": () => "An entry or another place names this place; it cannot be taken away.",
      "place-member-missing": () => "A member of this association is not in the register.",
      "place-district-missing": () => "The district of this place is not in the register.",
      "place-ended": () => "No longer in the new list; the place stays and counts as dissolved.",
      "place-confirmed": () => "Unchanged; the new list confirms it.",
      "place-without-district": (params: Params) =>
        `The area lies in no district (${text(params, "district")}); in the register every place has one.`,
      "places-some-states": (params: Params) =>
        `The file holds only ${text(params, "states")} of 16 states; the others stay as they are.`,
    },
  },
);

/** A problem as a sentence, with its place in the file in front. */
export function problemWords(problem: Problem, line: number | null, locale: Locale): string {
  const t = changesetProblemTexts(locale);
  const all: Readonly<Record<string, (params: Params) => string>> = {
    ...importProblemTexts(locale),
    ...t.codes,
  };
  const says = all[problem.code];
  const sentence = says ? says(problem.params ?? {}) : t.unknown(problem.code);
  const { column = "", columnNumber } = problem;
  const where = t.at(
    line === null ? "" : t.line(line),
    columnNumber === undefined
      ? column && t.column(column)
      : column === ""
        ? t.numbered(columnNumber)
        : t.named(columnNumber, column),
  );
  return where === "" ? sentence : `${where}: ${sentence}`;
}
