import { texts } from "../texts.ts";

/** What the chronology says of plans, of a day in the past, and around its list. */
export const chronologyTexts = texts(
  {
    more: "Weitere Filter und frühere Tage",
    anyOperator: "alle Betreiber",
    anyTheme: "alle Themen",
    active: "Aktive Filter",
    remove: (what: string) => `Filter entfernen: ${what}`,
    noHub: (value: string) => `„${value}“ (kein Hub des Registers)`,
    plannedFor: "Geplant war:",
    sequels: { happened: "Daraus wurde:", replaced: "Späterer Plan:", cancelled: "Abgesagt:" },
    outcomes: {
      happened: "eingetreten",
      replaced: "durch einen späteren Plan ersetzt",
      cancelled: "abgesagt",
      pending: "noch offen",
      undated: "noch offen, ohne Termin",
    },
    outcomeOpen: "was daraus geworden war, ist nicht entscheidbar",
    count: { none: "keiner", one: "einer", many: (count: string) => count },
    countStand: (certain: string, day: string) =>
      `Meilensteine, die bis zum ${day} sicher geschehen oder geplant waren: ${certain}`,
    countStandYear: (certain: string, year: string, day: string) =>
      `Meilensteine im Jahr ${year}, die bis zum ${day} sicher geschehen oder geplant waren: ${certain}`,
    countUndecided: {
      one: "dazu einer, bei dem das nicht entscheidbar ist",
      many: (count: string) => `dazu ${count}, bei denen das nicht entscheidbar ist`,
    },
    caption: (day: string) => `Meilensteine, die bis zum ${day} sicher geschehen oder geplant waren`,
    apart: (day: string) => `Am ${day} nicht entscheidbar`,
    apartYear: "Nicht entscheidbar",
    apartNote:
      "Ob diese Meilensteine bis dahin geschehen oder geplant waren, lassen die Quellen offen. Warum, steht bei jedem.",
    apartYearNote: (year: string) =>
      `Ob diese Meilensteine bis dahin geschehen oder geplant waren und ob sie in das Jahr ${year} fallen, lassen die Quellen offen. Warum, steht bei jedem.`,
    captionApart: (day: string) => `Meilensteine, die der ${day} nicht entscheidet`,
    emptyRegister: "Im Register steht noch kein Meilenstein.",
    emptyStand: (day: string) =>
      `Von dieser Auswahl kann bis zum ${day} nichts geschehen oder geplant gewesen sein`,
    emptyWissen: (day: string) => `Am ${day} sagte das Register zu dieser Auswahl noch nichts`,
    emptyBack: "Zum heutigen Stand",
    emptyOr: "oder",
    exportAs: "Diese Auswahl als",
    excel: "CSV für Excel",
  },
  {
    more: "More filters and earlier days",
    anyOperator: "all operators",
    anyTheme: "all themes",
    active: "Active filters",
    remove: (what: string) => `Remove filter: ${what}`,
    noHub: (value: string) => `“${value}” (no hub of the register)`,
    plannedFor: "Planned for:",
    sequels: { happened: "It became:", replaced: "Later plan:", cancelled: "Called off:" },
    outcomes: {
      happened: "it happened",
      replaced: "replaced by a later plan",
      cancelled: "called off",
      pending: "still to come",
      undated: "still to come, without a date",
    },
    outcomeOpen: "what had become of it cannot be decided",
    count: { none: "none", one: "one", many: (count: string) => count },
    countStand: (certain: string, day: string) => `Milestones surely done or planned by ${day}: ${certain}`,
    countStandYear: (certain: string, year: string, day: string) =>
      `Milestones in ${year} surely done or planned by ${day}: ${certain}`,
    countUndecided: {
      one: "and one for which that cannot be decided",
      many: (count: string) => `and ${count} for which that cannot be decided`,
    },
    caption: (day: string) => `Milestones surely done or planned by ${day}`,
    apart: (day: string) => `Cannot be decided for ${day}`,
    apartYear: "Cannot be decided",
    apartNote:
      "The sources leave open whether these milestones were done or planned by then; each one says why.",
    apartYearNote: (year: string) =>
      `The sources leave open whether these milestones were done or planned by then and whether they fall into ${year}; each one says why.`,
    captionApart: (day: string) => `Milestones that ${day} does not decide`,
    emptyRegister: "There is no milestone in the register yet.",
    emptyStand: (day: string) => `Nothing of this selection can have been done or planned by ${day}`,
    emptyWissen: (day: string) => `On ${day} the register did not say anything about this selection yet`,
    emptyBack: "Back to today",
    emptyOr: "or",
    exportAs: "This selection as",
    excel: "CSV for Excel",
  },
);
