"use server";
/** What administrators do with accounts. */
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { recordAudit } from "#lib/audit/store.ts";
import { formLocale, staffAction } from "#lib/auth/guard.ts";
import {
  createInvitation,
  EmailTakenError,
  invitationLink,
  revokeInvitation,
} from "#lib/auth/invitations.ts";
import { passwordResetLink } from "#lib/auth/password-reset.ts";
import { database } from "#lib/db/client.ts";
import { readForm, textOf, typed, type Issue } from "#lib/form-action.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { href } from "#lib/i18n/paths.ts";
import { log } from "#lib/log.ts";
import { sendMail } from "#lib/server/mail.ts";
import { invitationSchema, noScopes, roleSchema, typedScopes, type PersonFormState } from "./form.ts";
import { resolveScopes } from "./queries.ts";
import {
  changeRole,
  disablePerson,
  enablePerson,
  endSessions,
  erasePerson,
  type PersonChange,
} from "./store.ts";

const refused = (form: FormData, issues: Issue[]): PersonFormState => ({
  values: typed(form),
  issues,
  scopes: typedScopes(form),
});

/** The limits that were chosen, or what is wrong with them; none unless the role is an editor's. */
async function limits(form: FormData, role: string) {
  if (role !== "editor") return { scopes: [], issues: [] };
  const t = peopleTexts(formLocale(form)).problems;
  const { scopes, problems } = await resolveScopes(database(), typedScopes(form));
  const issues = problems.map(({ field, text, names }) => ({
    field,
    message: names.length === 0 ? t.unknown(text) : t.ambiguous(text, names.join(", ")),
  }));
  return { scopes, issues };
}

/** Invites somebody; the answer shows the link once, and it is mailed where mails can be sent. */
export async function invitePerson(_state: PersonFormState, form: FormData): Promise<PersonFormState> {
  const by = await staffAction("people.edit", form);
  const locale = formLocale(form);
  const t = peopleTexts(locale);
  const says = (field: string) => (field === "email" ? t.problems.email : t.problems.role);
  const read = readForm(invitationSchema, form, says);
  if (!read.ok) return refused(form, [...read.state.issues]);
  const { email, role } = read.data;
  const { scopes, issues } = await limits(form, role);
  if (issues.length > 0) return refused(form, issues);
  try {
    const invitation = { email, role, scopes, invitedBy: by.id, now: new Date() };
    const link = invitationLink((await createInvitation(database(), invitation)).token, locale);
    refresh();
    const isMailed = await mailed(email, t.mail.subject, t.mail.text(link));
    const done = isMailed ? `${t.link.invitation} ${t.link.mailed}` : t.link.invitation;
    return { values: {}, issues: [], scopes: noScopes, done, link };
  } catch (error) {
    if (!(error instanceof EmailTakenError)) throw error;
    return refused(form, [{ field: "email", message: t.problems.taken }]);
  }
}

/** A mail that does not go out is no reason to lose the link. */
async function mailed(to: string, subject: string, text: string): Promise<boolean> {
  try {
    return await sendMail({ to, subject, text });
  } catch (error) {
    log.warn("An invitation could not be mailed", { error });
    return false;
  }
}

export async function revokeInvitationOf(form: FormData): Promise<void> {
  const by = await staffAction("people.edit", form);
  const id = textOf(form, "id");
  const isRevoked = await revokeInvitation(database(), { id, revokedBy: by.id, now: new Date() });
  redirect(href("deskPeople", {}, formLocale(form), { done: isRevoked ? "revoked" : "not-open" }));
}

export async function changePersonRole(_state: PersonFormState, form: FormData): Promise<PersonFormState> {
  const by = await staffAction("people.edit", form);
  const locale = formLocale(form);
  const t = peopleTexts(locale);
  const read = readForm(roleSchema, form, () => t.problems.role);
  if (!read.ok) return refused(form, [...read.state.issues]);
  const { id, role } = read.data;
  const { scopes, issues } = await limits(form, role);
  if (issues.length > 0) return refused(form, issues);
  const changed = await changeRole(database(), { personId: id, by: by.id, now: new Date(), role, scopes });
  if (!changed.ok) return refused(form, [{ field: "role", message: t.problems[changed.reason] }]);
  redirect(href("deskPerson", { id }, locale, { done: "role" }));
}

/** A link for a new password, to hand over. */
export async function makeResetLink(_state: PersonFormState, form: FormData): Promise<PersonFormState> {
  const by = await staffAction("people.edit", form);
  const locale = formLocale(form);
  const t = peopleTexts(locale);
  const id = textOf(form, "id");
  const now = new Date();
  const link = await passwordResetLink(id, { locale, now });
  if (link === null) return refused(form, [{ field: "", message: t.problems.link }]);
  await recordAudit(database(), { kind: "reset-link-made", actorId: by.id, subject: id, now });
  return { values: {}, issues: [], scopes: noScopes, done: t.link.reset, link };
}

type Work = (asked: {
  personId: string;
  by: string;
  now: Date;
}) => Promise<PersonChange | { ok: false; reason: "confirm" }>;

/** One of the buttons of a person's page; says on the page what came of it. */
async function act(form: FormData, by: string, done: string, work: Work): Promise<never> {
  const id = textOf(form, "id");
  const changed = await work({ personId: id, by, now: new Date() });
  const locale = formLocale(form);
  const isGone = changed.ok ? done === "erased" : changed.reason === "missing";
  const code = changed.ok ? done : changed.reason;
  redirect(
    isGone
      ? href("deskPeople", {}, locale, { done: code })
      : href("deskPerson", { id }, locale, { done: code }),
  );
}

export async function disableAccount(form: FormData): Promise<void> {
  const by = await staffAction("people.edit", form);
  await act(form, by.id, "disabled", (asked) => disablePerson(database(), asked));
}

export async function enableAccount(form: FormData): Promise<void> {
  const by = await staffAction("people.edit", form);
  await act(form, by.id, "enabled", (asked) => enablePerson(database(), asked));
}

export async function endSessionsOf(form: FormData): Promise<void> {
  const by = await staffAction("people.edit", form);
  await act(form, by.id, "sessions-ended", (asked) => endSessions(database(), asked));
}

export async function eraseAccount(form: FormData): Promise<void> {
  const by = await staffAction("people.edit", form);
  const name = peopleTexts("de").erasedName;
  await act(form, by.id, "erased", (asked) =>
    form.get("confirm") === "yes"
      ? erasePerson(database(), { ...asked, name })
      : Promise.resolve({ ok: false, reason: "confirm" } as const),
  );
}
