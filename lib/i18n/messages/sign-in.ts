import { texts } from "../texts.ts";

const minutesDe = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "einer Minute" : `${minutes} Minuten`;
};
const minutesEn = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "one minute" : `${minutes} minutes`;
};

/** Signing in, the second factor, a forgotten password, an invitation. */
export const signInTexts = texts(
  {
    title: "Anmelden",
    lead: "Für alle, die das Register pflegen.",
    email: "E-Mail-Adresse",
    password: "Kennwort",
    submit: "Anmelden",
    forgotten: "Kennwort vergessen?",
    or: "Oder",
    passkey: "Mit Passkey anmelden",
    passkeyFailed:
      "Das hat nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich mit dem Kennwort an.",
    oidc: (name: string) => `Mit ${name} anmelden`,
    wrong: "E-Mail-Adresse oder Kennwort stimmen nicht.",
    missingEmail: "Geben Sie Ihre E-Mail-Adresse an.",
    missingPassword: "Geben Sie Ihr Kennwort an.",
    wait: (seconds: number) =>
      `Zu viele Versuche. Bitte versuchen Sie es in ${minutesDe(seconds)} noch einmal. Mit „Kennwort vergessen?“ setzen Sie ein neues Kennwort.`,
    problemsTitle: (count: number) =>
      count === 1 ? "Das hat nicht geklappt" : `${count} Angaben fehlen oder stimmen nicht`,
    notices: {
      "signed-out": "Sie sind abgemeldet.",
      "password-set": "Ihr neues Kennwort gilt. Melden Sie sich damit an.",
      expired: "Die Anmeldung hat zu lange gedauert. Bitte melden Sie sich noch einmal an.",
      not_invited:
        "Zu dieser Anmeldung gibt es hier kein Konto und keine Einladung. Die Administration des Registers kann Sie einladen.",
      account_not_linked:
        "Ihre Anmeldung bei Ihrer Verwaltung nennt keine bestätigte E-Mail-Adresse. Melden Sie sich mit Ihrem Kennwort an, oder wenden Sie sich an die Administration.",
      other: "Die Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
    },
    secondFactor: {
      title: "Zweiter Faktor",
      lead: "Geben Sie den sechsstelligen Code aus Ihrer Authenticator-App an oder einen Ihrer Wiederherstellungscodes.",
      code: "Code",
      hint: "Sechs Ziffern, oder ein Wiederherstellungscode wie aB3dE-fG4hI",
      submit: "Bestätigen",
      wrong: "Der Code stimmt nicht. Er gilt nur kurz: Nehmen Sie den, der jetzt angezeigt wird.",
      missing: "Geben Sie den Code an.",
      locked: "Zu viele falsche Codes. Bitte versuchen Sie es in 15 Minuten noch einmal.",
      back: "Zurück zur Anmeldung",
    },
    forgottenPage: {
      title: "Kennwort vergessen",
      lead: "Sie bekommen einen Link, mit dem Sie ein neues Kennwort setzen. Er gilt eine Stunde.",
      submit: "Link anfordern",
      done: "Wenn es zu dieser Adresse ein Konto gibt, ist eine Nachricht mit dem Link unterwegs.",
      wait: (seconds: number) =>
        `An diese Adresse gingen gerade schon mehrere Nachrichten. Bitte versuchen Sie es in ${minutesDe(seconds)} noch einmal.`,
      noMail:
        "Dieses Register kann keine E-Mails schicken. Die Administration des Registers kann Ihnen einen Link geben, mit dem Sie ein neues Kennwort setzen.",
      back: "Zurück zur Anmeldung",
    },
    resetMail: {
      subject: "Neues Kennwort für das Hubregister",
      text: (name: string, link: string) =>
        `Guten Tag ${name},\n\nmit diesem Link setzen Sie ein neues Kennwort für das Hubregister:\n\n${link}\n\nDer Link gilt eine Stunde und einmal. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ihr Kennwort bleibt, wie es ist.\n`,
    },
    resetPage: {
      title: "Neues Kennwort",
      lead: "Danach melden Sie sich damit an. Alle bisherigen Anmeldungen enden.",
      password: "Neues Kennwort",
      submit: "Kennwort setzen",
      invalidTitle: "Der Link gilt nicht mehr",
      invalid: "Er ist abgelaufen, schon benutzt oder unvollständig. Sie können einen neuen anfordern.",
      again: "Neuen Link anfordern",
    },
    invitationPage: {
      title: "Einladung annehmen",
      lead: (role: string) => `Sie bekommen ein Konto mit der Rolle „${role}“.`,
      leadFor: (email: string, role: string) => `Konto für ${email}, Rolle „${role}“.`,
      name: "Ihr Name",
      nameHint:
        "So, wie Kolleginnen und Kollegen ihn kennen. Er steht bei Ihren Änderungen, nicht öffentlich.",
      missingName: "Geben Sie Ihren Namen an (höchstens 100 Zeichen).",
      missingEmail: "Geben Sie eine gültige E-Mail-Adresse an.",
      submit: "Konto anlegen",
      invalidTitle: "Die Einladung gilt nicht mehr",
      invalid:
        "Sie ist abgelaufen, schon benutzt, zurückgezogen oder unvollständig. Die Administration des Registers kann Ihnen eine neue schicken.",
      taken: "Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich an.",
    },
    passwordRule: {
      hint: "Mindestens 12 Zeichen. Gut sind drei oder vier Wörter, die nichts miteinander zu tun haben.",
      short: (length: number) => `Mindestens 12 Zeichen; bisher sind es ${length}.`,
      long: "Höchstens 128 Zeichen.",
      common: "Dieses Kennwort steht auf Listen, die beim Raten zuerst probiert werden.",
      repeated: "Immer dieselben Zeichen sind schnell geraten.",
      own: "Das Kennwort darf nicht aus Ihrem Namen oder Ihrer E-Mail-Adresse bestehen.",
    },
  },
  {
    title: "Sign in",
    lead: "For everybody who keeps the register.",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgotten: "Forgotten your password?",
    or: "Or",
    passkey: "Sign in with a passkey",
    passkeyFailed: "That did not work. Try once more, or sign in with your password.",
    oidc: (name: string) => `Sign in with ${name}`,
    wrong: "E-mail address or password are not right.",
    missingEmail: "Enter your e-mail address.",
    missingPassword: "Enter your password.",
    wait: (seconds: number) =>
      `Too many attempts. Please try again in ${minutesEn(seconds)}. With "Forgotten your password?" you can set a new one.`,
    problemsTitle: (count: number) =>
      count === 1 ? "That did not work" : `${count} entries are missing or not right`,
    notices: {
      "signed-out": "You are signed out.",
      "password-set": "Your new password is set. Sign in with it.",
      expired: "Signing in took too long. Please sign in once more.",
      not_invited:
        "There is no account here for this sign-in, and no invitation. The administrators of the register can invite you.",
      account_not_linked:
        "Your administration's sign-in names no verified e-mail address. Sign in with your password, or ask the administrators.",
      other: "Signing in did not work. Please try again.",
    },
    secondFactor: {
      title: "Second factor",
      lead: "Enter the six-digit code from your authenticator app, or one of your recovery codes.",
      code: "Code",
      hint: "Six digits, or a recovery code like aB3dE-fG4hI",
      submit: "Confirm",
      wrong: "The code is not right. It is valid for a short time only: use the one shown now.",
      missing: "Enter the code.",
      locked: "Too many wrong codes. Please try again in 15 minutes.",
      back: "Back to sign-in",
    },
    forgottenPage: {
      title: "Forgotten password",
      lead: "You get a link with which you set a new password. It is valid for one hour.",
      submit: "Ask for a link",
      done: "If there is an account for this address, a message with the link is on its way.",
      wait: (seconds: number) =>
        `Several messages went to this address just now. Please try again in ${minutesEn(seconds)}.`,
      noMail:
        "This register cannot send e-mails. The administrators of the register can give you a link with which you set a new password.",
      back: "Back to sign-in",
    },
    resetMail: {
      subject: "New password for the Hubregister",
      text: (name: string, link: string) =>
        `Hello ${name},\n\nwith this link you set a new password for the Hubregister:\n\n${link}\n\nIt is valid for one hour and once. If you did not ask for it, there is nothing to do: your password stays as it is.\n`,
    },
    resetPage: {
      title: "New password",
      lead: "You sign in with it afterwards. All sessions so far end.",
      password: "New password",
      submit: "Set password",
      invalidTitle: "The link is no longer valid",
      invalid: "It is expired, was used already or is incomplete. You can ask for a new one.",
      again: "Ask for a new link",
    },
    invitationPage: {
      title: "Accept the invitation",
      lead: (role: string) => `You get an account with the role "${role}".`,
      leadFor: (email: string, role: string) => `Account for ${email}, role "${role}".`,
      name: "Your name",
      nameHint: "As your colleagues know it. It stands beside your changes, not in public.",
      missingName: "Enter your name (at most 100 characters).",
      missingEmail: "Enter a valid e-mail address.",
      submit: "Create account",
      invalidTitle: "The invitation is no longer valid",
      invalid:
        "It is expired, used already, withdrawn or incomplete. The administrators of the register can send you a new one.",
      taken: "There is an account for this e-mail address already. Sign in.",
    },
    passwordRule: {
      hint: "At least 12 characters. Three or four words that have nothing to do with each other are good.",
      short: (length: number) => `At least 12 characters; so far there are ${length}.`,
      long: "At most 128 characters.",
      common: "This password is on lists that are tried first when guessing.",
      repeated: "The same characters over and over are quickly guessed.",
      own: "The password must not consist of your name or your e-mail address.",
    },
  },
);
