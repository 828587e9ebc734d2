import { texts } from "../texts.ts";

/** A hub as it was on a day. */
export const hubOnTexts = texts(
  {
    title: (name: string, day: string) => `${name}: Stand ${day}`,
    metaTitle: (name: string, day: string) => `${name} am ${day}`,
    metaDescription: (name: string, day: string) =>
      `Wie weit ${name} am ${day} war: was sicher geschehen oder geplant war, was die Quellen offen lassen und was erst später kam.`,
    noStatus: "noch ohne Status",
    undecided: "nicht entscheidbar",
    possible: "Nach den Quellen ist möglich:",
    leftOpenBy: "Offen lassen das:",
    orderOpen: "In welcher Reihenfolge die Meilensteine geschahen, ist nicht belegt.",
    whichever: "Das gilt, wie auch immer die offenen Meilensteine lagen.",
    reasons: {
      "nothing-tells": "Kein Meilenstein bis zu diesem Tag sagt, wie weit der Hub war.",
      "talks-held": "Bis dahin gab es Gespräche, aber keine Unterzeichnung, die belegt ist.",
      "letter-of-intent-signed":
        "Eine Absichtserklärung war unterzeichnet; ein Termin für den Betrieb ist bis dahin nicht belegt.",
      "agreement-signed":
        "Eine Vereinbarung war unterzeichnet; ein Termin für den Betrieb ist bis dahin nicht belegt.",
      "moved-in":
        "Nach der Unterzeichnung war ein Einzug geschehen; Eröffnung und Inbetriebnahme sind bis dahin nicht belegt.",
      "operation-planned": "Die Absicht war unterzeichnet, der Betrieb geplant.",
      "operation-overdue":
        "Die Absicht war unterzeichnet und der geplante Termin für den Betrieb verstrichen; dass es bis dahin dazu kam, ist nicht belegt.",
      operating: "Der Hub war in Betrieb genommen.",
      opened: "Der Hub war eröffnet.",
      "closed-down": "Der Hub war geschlossen.",
      "talks-cancelled": "Die Gespräche waren beendet.",
      "agreement-cancelled": "Die Unterzeichnung war abgesagt.",
      "operation-cancelled": "Der geplante Betrieb war abgesagt.",
    },
    sections: {
      status: "Status an diesem Tag",
      held: "Bis dahin sicher geschehen oder geplant",
      open: "Nicht entscheidbar",
      later: "Erst später",
      applied: "Betrieb, Partner und Räume",
      days: "Andere Tage",
      link: "Ständiger Link",
    },
    heldNone: "Von keinem Meilenstein ist sicher, dass er bis dahin geschehen oder geplant war.",
    openNote: "Ob diese Meilensteine bis dahin geschehen oder geplant waren, lassen die Quellen offen:",
    settledOn: (day: string, state: string) => `Das Register führt ihn seit dem ${day} als ${state}.`,
    laterCount: {
      one: "Ein Meilenstein kam sicher erst danach",
      many: (count: string) => `${count} Meilensteine kamen sicher erst danach`,
    },
    applied: {
      surely: "Galt sicher",
      perhaps: "Galt vielleicht",
      "not-yet": "Galt noch nicht",
      "no-longer": "Galt nicht mehr",
      unstated: "Ohne Zeitangabe in der Quelle",
    },
    rest: "Name, Themen, Angebote und alles Weitere stehen auf der",
    restLink: "Seite des Hubs, wie sie heute ist",
    days: {
      label: "Tage, an denen sich etwas änderte",
      previous: "Vorige Änderung:",
      next: "Nächste Änderung:",
      none: "keine bekannt",
    },
    list: {
      note: (day: string) =>
        `Status und Meilensteine gelten für den ${day}. Name, Ort, Betreiber und Schwerpunkt stehen so da, wie sie heute bekannt sind.`,
      any: "jeder Status ist möglich",
      open: "Offen ist",
      noDate: "keiner sicher",
      maybe: (status: string, day: string) => `Am ${day} vielleicht ${status}`,
      maybeNote: "Ob diese Hubs den Status an diesem Tag hatten, lassen die Quellen offen.",
      count: {
        none: "Kein Hub hatte den Status sicher",
        one: "1 Hub hatte den Status sicher",
        many: (count: string) => `${count} Hubs hatten den Status sicher`,
      },
      countMaybe: { one: "1 Hub vielleicht", many: (count: string) => `${count} Hubs vielleicht` },
      option: (label: string, sure: string, maybe: string) => `${label} (${sure}, vielleicht ${maybe})`,
    },
    form: {
      label: "Stand an einem Tag",
      help: "Zeigt, was an diesem Tag sicher galt und was die Quellen offen lassen.",
      submit: "Anzeigen",
      noDay: "Das war kein Tag, den es gibt. Geben Sie ihn zum Beispiel so ein: 9.6.2022.",
    },
  },
  {
    title: (name: string, day: string) => `${name} as of ${day}`,
    metaTitle: (name: string, day: string) => `${name} on ${day}`,
    metaDescription: (name: string, day: string) =>
      `How far ${name} was on ${day}: what had surely happened or was planned, what the sources leave open, and what came only later.`,
    noStatus: "no status yet",
    undecided: "cannot be decided",
    possible: "By the sources it may have been:",
    leftOpenBy: "What leaves it open:",
    orderOpen: "There is no evidence of the order in which the milestones happened.",
    whichever: "That holds wherever the open milestones lay.",
    reasons: {
      "nothing-tells": "No milestone up to that day tells how far the hub was.",
      "talks-held": "There had been talks by then, but nothing signed that there is evidence of.",
      "letter-of-intent-signed":
        "A letter of intent had been signed; there is no evidence of a date for operation by then.",
      "agreement-signed":
        "An agreement had been signed; there is no evidence of a date for operation by then.",
      "moved-in":
        "After the signing a move-in had happened; there is no evidence of an opening or start of operation by then.",
      "operation-planned": "The intention had been signed, operation was planned.",
      "operation-overdue":
        "The intention had been signed and the time planned for operation had passed; there is no evidence that it came about by then.",
      operating: "The hub had gone into operation.",
      opened: "The hub had opened.",
      "closed-down": "The hub had closed.",
      "talks-cancelled": "The talks had been ended.",
      "agreement-cancelled": "The signing had been called off.",
      "operation-cancelled": "The planned operation had been called off.",
    },
    sections: {
      status: "Status on that day",
      held: "Surely done or planned by then",
      open: "Cannot be decided",
      later: "Only later",
      applied: "Operation, partners and premises",
      days: "Other days",
      link: "Permanent link",
    },
    heldNone: "Of no milestone is it certain that it was done or planned by then.",
    openNote: "The sources leave open whether these milestones were done or planned by then:",
    settledOn: (day: string, state: string) => `The register has told it as ${state} since ${day}.`,
    laterCount: {
      one: "One milestone surely came only afterwards",
      many: (count: string) => `${count} milestones surely came only afterwards`,
    },
    applied: {
      surely: "Surely applied",
      perhaps: "Perhaps applied",
      "not-yet": "Did not apply yet",
      "no-longer": "Did not apply any more",
      unstated: "No time stated in the source",
    },
    rest: "Name, themes, offers and everything else are on",
    restLink: "the hub’s page as it is today",
    days: {
      label: "Days on which something changed",
      previous: "Previous change:",
      next: "Next change:",
      none: "none known",
    },
    list: {
      note: (day: string) =>
        `Status and milestones are those of ${day}. Name, place, operators and focus stand as they are known today.`,
      any: "any status is possible",
      open: "Left open",
      noDate: "none for sure",
      maybe: (status: string, day: string) => `Perhaps ${status} on ${day}`,
      maybeNote: "The sources leave open whether these hubs had the status on that day.",
      count: {
        none: "No hub surely had the status",
        one: "1 hub surely had the status",
        many: (count: string) => `${count} hubs surely had the status`,
      },
      countMaybe: { one: "1 hub perhaps", many: (count: string) => `${count} hubs perhaps` },
      option: (label: string, sure: string, maybe: string) => `${label} (${sure}, perhaps ${maybe})`,
    },
    form: {
      label: "As of a day",
      help: "Shows what surely applied on that day and what the sources leave open.",
      submit: "Show",
      noDay: "That was no day that exists. Type it like this, for instance: 9 June 2022.",
    },
  },
);
