import { texts } from "../texts.ts";

const daysDe = (days: number) => (days === 1 ? "1 Tag" : `${days.toLocaleString("de")} Tage`);
const inDaysDe = (days: number) => (days === 1 ? "einem Tag" : `${days.toLocaleString("de")} Tagen`);
const daysEn = (days: number) => (days === 1 ? "1 day" : `${days.toLocaleString("en")} days`);
const minutesDe = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "einer Minute" : `${minutes} Minuten`;
};
const minutesEn = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "one minute" : `${minutes} minutes`;
};

/** Reports of errors as the public sees them: the form, the list, one report. */
export const reportTexts = texts(
  {
    numbered: (number: number) => `Fehlermeldung ${number}`,
    states: {
      received: "eingegangen",
      "in-review": "in Prüfung",
      accepted: "angenommen",
      declined: "abgelehnt",
    },
    kinds: {
      hub: "Hub",
      organisation: "Organisation",
      network: "Netz",
      source: "Quelle",
      theme: "Thema",
      "offer-kind": "Angebot",
    },
    subject: {
      record: "Eintrag",
      statement: "Angabe",
      whole: "Der Eintrag als Ganzes",
      wording: "Wortlaut",
      source: "Quelle",
      version: (version: number, day: string) => `Fassung ${version} vom ${day}`,
      shown: "Gemeldet zur",
      gone: "Diese Angabe steht heute nicht mehr im Eintrag.",
    },
    form: {
      title: "Fehler melden",
      lead: "Stimmt etwas nicht? Schreiben Sie uns, was falsch ist. Ein Konto brauchen Sie dafür nicht.",
      aboutStatement: "Um diese Angabe geht es",
      aboutRecord: "Um diesen Eintrag geht es",
      already: "Dazu ist schon gemeldet:",
      sectionTitle: "Ihre Meldung",
      message: "Was ist falsch?",
      messageHint:
        "10 bis 2.000 Zeichen. Schreiben Sie bitte auch, was richtig wäre, wenn Sie es wissen, und keine Angaben über andere Personen, die dafür nicht nötig sind.",
      evidence: "Quelle dafür (freiwillig)",
      evidenceHint: "Ein Link oder ein Titel mit Datum. Eine Meldung mit Quelle lässt sich schneller prüfen.",
      email: "E-Mail-Adresse (freiwillig)",
      emailHint:
        "Nur um Ihnen die Entscheidung mitzuteilen; wird nie veröffentlicht und 30 Tage nach der Entscheidung gelöscht.",
      trap: "Dieses Feld bitte leer lassen",
      submit: "Meldung absenden",
      problemsTitle: "Die Meldung ist noch nicht abgeschickt",
      problems: {
        missing: "Schreiben Sie, was falsch ist.",
        tooShort: (least: number) =>
          `Schreiben Sie etwas mehr, mindestens ${least} Zeichen: Sonst lässt sich die Meldung nicht prüfen.`,
        tooLong: (most: number, length: number) =>
          `Höchstens ${most.toLocaleString("de")} Zeichen; es sind ${length.toLocaleString("de")}.`,
        control: "Der Text enthält Steuerzeichen, die sich nicht speichern lassen.",
        email: "Das ist keine E-Mail-Adresse. Ohne Adresse können Sie die Meldung auch absenden.",
        wait: (seconds: number) =>
          `Von Ihrem Anschluss kamen in der letzten Stunde schon viele Meldungen. Bitte senden Sie diese in ${minutesDe(seconds)} ab; was Sie geschrieben haben, steht noch hier.`,
        busy: (seconds: number) =>
          `Zurzeit kommen sehr viele Meldungen an. Bitte senden Sie diese in ${minutesDe(seconds)} ab; was Sie geschrieben haben, steht noch hier.`,
        gone: "Diese Angabe ist nicht (mehr) öffentlich. Öffnen Sie den Eintrag und melden Sie den Fehler dort.",
        tooLarge:
          "Die Meldung war viel zu lang und ist deshalb nicht angekommen. Höchstens 2.000 Zeichen lassen sich absenden.",
        unreadable:
          "Das Formular ließ sich nicht lesen, vielleicht weil das Register inzwischen erneuert wurde. Bitte füllen Sie es hier noch einmal aus; mit „Zurück“ kommen Sie meist noch an Ihren Text.",
      },
      againTitle: "Bitte sehen Sie Ihre Meldung noch einmal durch",
      again: "Sie ist noch nicht angekommen. Wenn alles stimmt, senden Sie sie noch einmal ab.",
      nextTitle: "Was mit Ihrer Meldung geschieht",
      next: [
        "Sie bekommt eine Nummer und eine öffentliche Seite. Dort steht, um welche Angabe es geht, wie weit die Prüfung ist und wie sie ausgeht.",
        "Was Sie schreiben, Ihre Quelle und Ihre E-Mail-Adresse sind nie öffentlich. Es liest nur, wer den Eintrag pflegt.",
        "30 Tage nach der Entscheidung wird das alles gelöscht. Nummer, Verlauf und Entscheidung bleiben.",
      ],
      privacy: "Mehr zum Datenschutz",
      allReports: "Alle Fehlermeldungen",
      how: "Fehler melden Sie an der Angabe selbst: Öffnen Sie die Quelle neben ihr und wählen Sie dort „Fehler melden“. Am Ende jedes Eintrags lässt sich auch ein Fehler im Eintrag als Ganzem melden.",
      unknownTitle: "Diese Angabe ist nicht öffentlich",
      unknown:
        "Unter dieser Adresse steht keine öffentliche Angabe. Vielleicht wurde sie inzwischen geändert oder entfernt.",
      toRecord: (name: string) => `Zum Eintrag „${name}“`,
      reportRecord: (name: string) => `Fehler im Eintrag „${name}“ melden`,
      waysOn: "So geht es weiter",
      toHubs: "Zur Liste der Hubs",
    },
    list: {
      title: "Fehlermeldungen",
      lead: "Wer im Register etwas Falsches findet, kann es an der Angabe selbst melden. Jede Meldung steht hier mit ihrer Nummer und damit, wie sie ausgegangen ist.",
      description:
        "Fehlermeldungen zum Hubregister: worum es geht, wie weit die Prüfung ist, wie entschieden wurde und wie lange es dauert.",
      figures: "In Zahlen",
      open: "Offen",
      decided: "Entschieden",
      duration: "Dauer bis zur Entscheidung",
      noneDecided: "noch keine Meldung entschieden",
      medianDays: (days: number) => (days === 0 ? "am selben Tag (Median)" : `${daysDe(days)} (Median)`),
      restsOn: (count: number) =>
        count === 1 ? "beruht auf nur einer Entscheidung" : `beruht auf nur ${count} Entscheidungen`,
      medianNote: "Median: Die Hälfte der Meldungen war nach so vielen Tagen oder früher entschieden.",
      count: { none: "Keine Meldung", one: "1 Meldung", many: (count: string) => `${count} Meldungen` },
      empty: "Noch hat niemand einen Fehler gemeldet",
      emptyFilter: "Keine Meldung passt auf diese Auswahl",
      emptyAll: "Alle Meldungen zeigen",
      caption: "Fehlermeldungen, die neuesten zuerst",
      columns: { number: "Nr.", subject: "Worum es geht", state: "Stand", days: "Dauer" },
      openSince: (days: number) => (days === 0 ? "seit heute" : `seit ${inDaysDe(days)}`),
      decidedAfter: (days: number) => (days === 0 ? "am selben Tag" : `nach ${inDaysDe(days)}`),
      filter: {
        label: "Meldungen filtern",
        state: "Stand",
        anyState: "alle",
        record: "Eintrag",
        anyRecord: "alle",
        page: "Seite",
        submit: "Anzeigen",
        reset: "Alle Filter entfernen",
      },
      ignored: (what: string) => `Unbeachtet blieb, weil es keinen Sinn ergibt: ${what}.`,
      lastPage: (page: string) => `So viele Seiten gibt es nicht; dies ist die letzte (${page}).`,
      howTitle: "Wie eine Meldung geprüft wird",
      how: [
        "Eine Meldung geht an alle, die den Eintrag pflegen. Eine Person nimmt sie in Prüfung.",
        "Ob sie angenommen oder abgelehnt wird, entscheidet, wer im Register Änderungen freigibt.",
        "Angenommen heißt: Der Eintrag ist geändert, und die Meldung nennt die Fassung, in der die Änderung steht. Abgelehnt wird nur mit Begründung.",
        "Eine Frist ist nicht zugesagt. Wie lange es bisher gedauert hat, steht oben.",
      ],
    },
    page: {
      leads: {
        received: "Die Meldung ist eingegangen und wartet darauf, dass jemand sie prüft.",
        "in-review": "Die Meldung wird geprüft.",
        accepted: "Die Meldung hat zu einer Änderung geführt.",
        declined: "Die Meldung wurde geprüft und abgelehnt.",
      },
      description: (number: number) =>
        `Fehlermeldung ${number} zum Hubregister: worum es geht, wie weit die Prüfung ist und wie entschieden wurde.`,
      thanksTitle: (number: number) => `Danke. Ihre Meldung hat die Nummer ${number}.`,
      thanks:
        "Als Nächstes prüft sie jemand, der den Eintrag pflegt. Wie weit die Prüfung ist und wie sie ausgeht, steht auf dieser Seite; ihre Adresse bleibt gleich.",
      courseTitle: "Verlauf",
      steps: {
        received: "Eingegangen",
        "in-review": "In Prüfung genommen",
        accepted: "Angenommen",
        declined: "Abgelehnt",
        open: "Entscheidung",
      },
      notYet: "noch nicht",
      notYetAfter: (days: number) => (days === 0 ? "noch nicht" : `noch nicht, nach ${inDaysDe(days)}`),
      withoutReview: "ohne eigenen Schritt gleich entschieden",
      subjectTitle: "Worum es geht",
      decisionTitle: "Entscheidung",
      accepted: "Die Änderung steht in",
      acceptedVersion: (version: number, day: string) => `Fassung ${version} vom ${day}`,
      logEntry: "Eintrag im öffentlichen Protokoll",
      answer: "Dazu aus dem Register:",
      reason: "Begründung:",
      notShownTitle: "Was hier nicht steht",
      notShown:
        "Was die meldende Person geschrieben hat, ihre Quelle und ihre E-Mail-Adresse: Sie sind nie öffentlich und werden 30 Tage nach der Entscheidung gelöscht.",
      ofRecord: "Alle Meldungen zu diesem Eintrag",
      missingTitle: "Diese Meldung gibt es nicht",
      missing: "Unter dieser Nummer ist keine Fehlermeldung eingegangen.",
    },
    mail: {
      subject: (number: number) => `Ihre Fehlermeldung ${number} im Hubregister ist entschieden`,
      greeting: "Guten Tag,",
      accepted: (number: number, about: string) =>
        `Ihre Fehlermeldung ${number} (${about}) hat zu einer Änderung geführt.`,
      declined: (number: number, about: string) =>
        `Ihre Fehlermeldung ${number} (${about}) wurde geprüft und abgelehnt.`,
      change: "Die Änderung:",
      answer: "Dazu aus dem Register:",
      reason: "Begründung:",
      page: "Die Meldung mit der Entscheidung:",
      erased:
        "Ihre E-Mail-Adresse und der Text Ihrer Meldung werden 30 Tage nach der Entscheidung gelöscht. Diese Mail wurde automatisch verschickt.",
    },
  },
  {
    numbered: (number: number) => `Error report ${number}`,
    states: {
      received: "received",
      "in-review": "in review",
      accepted: "accepted",
      declined: "declined",
    },
    kinds: {
      hub: "Hub",
      organisation: "Organisation",
      network: "Network",
      source: "Source",
      theme: "Theme",
      "offer-kind": "Offer",
    },
    subject: {
      record: "Entry",
      statement: "Statement",
      whole: "The entry as a whole",
      wording: "Wording",
      source: "Source",
      version: (version: number, day: string) => `version ${version} of ${day}`,
      shown: "Reported against",
      gone: "This statement is no longer in the entry today.",
    },
    form: {
      title: "Report an error",
      lead: "Is something not right? Tell us what is wrong. You do not need an account.",
      aboutStatement: "This is the statement",
      aboutRecord: "This is the entry",
      already: "Reported already:",
      sectionTitle: "Your report",
      message: "What is wrong?",
      messageHint:
        "10 to 2,000 characters. Please also say what would be right, if you know, and nothing about other people that is not needed for it.",
      evidence: "Source for it (optional)",
      evidenceHint: "A link, or a title with its date. A report with a source can be checked faster.",
      email: "E-mail address (optional)",
      emailHint: "Only to tell you the decision; never published, and deleted 30 days after the decision.",
      trap: "Please leave this field empty",
      submit: "Send the report",
      problemsTitle: "The report has not been sent yet",
      problems: {
        missing: "Say what is wrong.",
        tooShort: (least: number) =>
          `Write a little more, at least ${least} characters: otherwise the report cannot be checked.`,
        tooLong: (most: number, length: number) =>
          `At most ${most.toLocaleString("en")} characters; there are ${length.toLocaleString("en")}.`,
        control: "The text contains control characters, which cannot be stored.",
        email: "This is no e-mail address. You can also send the report without one.",
        wait: (seconds: number) =>
          `Many reports came from your connection in the last hour. Please send this one in ${minutesEn(seconds)}; what you wrote is still here.`,
        busy: (seconds: number) =>
          `Very many reports are coming in at the moment. Please send this one in ${minutesEn(seconds)}; what you wrote is still here.`,
        gone: "This statement is not public (any more). Open the entry and report the error there.",
        tooLarge:
          "The report was much too long and therefore did not arrive. At most 2,000 characters can be sent.",
        unreadable:
          "The form could not be read, perhaps because the register was renewed meanwhile. Please fill it in here once more; your browser's “back” mostly still leads to your text.",
      },
      againTitle: "Please look your report through once more",
      again: "It has not arrived yet. If all is right, send it once more.",
      nextTitle: "What happens to your report",
      next: [
        "It gets a number and a public page, which says what it is about, how far the review is and how it ends.",
        "What you write, your source and your e-mail address are never public. Only those who keep the entry read them.",
        "All of that is deleted 30 days after the decision. Number, course and decision remain.",
      ],
      privacy: "More on privacy",
      allReports: "All error reports",
      how: "Errors are reported at the statement itself: open the source beside it and choose “Report an error” there. At the end of each entry an error in the entry as a whole can be reported.",
      unknownTitle: "This statement is not public",
      unknown: "There is no public statement at this address. It may have been changed or removed meanwhile.",
      toRecord: (name: string) => `To the entry “${name}”`,
      reportRecord: (name: string) => `Report an error in the entry “${name}”`,
      waysOn: "Where to go from here",
      toHubs: "To the list of hubs",
    },
    list: {
      title: "Error reports",
      lead: "Whoever finds something wrong in the register can report it at the statement itself. Each report stands here with its number and with how it ended.",
      description:
        "Error reports on the Hubregister: what they are about, how far the review is, how they were decided and how long it takes.",
      figures: "In figures",
      open: "Open",
      decided: "Decided",
      duration: "Time to the decision",
      noneDecided: "no report decided yet",
      medianDays: (days: number) => (days === 0 ? "on the same day (median)" : `${daysEn(days)} (median)`),
      restsOn: (count: number) =>
        count === 1 ? "rests on one decision only" : `rests on ${count} decisions only`,
      medianNote: "Median: half of the reports were decided after this many days or sooner.",
      count: { none: "No report", one: "1 report", many: (count: string) => `${count} reports` },
      empty: "Nobody has reported an error yet",
      emptyFilter: "No report fits this choice",
      emptyAll: "Show all reports",
      caption: "Error reports, newest first",
      columns: { number: "No.", subject: "What it is about", state: "State", days: "Time" },
      openSince: (days: number) => (days === 0 ? "since today" : `for ${daysEn(days)}`),
      decidedAfter: (days: number) => (days === 0 ? "on the same day" : `after ${daysEn(days)}`),
      filter: {
        label: "Filter reports",
        state: "State",
        anyState: "all",
        record: "Entry",
        anyRecord: "all",
        page: "Page",
        submit: "Show",
        reset: "Remove all filters",
      },
      ignored: (what: string) => `Ignored because it makes no sense: ${what}.`,
      lastPage: (page: string) => `There are not that many pages; this is the last one (${page}).`,
      howTitle: "How a report is reviewed",
      how: [
        "A report goes to everybody who keeps the entry. One person takes it into review.",
        "Whether it is accepted or declined is decided by those who publish changes to the register.",
        "Accepted means that the entry was changed, and the report names the version with the change. A report is declined only with a reason.",
        "No deadline is promised. How long it has taken so far is said above.",
      ],
    },
    page: {
      leads: {
        received: "The report has been received and waits for somebody to review it.",
        "in-review": "The report is being reviewed.",
        accepted: "The report has led to a change.",
        declined: "The report was reviewed and declined.",
      },
      description: (number: number) =>
        `Error report ${number} on the Hubregister: what it is about, how far the review is and how it was decided.`,
      thanksTitle: (number: number) => `Thank you. Your report has the number ${number}.`,
      thanks:
        "Next, somebody who keeps the entry reviews it. How far the review is and how it ends is said on this page; its address stays the same.",
      courseTitle: "Course",
      steps: {
        received: "Received",
        "in-review": "Taken into review",
        accepted: "Accepted",
        declined: "Declined",
        open: "Decision",
      },
      notYet: "not yet",
      notYetAfter: (days: number) => (days === 0 ? "not yet" : `not yet, after ${daysEn(days)}`),
      withoutReview: "decided at once, without a step of its own",
      subjectTitle: "What it is about",
      decisionTitle: "Decision",
      accepted: "The change is in",
      acceptedVersion: (version: number, day: string) => `version ${version} of ${day}`,
      logEntry: "Entry in the public log",
      answer: "From the register:",
      reason: "Reason:",
      notShownTitle: "What is not shown here",
      notShown:
        "What the reporter wrote, their source and their e-mail address: these are never public and are deleted 30 days after the decision.",
      ofRecord: "All reports on this entry",
      missingTitle: "There is no such report",
      missing: "No error report was received under this number.",
    },
    mail: {
      subject: (number: number) => `Your error report ${number} on the Hubregister has been decided`,
      greeting: "Hello,",
      accepted: (number: number, about: string) =>
        `Your error report ${number} (${about}) has led to a change.`,
      declined: (number: number, about: string) =>
        `Your error report ${number} (${about}) was reviewed and declined.`,
      change: "The change:",
      answer: "From the register:",
      reason: "Reason:",
      page: "The report with the decision:",
      erased:
        "Your e-mail address and the text of your report will be deleted 30 days after the decision. This mail was sent automatically.",
    },
  },
);
