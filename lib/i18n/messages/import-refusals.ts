/** Why a file was refused as a whole, in words: what is wrong, where, and what helps. */
import { formatDate } from "#lib/dates/format.ts";
import { texts } from "../texts.ts";

export type RefusalParams = Readonly<Record<string, string | number>>;
type Says = (params: RefusalParams) => string;
const text = (params: RefusalParams, name: string) => String(params[name] ?? "?");
const day = (params: RefusalParams, name: string, locale: "de" | "en") =>
  formatDate({ edtf: text(params, name) }, locale);

export const refusalTexts = texts(
  {
    unknown: (code: string) => `Die Datei kann nicht gelesen werden (${code}).`,
    codes: {
      "no-file": () => "Es wurde keine Datei ausgewählt.",
      empty: () => "Die Datei ist leer.",
      "no-text": (p) =>
        `Das ist keine Textdatei, sondern ${text(p, "format")}. Aus Excel bitte als „CSV UTF-8“ speichern.`,
      utf16: () => "Die Datei ist in UTF-16 gespeichert. Bitte als „CSV UTF-8“ oder „UTF-8“ speichern.",
      encoding: (p) =>
        `Zeile ${text(p, "line")} ist nicht in UTF-8 geschrieben; Umlaute kämen falsch an. Bitte mit der Kodierung UTF-8 speichern (in Excel: „CSV UTF-8“).`,
      nul: (p) => `Zeile ${text(p, "line")} enthält ein NUL-Zeichen. Das ist keine Textdatei.`,
      "too-large": (p) => `Die Datei ist größer als ${text(p, "megabytes")} MB.`,
      "too-many-rows": (p) =>
        `Die Datei hat mehr als ${Number(text(p, "most")).toLocaleString("de")} Zeilen. Bitte in mehrere Dateien teilen.`,
      "line-too-long": (p) => `Zeile ${text(p, "line")} ist länger als ${text(p, "most")} Zeichen.`,
      "gv-line-length": (p) =>
        `Zeile ${text(p, "line")} hat ${text(p, "found")} Zeichen statt ${text(p, "expected")}. Das ist keine GV100AD-Datei, oder sie ist beschädigt.`,
      "gv-record-kind": (p) =>
        `Zeile ${text(p, "line")} beginnt mit „${text(p, "value")}“. In GV100AD stehen dort 10, 20, 30, 40, 50 oder 60.`,
      "gv-field": (p) =>
        `Zeile ${text(p, "line")}, ab Zeichen ${text(p, "column")}: „${text(p, "value")}“ gibt es an dieser Stelle von GV100AD nicht.`,
      "gv-edition": (p) =>
        `Zeile ${text(p, "line")} hat den Gebietsstand ${day(p, "found", "de")}, die Datei beginnt mit ${day(p, "expected", "de")}.`,
      "gv-parent": (p) =>
        `Zeile ${text(p, "line")} gehört zu ${text(p, "key")}; eine Zeile dafür steht nicht davor. Die Datei ist unvollständig.`,
      "gv-duplicate": (p) =>
        `Zeile ${text(p, "line")}: Der Schlüssel ${text(p, "key")} kommt zum zweiten Mal vor.`,
      "gv-no-members": (p) =>
        `Zeile ${text(p, "line")}: Zu ${text(p, "name")} (${text(p, "key")}) folgt keine Gemeinde. Die Datei ist unvollständig.`,
      "gv-none": () => "Die Datei nennt keine einzige Gemeinde.",
      "gv-older": (p) =>
        `Das Verzeichnis ist vom ${day(p, "found", "de")}, das Register hat schon eines vom ${day(p, "newest", "de")}. Ein älteres wird nicht übernommen.`,
      "gv-incomplete": (p) =>
        `Mehr als die Hälfte der Gemeinden von ${text(p, "state")} fehlt. Die Datei ist vermutlich abgeschnitten.`,
      "csv-separator": (p) =>
        `Die Spalten sind durch ${text(p, "found")} getrennt. Gelesen werden Komma und Semikolon.`,
      "csv-header-unknown": (p) =>
        `Zeile 1, Spalte ${text(p, "column")}: Eine Spalte „${text(p, "found")}“ gibt es nicht. Möglich sind: ${text(p, "expected")}.`,
      "csv-header-missing": (p) => `Zeile 1: Es fehlt die Spalte ${text(p, "columns")}.`,
      "csv-header-twice": (p) => `Zeile 1: Die Spalte „${text(p, "found")}“ kommt zweimal vor.`,
      "csv-quotes": (p) =>
        `Zeile ${text(p, "line")}: Ein Anführungszeichen steht falsch oder wird nicht geschlossen.`,
      "json-head": () =>
        "Die erste Zeile sagt nicht, dass dies ein JSON-Export dieses Registers ist (.jsonl, eine Zeile je Eintrag).",
      "json-newer": (p) =>
        `Der Export stammt von einer neueren Fassung der Software (Form ${text(p, "found")}, hier bekannt: ${text(p, "known")}).`,
      "json-empty": () => "Die Datei enthält keinen Eintrag.",
    } satisfies Record<string, Says>,
  },
  {
    unknown: (code: string) => `The file cannot be read (${code}).`,
    codes: {
      "no-file": () => "No file was chosen.",
      empty: () => "The file is empty.",
      "no-text": (p) => `This is no text file but ${text(p, "format")}. From Excel, save as “CSV UTF-8”.`,
      utf16: () => "The file is saved in UTF-16. Please save it as “CSV UTF-8” or “UTF-8”.",
      encoding: (p) =>
        `Line ${text(p, "line")} is not written in UTF-8; umlauts would arrive wrong. Please save with the encoding UTF-8 (in Excel: “CSV UTF-8”).`,
      nul: (p) => `Line ${text(p, "line")} holds a NUL character. This is no text file.`,
      "too-large": (p) => `The file is larger than ${text(p, "megabytes")} MB.`,
      "too-many-rows": (p) =>
        `The file has more than ${Number(text(p, "most")).toLocaleString("en")} lines. Please split it into several files.`,
      "line-too-long": (p) => `Line ${text(p, "line")} is longer than ${text(p, "most")} characters.`,
      "gv-line-length": (p) =>
        `Line ${text(p, "line")} has ${text(p, "found")} characters instead of ${text(p, "expected")}. This is no GV100AD file, or it is damaged.`,
      "gv-record-kind": (p) =>
        `Line ${text(p, "line")} begins with “${text(p, "value")}”. In GV100AD that is 10, 20, 30, 40, 50 or 60.`,
      "gv-field": (p) =>
        `Line ${text(p, "line")}, from character ${text(p, "column")}: “${text(p, "value")}” does not occur there in GV100AD.`,
      "gv-edition": (p) =>
        `Line ${text(p, "line")} is of ${day(p, "found", "en")}, the file begins with ${day(p, "expected", "en")}.`,
      "gv-parent": (p) =>
        `Line ${text(p, "line")} belongs to ${text(p, "key")}, of which no line stands before it. The file is incomplete.`,
      "gv-duplicate": (p) => `Line ${text(p, "line")}: the key ${text(p, "key")} occurs a second time.`,
      "gv-no-members": (p) =>
        `Line ${text(p, "line")}: no municipality follows for ${text(p, "name")} (${text(p, "key")}). The file is incomplete.`,
      "gv-none": () => "The file names not a single municipality.",
      "gv-older": (p) =>
        `The list is of ${day(p, "found", "en")}, the register has one of ${day(p, "newest", "en")} already. An older one is not taken over.`,
      "gv-incomplete": (p) =>
        `More than half of the municipalities of ${text(p, "state")} are missing. The file is probably cut off.`,
      "csv-separator": (p) =>
        `The columns are separated by ${text(p, "found")}. Comma and semicolon can be read.`,
      "csv-header-unknown": (p) =>
        `Line 1, column ${text(p, "column")}: there is no column “${text(p, "found")}”. Possible are: ${text(p, "expected")}.`,
      "csv-header-missing": (p) => `Line 1: the column ${text(p, "columns")} is missing.`,
      "csv-header-twice": (p) => `Line 1: the column “${text(p, "found")}” occurs twice.`,
      "csv-quotes": (p) => `Line ${text(p, "line")}: a quotation mark stands wrong or is not closed.`,
      "json-head": () =>
        "The first line does not say that this is a JSON export of this register (.jsonl, one line an entry).",
      "json-newer": (p) =>
        `The export comes from a newer version of the software (shape ${text(p, "found")}, known here: ${text(p, "known")}).`,
      "json-empty": () => "The file holds no entry.",
    } satisfies Record<string, Says>,
  },
);

/** The sentence for a refusal's code. */
export function refusalWords(code: string, params: RefusalParams, locale: "de" | "en"): string {
  const t = refusalTexts(locale);
  const says = (t.codes as Readonly<Record<string, Says>>)[code];
  return says ? says(params) : t.unknown(code);
}
