import { texts } from "../texts.ts";

/**
 * The page for failures. The only texts (and addresses) that are sent to the browser, with every page: Next needs the
 * page for failures there at any time. Hence a file of its own, without the table of addresses.
 */
export const failedTexts = texts(
  {
    title: "Hier ist etwas schiefgegangen",
    lead: "Die Seite ließ sich nicht anzeigen. Der Fehler liegt bei uns und ist aufgezeichnet. Bitte versuchen Sie es in einigen Minuten noch einmal.",
    retry: "Noch einmal versuchen",
    reference: "Kennung des Fehlers:",
    start: "Zur Startseite",
    hubs: "Alle Hubs ansehen",
    startHref: "/",
    hubsHref: "/hubs",
  },
  {
    title: "Something went wrong",
    lead: "The page could not be shown. The fault is ours and has been recorded. Please try again in a few minutes.",
    retry: "Try again",
    reference: "Error reference:",
    start: "Go to the start page",
    hubs: "See all hubs",
    startHref: "/en",
    hubsHref: "/en/hubs",
  },
);
