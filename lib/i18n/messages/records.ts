import { texts } from "../texts.ts";

/** What the pages of all kinds of record say alike. */
export const recordTexts = texts(
  {
    version: (version: number, day: string) => `Fassung ${version}, veröffentlicht am ${day}.`,
    report: "Fehler in diesem Eintrag melden",
    archived: "Dieser Eintrag ist archiviert: Er bleibt lesbar und steht in keiner Liste mehr.",
    claimsNote: "So zählen die Quellen selbst. Es sind ihre Aussagen, keine Zählung des Registers.",
    since: "seit",
    until: "bis",
  },
  {
    version: (version: number, day: string) => `Version ${version}, published on ${day}.`,
    report: "Report an error in this entry",
    archived: "This entry is archived: it stays readable and has left all lists.",
    claimsNote: "This is how the sources count. These are their statements, not a count by the register.",
    since: "since",
    until: "until",
  },
);
