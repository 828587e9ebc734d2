import { texts } from "../texts.ts";

/** Imprint, privacy, accessibility and the report of a barrier. */
export const legalTexts = texts(
  {
    notConfigured: "Noch nicht eingetragen",
    imprint: {
      title: "Impressum",
      description: "Wer das Hubregister betreibt und wie er zu erreichen ist.",
      missing:
        "Für diese Installation ist noch kein Betreiber eingetragen. Wer sie öffentlich anbietet, muss die Angaben vorher ergänzen.",
      operator: "Betreiber",
      name: "Name",
      address: "Anschrift",
      phone: "Telefon",
      email: "E-Mail",
      responsible: "Verantwortlich für den Inhalt",
      contentTitle: "Inhalte und Rechte",
      content:
        "Das Register gibt wieder, was seine Quellen aussagen, und nennt bei jeder Angabe die Quelle. Die verlinkten Seiten verantworten ihre Anbieter.",
      software: "Die Software steht unter der EUPL 1.2. Ortsdaten und Kartengrundlage stammen von:",
      changes: "Übernommen:",
    },
    privacy: {
      title: "Datenschutz",
      description: "Welche Daten beim Lesen des Hubregisters anfallen und welche über Personen darin stehen.",
      lead: "Das Register lässt sich lesen, ohne dass Sie etwas über sich angeben. Die öffentlichen Seiten setzen keine Cookies, messen keine Besuche und laden nichts von fremden Servern.",
      controllerTitle: "Verantwortlich",
      controllerMissing:
        "Für diese Installation ist noch kein Betreiber eingetragen; deshalb ist hier auch niemand als verantwortlich genannt.",
      officer: "Datenschutzbeauftragte Stelle",
      readingTitle: "Beim Lesen der Seiten",
      reading: [
        "Damit eine Seite ankommt, verarbeitet der Server Ihre IP-Adresse und die aufgerufene Adresse für die Dauer der Anfrage. Die Software speichert die IP-Adresse nicht und führt kein Protokoll der Zugriffe.",
        "Tritt ein Fehler auf, zeichnet sie den Zeitpunkt, die aufgerufene Adresse samt Suchwörtern und die Fehlermeldung auf, damit er behoben werden kann.",
        "Betreibt die verantwortliche Stelle davor weitere Technik, etwa einen Webserver, kann diese eigene Protokolle führen; Auskunft gibt die verantwortliche Stelle.",
      ],
      noneTitle: "Was nicht geschieht",
      none: [
        "Keine Cookies und keine vergleichbare Speicherung in Ihrem Browser.",
        "Keine Besuchsmessung, keine Werbung, keine Profile.",
        "Keine Schriften, Karten oder Programme von fremden Servern. Erst wenn Sie einem Link zu einer Quelle folgen, besuchen Sie eine andere Website; sie erfährt höchstens, dass Sie von hier kommen, aber nicht von welcher Seite.",
      ],
      reportsTitle: "Wenn Sie einen Fehler melden",
      reports: [
        "Wer einen Fehler meldet, schreibt, was falsch ist, und kann eine Quelle und eine E-Mail-Adresse angeben. Nichts davon wird veröffentlicht; es liest, wer den betroffenen Eintrag pflegt. Öffentlich sind Nummer, Verlauf und Ergebnis der Meldung und die Angabe, um die es geht.",
        "Die E-Mail-Adresse dient nur dazu, Ihnen die Entscheidung mitzuteilen. 30 Tage nach der Entscheidung werden Text, Quelle und E-Mail-Adresse gelöscht.",
        "Damit niemand das Formular mit Meldungen überschwemmt, zählt der Server, wie viele in einer Stunde von einem Anschluss kommen. Dafür speichert er statt Ihrer IP-Adresse einen Prüfwert, aus dem sie sich nicht ablesen lässt, und löscht ihn spätestens nach zwei Stunden.",
      ],
      peopleTitle: "Personen im Register",
      people:
        "Im Register stehen Personen nur in ihrem öffentlichen Amt: wer eine Vereinbarung unterzeichnet oder sich in einer veröffentlichten Quelle geäußert hat, mit Amt und Quelle, soweit dort genannt.",
      basisTitle: "Rechtsgrundlage",
      rightsTitle: "Ihre Rechte",
      rights:
        "Sie können Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen, ihr widersprechen und sich bei einer Aufsichtsbehörde beschweren.",
      authority: "Zuständige Aufsichtsbehörde",
    },
    accessibility: {
      title: "Barrierefreiheit",
      description: "Wie barrierefrei das Hubregister ist, was noch fehlt und wo Sie Barrieren melden.",
      lead: "Das Register soll für alle lesbar sein: mit Tastatur, Vorleseprogramm, starker Vergrößerung, ohne Farbensehen und ohne JavaScript.",
      stateTitle: "Stand",
      state:
        "Jede Art von Seite wird vor einer Veröffentlichung der Software maschinell geprüft, in heller und dunkler Darstellung und bei 320 Pixeln Breite, nach den Regeln der WCAG 2.2 in den Stufen A und AA. Eine Prüfung durch eine unabhängige Stelle steht aus; maschinell lässt sich nur ein Teil der Anforderungen prüfen.",
      gapsTitle: "Was noch fehlt",
      gaps: [
        "Erklärungen in Leichter Sprache und in Deutscher Gebärdensprache.",
        "Die verlinkten Quellen stehen auf fremden Websites; ob sie barrierefrei sind, liegt nicht in unserer Hand.",
        "Die Wortlaute der Quellen erscheinen auch auf englischen Seiten in ihrer eigenen Sprache.",
      ],
      helpTitle: "Was wir dafür tun",
      help: [
        "Was die Deutschlandkarte zeigt, steht daneben als Tabelle; was die Karte eines Landes oder eines Hubs zeigt, steht auf derselben Seite in Worten.",
        "Farbe ist nie der einzige Träger einer Aussage; Zeichen und Wort sagen dasselbe.",
        "Helle oder dunkle Darstellung, Bewegung und Kontrast folgen den Einstellungen Ihres Geräts.",
      ],
      reportTitle: "Barriere melden",
      report: "Etwas ist nicht zugänglich?",
      reportLink: "So melden Sie eine Barriere",
      bodyTitle: "Schlichtung und Durchsetzung",
      body: "Bleibt eine Meldung ohne zufriedenstellende Antwort, hilft:",
      bodyMissing:
        "Für diese Installation ist noch keine Schlichtungs- oder Durchsetzungsstelle eingetragen.",
    },
    report: {
      title: "Barriere melden",
      description: "Wie Sie eine Barriere im Hubregister melden.",
      lead: "Wenn Sie etwas nicht lesen, nicht bedienen oder nicht verstehen können, ist das ein Fehler, den wir beheben möchten.",
      missing:
        "Für diese Installation ist noch keine E-Mail-Adresse für Meldungen eingetragen. Deshalb kann hier derzeit niemand eine Meldung entgegennehmen.",
      stateTitle: "Was uns hilft",
      state: [
        "die Adresse der Seite",
        "was Sie tun wollten und was stattdessen geschah",
        "welche Hilfsmittel Sie verwenden, zum Beispiel ein Vorleseprogramm, und welchen Browser",
        "wie wir Sie erreichen, wenn Sie eine Antwort möchten",
      ],
      sendTitle: "Meldung senden",
      send: "Meldung als E-Mail schreiben an",
      subject: "Barriere im Hubregister",
      body: "Adresse der Seite:\n\nWas ich tun wollte und was geschah:\n\nHilfsmittel und Browser:",
      privacy: "Ihre Angaben gehen nur an diese Adresse; das Register selbst speichert sie nicht.",
      bodyTitle: "Wenn die Antwort nicht hilft",
    },
  },
  {
    notConfigured: "Not entered yet",
    imprint: {
      title: "Imprint",
      description: "Who runs the Hubregister and how to reach them.",
      missing:
        "No operator has been entered for this installation yet. Whoever offers it to the public has to add the details first.",
      operator: "Operator",
      name: "Name of the operator",
      address: "Address",
      phone: "Phone",
      email: "E-mail",
      responsible: "Responsible for the content",
      contentTitle: "Content and rights",
      content:
        "The register reports what its sources state and names the source of every statement. Linked pages are the responsibility of their providers.",
      software: "The software is licensed under the EUPL 1.2. Place data and the base of the map come from:",
      changes: "Taken from it:",
    },
    privacy: {
      title: "Privacy",
      description: "Which data arise when you read the Hubregister, and which it holds about people.",
      lead: "You can read the register without telling us anything about yourself. The public pages set no cookies, do not measure visits and load nothing from other servers.",
      controllerTitle: "Controller",
      controllerMissing:
        "No operator has been entered for this installation yet; that is why nobody is named as responsible here.",
      officer: "Data protection officer",
      readingTitle: "When you read the pages",
      reading: [
        "To deliver a page, the server processes your IP address and the address you called up for as long as the request lasts. The software does not store the IP address and keeps no log of visits.",
        "When an error occurs, it records the time, the address called up including search words, and the error message, so that it can be fixed.",
        "If the controller runs further equipment in front of it, such as a web server, that may keep logs of its own; the controller can tell you.",
      ],
      noneTitle: "What does not happen",
      none: [
        "No cookies and no comparable storage in your browser.",
        "No measuring of visits, no advertising, no profiles.",
        "No fonts, maps or programs from other servers. Only when you follow a link to a source do you visit another website; it learns at most that you come from here, not from which page.",
      ],
      reportsTitle: "When you report an error",
      reports: [
        "Whoever reports an error writes what is wrong and can name a source and an e-mail address. None of this is published; it is read by those who keep the entry concerned. Public are the number, course and result of the report, and the statement that it is about.",
        "The e-mail address serves only to tell you the decision. Text, source and e-mail address are deleted 30 days after the decision.",
        "So that nobody can flood the form with reports, the server counts how many come from one connection within an hour. For that it stores, instead of your IP address, a check value from which the address cannot be read, and deletes it after two hours at the latest.",
      ],
      peopleTitle: "People in the register",
      people:
        "People appear in the register only in their public office: those who signed an agreement or spoke in a published source, with office and source as far as stated there.",
      basisTitle: "Legal basis",
      rightsTitle: "Your rights",
      rights:
        "You may ask for access, rectification, erasure and restriction of processing, object to it, and complain to a supervisory authority.",
      authority: "Competent supervisory authority",
    },
    accessibility: {
      title: "Accessibility",
      description: "How accessible the Hubregister is, what is still missing, and where to report barriers.",
      lead: "Everyone should be able to read the register: by keyboard, with a screen reader, at high magnification, without colour vision and without JavaScript.",
      stateTitle: "Where it stands",
      state:
        "Before the software is released, every kind of page is checked by machine, in light and dark, at a width of 320 pixels, by the rules of WCAG 2.2, levels A and AA. A check by an independent body is outstanding; a machine can check only part of the requirements.",
      gapsTitle: "What is still missing",
      gaps: [
        "Explanations in easy-to-read language and in German Sign Language.",
        "Linked sources are on other websites; whether they are accessible is not in our hands.",
        "The wordings of sources appear in their own language on English pages too.",
      ],
      helpTitle: "What we do for it",
      help: [
        "What the map of Germany shows stands beside it as a table; what the map of a state or of a hub shows stands on the same page in words.",
        "Colour is never the only carrier of a statement; sign and word say the same.",
        "Light or dark, motion and contrast follow the settings of your device.",
      ],
      reportTitle: "Report a barrier",
      report: "Something is not accessible?",
      reportLink: "How to report a barrier",
      bodyTitle: "Arbitration and enforcement",
      body: "If a report gets no satisfactory answer, this body helps:",
      bodyMissing: "No arbitration or enforcement body has been entered for this installation yet.",
    },
    report: {
      title: "Report a barrier",
      description: "How to report a barrier in the Hubregister.",
      lead: "If there is something you cannot read, use or understand, that is a fault we want to put right.",
      missing:
        "No e-mail address for reports has been entered for this installation yet. Nobody can receive a report here at present.",
      stateTitle: "What helps us",
      state: [
        "the address of the page",
        "what you wanted to do and what happened instead",
        "which aids you use, for example a screen reader, and which browser",
        "how to reach you if you would like an answer",
      ],
      sendTitle: "Send a report",
      send: "Write your report as an e-mail to",
      subject: "Barrier in the Hubregister",
      body: "Address of the page:\n\nWhat I wanted to do and what happened:\n\nAids and browser:",
      privacy: "Your details go to this address only; the register itself does not store them.",
      bodyTitle: "If the answer does not help",
    },
  },
);
