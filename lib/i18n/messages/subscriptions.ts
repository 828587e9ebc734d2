import { texts } from "../texts.ts";

/** Feeds, calendars, and the page that offers them. */
export const subscriptionTexts = texts(
  {
    title: "Abonnieren",
    lead: "Was sich im Register ändert, kommt von selbst zu Ihnen: Änderungen als Feed, Meilensteine als Kalender.",
    description:
      "Feeds und Kalender des Hubregisters: alle Änderungen, ein Land, ein Thema, ein Hub oder nur Eröffnungen. Ohne Anmeldung.",
    line: "Abonnieren",
    feed: "Feed",
    calendar: "Kalender",
    openingsFeed: "Feed der Eröffnungen",
    selectionCalendar: "Kalender dieser Auswahl",
    howTitle: "So geht es",
    how: "Kopieren Sie die Adresse eines Feeds in Ihr Leseprogramm oder die eines Kalenders in Ihr Kalenderprogramm; „Im Kalenderprogramm öffnen“ erledigt das auf den meisten Geräten selbst. Das Programm fragt dann von sich aus nach Neuem; eine Anmeldung braucht es nicht.",
    everything: "Das ganze Register",
    byState: "Nach Land",
    byTheme: "Nach Thema",
    byHub: "Nach Hub",
    stateNote:
      "Änderungen der Hubs und Netze, die vor oder nach der Änderung zum Land gehörten; Meilensteine der Hubs und Netze, die heute dazugehören.",
    themeNote:
      "Änderungen der Hubs und Netze mit diesem Schwerpunkt oder weiteren Thema; Meilensteine der Hubs.",
    hubNote: "Feed und Kalender eines Hubs stehen auch am Ende seiner Seite.",
    hubsElsewhere:
      "Feed und Kalender eines Hubs stehen am Ende seiner Seite. Suchen Sie den Hub, dann „Abonnieren“.",
    changes: "Alle Änderungen",
    openings: "Nur Eröffnungen und Inbetriebnahmen",
    milestones: "Alle Meilensteine",
    toChronology: "Zur Chronik",
    openCalendar: "Im Kalenderprogramm öffnen",
    selectionNote: "Jede Auswahl in der Chronik ist auch ein Kalender; er steht unter der Liste.",
    leftOutTitle: "Was im Kalender nicht steht",
    leftOutNote:
      "In einem Kalender hat alles einen Anfang und ein Ende. Ein ungenaues Datum („Anfang 2022“) füllt deshalb seinen ganzen Zeitraum; geplant ist es als vorläufig gekennzeichnet. Was an einem Ende offen ist oder kein Jahr hat, fehlt, denn das Register rät nicht:",
    leftOutNone: "Zurzeit fehlt kein Meilenstein.",
    leftOutGroups: {
      open: {
        one: "1 Meilenstein, dessen Datum an einem Ende offen ist",
        many: (count: string) => `${count} Meilensteine, deren Datum an einem Ende offen ist`,
      },
      "without-year": {
        one: "1 Meilenstein, dessen Jahr keine Quelle nennt",
        many: (count: string) => `${count} Meilensteine, deren Jahr keine Quelle nennt`,
      },
      unknown: {
        one: "1 Meilenstein ohne Datum",
        many: (count: string) => `${count} Meilensteine ohne Datum`,
      },
    },
    bound: (most: string) =>
      `Ein Kalender fasst höchstens ${most} Einträge: die spätesten. Er sagt es, wenn ältere fehlen; eine Auswahl zeigt sie.`,
    feeds: {
      changes: "Hubregister: alle Änderungen",
      openings: "Hubregister: Eröffnungen und Inbetriebnahmen",
      of: (what: string) => `Hubregister: Änderungen, ${what}`,
    },
    feedNotes: {
      all: "Jede veröffentlichte Änderung in Worten, mit Link auf die Fassung, die sie gebracht hat.",
      openings: "Erfolgte Eröffnungen und Inbetriebnahmen: neu im Register, geändert oder zurückgenommen.",
      hub: "Jede veröffentlichte Änderung dieses Hubs in Worten, mit Link auf die Fassung, die sie gebracht hat.",
      state: "Änderungen der Hubs und Netze, die vor oder nach der Änderung zu diesem Land gehörten.",
      theme:
        "Änderungen der Hubs und Netze, die vor oder nach der Änderung diesen Schwerpunkt oder dieses weitere Thema hatten.",
    },
    isNew: "neu im Register",
    changeOf: (record: string, what: string) => `${record}: ${what}`,
    moreChanges: {
      one: "und 1 weitere Änderung",
      many: (count: string) => `und ${count} weitere Änderungen`,
    },
    calendarName: "Hubregister: Meilensteine",
    calendarNameOf: (what: string) => `Hubregister: Meilensteine, ${what}`,
    calendarNote:
      "Geplante, erfolgte und abgesagte Meilensteine. Ein ungenaues Datum füllt seinen ganzen Zeitraum; Geplantes ist vorläufig.",
    calendarLeftOut: {
      one: "Ein Meilenstein fehlt, weil sein Datum im Kalender keinen Anfang oder kein Ende hat; er steht in der Chronik.",
      many: (count: string) =>
        `${count} Meilensteine fehlen, weil ihr Datum im Kalender keinen Anfang oder kein Ende hat; sie stehen in der Chronik.`,
    },
    calendarBounded: (most: string) =>
      `Gezeigt sind nur die spätesten ${most} Einträge; eine engere Auswahl zeigt die übrigen.`,
    eventOf: (what: string, whose: string) => `${what} – ${whose}`,
    eventStates: {
      planned: (what: string) => `geplant: ${what}`,
      done: (what: string) => what,
      cancelled: (what: string) => `abgesagt: ${what}`,
    },
    eventDated: (what: string, date: string) => `${what} (${date})`,
    event: {
      date: "Datum",
      wording: "Wortlaut",
      state: "Stand",
      planned: "Geplant war",
      source: "Quelle",
      inferred: "Erschlossen",
      version: "Diese Fassung",
      report: "Fehler melden",
      window:
        "Der Eintrag füllt den Zeitraum, den die Quelle offenlässt; wie lange es dauert, sagt er nicht.",
    },
    missing: "Unter dieser Adresse führt das Register nichts zum Abonnieren.",
    unknownSelection: (what: string) => `Diese Auswahl kennt das Register nicht: ${what}.`,
  },
  {
    title: "Subscribe",
    lead: "Let what changes in the register come to you: changes as a feed, milestones as a calendar.",
    description:
      "Feeds and calendars of the Hubregister: all changes, one state, one theme, one hub, or openings only. No sign-in.",
    line: "Subscribe",
    feed: "Feed",
    calendar: "Calendar",
    openingsFeed: "Feed of openings",
    selectionCalendar: "Calendar of this selection",
    howTitle: "How it works",
    how: "Copy the address of a feed into your feed reader, or that of a calendar into your calendar program; on most devices “Open in calendar program” does it by itself. The program then asks for news on its own; no sign-in is needed.",
    everything: "The whole register",
    byState: "By state",
    byTheme: "By theme",
    byHub: "By hub",
    stateNote:
      "Changes of the hubs and networks that belonged to the state before or after the change; milestones of those that belong to it today.",
    themeNote: "Changes of the hubs and networks with this focus or further theme; milestones of the hubs.",
    hubNote: "A hub's feed and calendar are also at the end of its page.",
    hubsElsewhere:
      "A hub's feed and calendar are at the end of its page. Search for the hub, then “Subscribe”.",
    changes: "All changes",
    openings: "Openings and starts of operation only",
    milestones: "All milestones",
    toChronology: "To the chronology",
    openCalendar: "Open in calendar program",
    selectionNote: "Every selection in the chronology is a calendar too; it is below the list.",
    leftOutTitle: "What is not in the calendar",
    leftOutNote:
      "In a calendar everything has a beginning and an end. An imprecise date (“early 2022”) therefore fills its whole period; if it is planned, it is marked as tentative. What is open at one end or has no year is missing, because the register does not guess:",
    leftOutNone: "At present no milestone is missing.",
    leftOutGroups: {
      open: {
        one: "1 milestone whose date is open at one end",
        many: (count: string) => `${count} milestones whose date is open at one end`,
      },
      "without-year": {
        one: "1 milestone whose year no source states",
        many: (count: string) => `${count} milestones whose year no source states`,
      },
      unknown: {
        one: "1 milestone without a date",
        many: (count: string) => `${count} milestones without a date`,
      },
    },
    bound: (most: string) =>
      `A calendar holds at most ${most} entries: the latest ones. It says so when older ones are missing; a selection shows them.`,
    feeds: {
      changes: "Hubregister: all changes",
      openings: "Hubregister: openings and starts of operation",
      of: (what: string) => `Hubregister: changes, ${what}`,
    },
    feedNotes: {
      all: "Every published change in words, with a link to the version that brought it.",
      openings: "Openings and starts of operation that happened: new in the register, changed or withdrawn.",
      hub: "Every published change of this hub in words, with a link to the version that brought it.",
      state: "Changes of the hubs and networks that belonged to this state before or after the change.",
      theme:
        "Changes of the hubs and networks that had this focus or further theme before or after the change.",
    },
    isNew: "new in the register",
    changeOf: (record: string, what: string) => `${record}: ${what}`,
    moreChanges: { one: "and 1 more change", many: (count: string) => `and ${count} more changes` },
    calendarName: "Hubregister: milestones",
    calendarNameOf: (what: string) => `Hubregister: milestones, ${what}`,
    calendarNote:
      "Planned, done and cancelled milestones. An imprecise date fills its whole period; what is planned is tentative.",
    calendarLeftOut: {
      one: "One milestone is missing because its date has no beginning or no end in a calendar; it is in the chronology.",
      many: (count: string) =>
        `${count} milestones are missing because their dates have no beginning or no end in a calendar; they are in the chronology.`,
    },
    calendarBounded: (most: string) =>
      `Only the latest ${most} entries are shown; a narrower selection shows the others.`,
    eventOf: (what: string, whose: string) => `${what} – ${whose}`,
    eventStates: {
      planned: (what: string) => `planned: ${what}`,
      done: (what: string) => what,
      cancelled: (what: string) => `cancelled: ${what}`,
    },
    eventDated: (what: string, date: string) => `${what} (${date})`,
    event: {
      date: "Date",
      wording: "Wording",
      state: "Status",
      planned: "Was planned for",
      source: "Source",
      inferred: "Inferred",
      version: "This version",
      report: "Report an error",
      window: "The entry fills the period that the source leaves open; it does not say how long it takes.",
    },
    missing: "The register has nothing to subscribe to at this address.",
    unknownSelection: (what: string) => `The register does not know this selection: ${what}.`,
  },
);
