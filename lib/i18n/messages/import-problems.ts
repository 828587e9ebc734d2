/** What is wrong with one row of an imported file, in words; part of lib/i18n/messages/changeset-problems.ts. */
import { refusalSentences, type ParseRefusal } from "#lib/dates/refusals.ts";
import { texts } from "../texts.ts";

type Params = Readonly<Record<string, string | number>>;
const text = (params: Params, name: string) => String(params[name] ?? "?");
const reason = (params: Params, locale: "de" | "en") =>
  refusalSentences[text(params, "reason") as ParseRefusal]?.[locale] ?? "";

export const importProblemTexts = texts(
  {
    "csv-cells": (p: Params) =>
      `Die Zeile hat ${text(p, "found")} Spalten statt ${text(p, "expected")}. Enthält ein Text das Trennzeichen, gehört er in Anführungszeichen.`,
    "csv-formula": () =>
      "Die Zelle beginnt mit = + - oder @ und könnte eine Formel sein. Soll das Text sein, setzen Sie ein Apostroph davor.",
    "csv-missing": () => "Hier fehlt eine Angabe.",
    "csv-state": (p: Params) => `„${text(p, "value")}“ ist kein Land.`,
    "csv-source": (p: Params) =>
      `Eine Quelle mit der Adresse „${text(p, "value")}“ gibt es im Register nicht.`,
    "csv-value-missing": () => "Ein Wortlaut steht da, die Angabe dazu fehlt.",
    "csv-wording-missing": () => "Zu dieser Angabe fehlt der Wortlaut der Quelle.",
    "csv-municipality": (p: Params) =>
      `„${text(p, "value")}“ ist kein Schlüssel (AGS) einer bestehenden Gemeinde. Er hat acht Ziffern; Excel lässt die führende Null gern weg.`,
    "csv-operator": (p: Params) =>
      `Eine Organisation mit der Adresse „${text(p, "value")}“ gibt es im Register nicht.`,
    "csv-theme": (p: Params) => `Ein Thema „${text(p, "value")}“ gibt es im Register nicht.`,
    "csv-website": (p: Params) => `„${text(p, "value")}“ ist keine Webadresse mit http:// oder https://.`,
    "csv-anchor": (p: Params) => `„${text(p, "value")}“ ist kein Tag, auf den sich „heute“ beziehen kann.`,
    "csv-date": (p: Params) => `„${text(p, "value")}“: ${reason(p, "de")}`,
    "csv-opening-state": () => "Hier steht „geplant“ oder „erfolgt“.",
    "csv-other-date": (p: Params) =>
      `Der Hub hat hier schon ein anderes Datum („${text(p, "known")}“). Bitte im Formular entscheiden, was gilt.`,
    "csv-record": (p: Params) => `${text(p, "path")}: ${text(p, "message")}`,
    "json-syntax": () => "Die Zeile ist kein JSON.",
    "json-line": (p: Params) => `Die Zeile ist nicht aufgebaut wie im Export (${text(p, "message")}).`,
    "json-field": (p: Params) => `Dieses Feld stimmt nicht (${text(p, "message")}).`,
    "json-stray": () => "Dieses Feld gibt es nicht; es ginge verloren.",
    "record-twice": (p: Params) => `Derselbe Eintrag steht schon in Zeile ${text(p, "line")}.`,
    "record-reference": (p: Params) => `„${text(p, "id")}“ gibt es weder im Register noch in der Datei.`,
    "record-version": (p: Params) =>
      `Die Datei geht von Fassung ${text(p, "file")} aus, öffentlich ist Fassung ${text(p, "public")}. Dazwischen hat jemand den Eintrag geändert.`,
    "place-in-use": () =>
      "An diesem Ort steht inzwischen etwas im Register; er kann nicht mehr entfernt werden.",
    "place-member-missing": () => "Eine Gemeinde, die dazugehört, steht nicht im Register.",
  },
  {
    "csv-cells": (p: Params) =>
      `The line has ${text(p, "found")} columns instead of ${text(p, "expected")}. A text that holds the separator belongs in quotation marks.`,
    "csv-formula": () =>
      "The cell begins with = + - or @ and may be a formula. If it is text, put an apostrophe before it.",
    "csv-missing": () => "Something is missing here.",
    "csv-state": (p: Params) => `“${text(p, "value")}” is no state.`,
    "csv-source": (p: Params) => `The register has no source with the address “${text(p, "value")}”.`,
    "csv-value-missing": () => "There is a wording, but not what it is for.",
    "csv-wording-missing": () => "The source’s wording for this is missing.",
    "csv-municipality": (p: Params) =>
      `“${text(p, "value")}” is no key (AGS) of a municipality that stands. It has eight digits; Excel likes to drop a leading zero.`,
    "csv-operator": (p: Params) => `The register has no organisation with the address “${text(p, "value")}”.`,
    "csv-theme": (p: Params) => `The register has no theme “${text(p, "value")}”.`,
    "csv-website": (p: Params) => `“${text(p, "value")}” is no web address with http:// or https://.`,
    "csv-anchor": (p: Params) => `“${text(p, "value")}” is no day that “today” can refer to.`,
    "csv-date": (p: Params) => `“${text(p, "value")}”: ${reason(p, "en")}`,
    "csv-opening-state": () => "This is “geplant” (planned) or “erfolgt” (done).",
    "csv-other-date": (p: Params) =>
      `The hub has another date here already (“${text(p, "known")}”). Please decide in the form which one holds.`,
    "csv-record": (p: Params) => `${text(p, "path")}: ${text(p, "message")}`,
    "json-syntax": () => "The line is no JSON.",
    "json-line": (p: Params) => `The line is not built as in the export (${text(p, "message")}).`,
    "json-field": (p: Params) => `This field is wrong (${text(p, "message")}).`,
    "json-stray": () => "There is no such field; it would be lost.",
    "record-twice": (p: Params) => `The same entry stands in line ${text(p, "line")} already.`,
    "record-reference": (p: Params) => `“${text(p, "id")}” is neither in the register nor in the file.`,
    "record-version": (p: Params) =>
      `The file starts from version ${text(p, "file")}, public is version ${text(p, "public")}. Somebody changed the entry in between.`,
    "place-in-use": () =>
      "Something in the register stands at this place by now; it cannot be removed any more.",
    "place-member-missing": () => "A municipality that belongs to it is not in the register.",
  },
);
