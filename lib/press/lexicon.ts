/**
 * The words of questions that are no names, in both languages: what each may mean. Words are written as they are
 * spelled, since the spelling is what a misspelt word is told to mean.
 */
import type { HubStatus } from "#lib/hubs/status.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";

/** What somebody may ask that the register does not answer. */
export const topics = ["money", "hours", "contact", "people", "weather", "order"] as const;
export type Topic = (typeof topics)[number];

/** What a word adds to a question; a word that adds nothing has none of it. */
export interface Meaning {
  kinds?: readonly MilestoneKind[];
  /** A letter of intent or an agreement, whichever it was. */
  signing?: true;
  /** Whoever signed is asked for. */
  signed?: true;
  state?: Milestone["state"];
  /** Says only together with a kind that it happened or is to come ("wurde", "soll"). */
  tense?: "done" | "planned";
  overdue?: true;
  newest?: true;
  focus?: true;
  /** How far a hub is; asked when, it is the milestone that brought it there: see `brings`. */
  status?: HubStatus;
  brings?: readonly MilestoneKind[];
  asks?: "when" | "who" | "hub" | "list" | "count" | "status" | "milestones";
  hubs?: "one" | "many";
  topic?: Topic;
  /** What stands behind it may be the name of a place. */
  leads?: true;
  /** It names something, but nothing that the register goes by ("im Norden"): as good as unknown. */
  vague?: true;
}

type Entry = readonly [words: string, meaning: Meaning];

const milestones: readonly Entry[] = [
  [
    "Absichtserklärung|Absichtserklärungen|letter of intent|letters of intent|LoI|LoIs",
    { kinds: ["letter-of-intent"] },
  ],
  [
    "Vereinbarung|Vereinbarungen|Kooperationsvereinbarung|Kooperationsvereinbarungen|agreement|agreements",
    { kinds: ["agreement"] },
  ],
  [
    "unterzeichnet|unterzeichnen|Unterzeichnung|Unterzeichnungen|Vertragsunterzeichnung|unterschrieben|" +
      "unterschreiben|Unterschrift|Unterschriften|signed|sign|signing|signature|signatures",
    { signing: true },
  ],
  ["unterzeichnete|unterzeichneten|unterschrieb|unterschrieben haben", { signing: true, tense: "done" }],
  [
    "Unterzeichner|Unterzeichnerin|Unterzeichnerinnen|Unterzeichnende|Unterzeichnenden|signatory|signatories",
    { signing: true, signed: true },
  ],
  [
    "Gespräch|Gespräche|Gesprächen|Verhandlung|Verhandlungen|talks|negotiations|discussions",
    { kinds: ["talks"] },
  ],
  ["Einzug|einziehen|eingezogen|bezogen|move in|moving in", { kinds: ["move-in"] }],
  ["bezog|zog|zog ein|moved in|moved into|moved", { kinds: ["move-in"], tense: "done" }],
  [
    "Einrichtung|eingerichtet|Entstehung|entstehen|entsteht|entstanden|Gründung|gegründet|Errichtung|errichtet|" +
      "establishment|established|founded|foundation",
    { kinds: ["establishment"] },
  ],
  ["entstand|gründete", { kinds: ["establishment"], tense: "done" }],
  [
    "Inbetriebnahme|Inbetriebnahmen|in Betrieb gehen|geht in Betrieb|gehen in Betrieb|in Betrieb genommen|Betriebsbeginn|" +
      "Betriebsaufnahme|Betriebsstart|start of operation|start of operations|starts of operation|" +
      "go into operation|goes into operation|going into operation|go live",
    { kinds: ["start-of-operation"] },
  ],
  ["ging in Betrieb|gingen in Betrieb|went into operation", { kinds: ["start-of-operation"], tense: "done" }],
  ["Start|starten|startet|gestartet|starts", { kinds: ["start-of-operation", "opening"] }],
  ["startete|starteten|started", { kinds: ["start-of-operation", "opening"], tense: "done" }],
  [
    "Eröffnung|Eröffnungen|eröffnet|eröffnen|Huberöffnung|Huberöffnungen|Eröffnungstermin|Eröffnungsdatum|" +
      "Eröffnungsfeier|Einweihung|Einweihungen|eingeweiht|aufgemacht|" +
      "opening|openings|opens|opening date|opening ceremony|inauguration|inaugurated",
    { kinds: ["opening"] },
  ],
  ["eröffnete|eröffneten|opened", { kinds: ["opening"], tense: "done" }],
  ["Veranstaltung|Veranstaltungen|event|events", { kinds: ["event"] }],
  ["Schließung|Schließungen|schließen|schließt|closure|closures|closing|closes", { kinds: ["closure"] }],
  ["schloss|schlossen", { kinds: ["closure"], tense: "done" }],
];

const states: readonly Entry[] = [
  [
    "nächste|nächsten|nächster|nächstes|next|geplant|geplante|geplanten|geplanter|geplantes|Plan|Pläne|Plänen|Planung|Planungen|vorgesehen|" +
      "planned|plan|plans|scheduled|upcoming",
    { state: "planned" },
  ],
  [
    "soll|sollen|sollte|sollten|wird|werden|voraussichtlich|will|wollen|shall|due|expected|going to",
    { tense: "planned" },
  ],
  [
    "wurde|wurden|worden|war|waren|hat|haben|hatte|hatten|ist worden|was|were|did|has|have|had",
    { tense: "done" },
  ],
  ["erfolgt|erfolgte|erfolgten|done", { state: "done" }],
  [
    "abgesagt|abgesagte|abgesagten|Absage|Absagen|cancelled|canceled|cancellation|cancellations|called off",
    { state: "cancelled" },
  ],
  [
    "überfällig|überfällige|überfälligen|überfälliger|verspätet|verspätete|Verspätung|Verspätungen|Verzug|" +
      "Verzögerung|Verzögerungen|overdue|delayed|delay|delays",
    { state: "planned", overdue: true },
  ],
  [
    "offen|offene|offenen|offener|geöffnet|geöffnete|geöffneten|open",
    { status: "open", brings: ["opening"] },
  ],
  ["in Betrieb|in operation|operational", { status: "open", brings: ["start-of-operation"] }],
  ["im Aufbau|Aufbau|being set up|set up|under construction", { status: "being-set-up" }],
  ["geschlossen|geschlossene|geschlossenen|closed", { status: "closed", brings: ["closure"] }],
  ["in Gesprächen|im Gespräch|in talks", { status: "in-talks", brings: ["talks"] }],
  [
    "vereinbart|vereinbarte|vereinbarten|agreed",
    { status: "agreed", brings: ["letter-of-intent", "agreement"] },
  ],
];

const asking: readonly Entry[] = [
  ["wann|when|seit wann|since when|Datum|date|dates|Zeitpunkt|what day|Termin|Tag|Day", { asks: "when" }],
  ["wer|who|wem|whom", { asks: "who" }],
  [
    "wo|where|Standort|Standorte|location|locations|Ort|Orte|Partner|partners|" +
      "betreibt|betreiben|betrieben|Betreiber|operator|operators|operate|operates|operated|runs|run|Träger|carrier",
    { asks: "hub" },
  ],
  [
    "welche|welcher|welches|welchen|welchem|which|Liste|list|alle|all|sämtliche|Überblick|Übersicht|overview",
    { asks: "list" },
  ],
  [
    "wie viele|wieviele|wie viel|wieviel|how many|Anzahl|Zahl|zähle|number of|number|count",
    { asks: "count" },
  ],
  ["Status|Stand|wie weit|how far|Zustand|Sachstand", { asks: "status" }],
  [
    "Meilenstein|Meilensteine|Meilensteinen|milestone|milestones|Chronik|chronology|timeline|Ereignis|Ereignisse|" +
      "Geschichte|history|Termine|geschah|geschehen|passiert|passierte|happened|happens",
    { asks: "milestones" },
  ],
  [
    "neueste|neuesten|neuester|neuestes|neuste|jüngste|jüngsten|letzte|letzten|letzter|zuletzt",
    { newest: true },
  ],
  ["latest|newest|most recent|recent|last|recently", { newest: true }],
  ["Schwerpunkt|Schwerpunkte|Fokus|focus|focused", { focus: true }],
];

const hubs: readonly Entry[] = [
  [
    "Hub|DigitalHub|Digital Hub|InnovationHub|Innovation Hub|Zentrum für Digitalisierung|" +
      "Digitalisierungszentrum|Innovationszentrum|Innovationszentrum für Digitalisierung|Digitalzentrum|Musterhub",
    { hubs: "one", leads: true },
  ],
  [
    "Hubs|DigitalHubs|Digital Hubs|InnovationHubs|Innovation Hubs|Zentren für Digitalisierung|" +
      "Digitalisierungszentren|Innovationszentren|Digitalzentren|Musterhubs",
    { hubs: "many", leads: true },
  ],
];

const notAnswered: readonly Entry[] = [
  [
    "Kosten|kostet|kosten|kostete|gekostet|Preis|Preise|Budget|Geld|Finanzierung|finanziert|Förderung|gefördert|" +
      "Fördersumme|Euro|teuer|Miete|cost|costs|price|prices|money|funding|funded|finance|financed|euros|how much|rent",
    { topic: "money" },
  ],
  [
    "Öffnungszeit|Öffnungszeiten|Uhrzeit|Uhr|opening hours|opening times|opening time|hours|o'clock",
    { topic: "hours" },
  ],
  [
    "Telefon|Telefonnummer|Adresse|Anschrift|E-Mail|Email|Mail|Kontakt|Kontaktdaten|Website|Webseite|Internetseite|" +
      "Homepage|phone|telephone|phone number|address|contact|website|web site",
    { topic: "contact" },
  ],
  [
    "Bürgermeister|Bürgermeisterin|Oberbürgermeister|Oberbürgermeisterin|Landrat|Landrätin|Chef|Chefin|Leiter|" +
      "Leiterin|Leitung|leitet|Ansprechpartner|Ansprechpartnerin|Mitarbeiter|Mitarbeiterin|Mitarbeiterinnen|" +
      "Mitarbeitende|Mitarbeitenden|Personal|Geschäftsführer|Geschäftsführerin|Pressesprecher|Pressesprecherin|" +
      "mayor|head|director|manager|staff|employees|spokesperson",
    { topic: "people" },
  ],
  [
    "Wetter|Wetterbericht|Temperatur|Temperaturen|regnet|weather|temperature|forecast|raining",
    { topic: "weather" },
  ],
  [
    "erste|ersten|erster|erstes|zweite|zweiten|zweiter|zweites|dritte|dritten|dritter|vierte|vierten|vierter|" +
      "fünfte|sechste|siebte|achte|neunte|zehnte|älteste|ältesten|ältester|früheste|frühesten|wievielte|" +
      "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|oldest|earliest",
    { topic: "order" },
  ],
];

const small: readonly Entry[] = [
  // Behind these may stand the name of a place.
  [
    "in|aus|bei|von|für|nach|nahe|Stadt|Gemeinde|Kreisstadt|Hansestadt|Landeshauptstadt|" +
      "at|near|of|for|from|to|with|town of|city of|town|city|municipality",
    { leads: true },
  ],
  [
    "im|ins|vom|beim|zu|zum|zur|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|auch|nur|denn|doch|mal|bitte|es|er|sie|ist|" +
      "sind|sein|seine|seinen|ihr|ihre|ihren|man|mit|ohne|am|an|auf|über|um|wie|so|noch|schon|bereits|dort|hier|da|" +
      "dass|ob|kann|können|könnte|gibt|geben|gab|bis|ab|seit|vor|zwischen|als|bisher|bislang|derzeit|aktuell|" +
      "aktuelle|aktuellen|jetzt|nun|heute|mir|ich|wir|uns|ihnen|sich|kein|keine|keinen|nicht|wohl|eigentlich|dann|" +
      "wieder|dazu|davon|dabei|diese|dieser|dieses|diesem|diesen|jede|jeder|jedes|was|nenne|nennen|zeige|zeigen|" +
      "zeig|sag|suche|finde|begann|begannen|beginnt|beginnen|gehen|geht|ging|gingen|kommt|kommen|kam|findet|statt|" +
      "fand|fanden|gewesen|genommen|gemacht|macht|machen|stehen|steht|stand|liegt|liegen|heißt|bekannt|Frage|" +
      "Jahr|Jahre|Jahren|Jahres|Monat|Monate|Tage|Tagen",
    {},
  ],
  [
    "the|a|an|as|and|or|is|are|be|been|being|do|does|it|its|there|here|on|by|please|tell|me|i|you|we|us|can|could|" +
      "would|should|show|give|find|about|any|some|no|not|yet|so|far|until|since|before|after|between|than|that|" +
      "this|these|those|their|his|her|take|takes|took|place|begin|began|start date|year|years|month|months|days|" +
      "know|known|question|into|up|off|currently|now|today|ever|already|s",
    {},
  ],
  [
    "Kreis|Landkreis|Land|Länder|Ländern|Bundesland|Bundesländer|Bundesländern|Region|Regionen|Städte|Städten|" +
      "Gemeinden|Kommune|Kommunen|Amt|Bundesrepublik|Deutschland|Presse|versus|vs|Vergleich|bundesweit|deutschlandweit|insgesamt|Register|" +
      "Hubregister|Thema|Themen|themenbezogen|kommunal|kommunale|kommunalen|kommunaler|digital|digitale|digitalen|" +
      "digitaler|neu|neue|neuen|neuer|neues|offiziell|offiziellen|weitere|weiteren|andere|anderen|mehr|" +
      "county|district|state|states|region|regions|towns|cities|Germany|register|theme|themes|topic|topics|press|" +
      "municipal|new|official|officially|other|others|more|total|altogether",
    {},
  ],
  [
    "Norden|Süden|Osten|Westen|Ostdeutschland|Westdeutschland|Norddeutschland|north|south|east|west",
    { vague: true },
  ],
  [
    "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|" +
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    {},
  ],
];

/** A word or a few words that stand together, as they are spelled, with what they mean. */
export interface LexiconWord {
  spelled: string;
  meaning: Meaning;
}

/** All words; what stands first counts where a word stands twice. */
export const lexicon: readonly LexiconWord[] = [
  ...milestones,
  ...states,
  ...asking,
  ...hubs,
  ...notAnswered,
  ...small,
].flatMap(([words, meaning]) => words.split("|").map((spelled) => ({ spelled, meaning })));
