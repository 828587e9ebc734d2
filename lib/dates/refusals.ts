/** Why a wording was not read as a date. Closed; codes are stable, sentences may change. */
export const parseRefusals = [
  "empty",
  "too-long",
  "not-understood",
  "no-such-day",
  "weekday-contradicts",
  "reversed",
  "two-digit-year",
  "ambiguous-order",
  "ambiguous-winter",
  "year-missing",
  "needs-anchor",
  "too-vague",
] as const;

export type ParseRefusal = (typeof parseRefusals)[number];

/** What each refusal says to the person who typed the wording, and how to put it right. */
export const refusalSentences: Record<ParseRefusal, { de: string; en: string }> = {
  empty: {
    de: "Hier steht noch kein Datum.",
    en: "There is no date here yet.",
  },
  "too-long": {
    de: "Das sind mehr als 160 Zeichen. Bitte nur die wenigen Wörter angeben, die das Datum nennen.",
    en: "That is more than 160 characters. Please give only the few words that state the date.",
  },
  "not-understood": {
    de: "Diese Datumsangabe wird nicht verstanden. Verstanden werden zum Beispiel „20. Oktober 2021“, „Anfang 2022“ oder „bis Ende 2021“.",
    en: "This date is not understood. Examples that are: “20 October 2021”, “early 2022”, “by the end of 2021”.",
  },
  "no-such-day": {
    de: "Diesen Tag oder Zeitraum gibt es im Kalender nicht.",
    en: "The calendar has no such day or period.",
  },
  "weekday-contradicts": {
    de: "Der Wochentag passt nicht zu diesem Datum.",
    en: "The weekday does not match this date.",
  },
  reversed: {
    de: "Das Ende liegt vor dem Anfang.",
    en: "The end lies before the beginning.",
  },
  "two-digit-year": {
    de: "Bitte das Jahr mit vier Ziffern angeben, zum Beispiel „2021“.",
    en: "Please write the year with four digits, for example “2021”.",
  },
  "ambiguous-order": {
    de: "Tag und Monat sind nicht eindeutig. Bitte den Monat als Wort oder das Datum mit Punkten schreiben.",
    en: "Day and month cannot be told apart. Please write the month as a word.",
  },
  "ambiguous-winter": {
    de: "Ein Winter liegt in zwei Jahren. Bitte beide angeben, zum Beispiel „Winter 2021/22“.",
    en: "A winter spans two years. Please give both, for example “winter 2021/22”.",
  },
  "year-missing": {
    de: "Hier fehlt das Jahr.",
    en: "The year is missing here.",
  },
  "needs-anchor": {
    de: "Diese Angabe zählt vom Datum der Quelle aus. Bitte das Datum der Quelle angeben.",
    en: "This is counted from the source's date. Please give the date of the source.",
  },
  "too-vague": {
    de: "Diese Angabe legt keinen Zeitraum fest.",
    en: "This does not fix any period.",
  },
};
