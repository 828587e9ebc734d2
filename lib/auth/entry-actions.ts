"use server";
/** A forgotten password and an invitation: for people without a session, who have a link instead of a permission. */
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { recordAudit } from "#lib/audit/store.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, textOf, type FormState } from "#lib/form-action.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { log } from "#lib/log.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { canSendMail } from "#lib/server/mail.ts";
import { auth } from "./auth.ts";
import { formLocale } from "./guard.ts";
import { acceptInvitation } from "./new-person.ts";
import { passwordProblem, passwordSentence } from "./password-rule.ts";
import { mailResetLink, personOfResetLink } from "./password-reset.ts";
import { networkAddress, rememberDevice } from "./request.ts";
import { countOne } from "./sign-in-limits.ts";

/** Sends a reset link if there is an account; the answer is the same if there is none. */
export async function requestReset(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale);
  const email = textOf(form, "email").trim().toLowerCase();
  if (!z.email().safeParse(email).success) return problemAt(form, "email", t.missingEmail);
  if (!canSendMail()) return problemAt(form, "", t.forgottenPage.noMail);
  const client = database();
  const wait = Math.max(
    await countOne(client, "reset", email),
    await countOne(client, "resetAddress", await networkAddress()),
  );
  if (wait > 0) {
    answerWithStatus(429);
    return problemAt(form, "", t.forgottenPage.wait(wait));
  }
  // After the answer: how long it takes would tell whether there is an account.
  after(async () => {
    try {
      await mailResetLink(email, new Date(), client);
    } catch (error) {
      log.error("A mail with a reset link could not be sent", { error });
    }
  });
  return { values: {}, issues: [], done: t.forgottenPage.done };
}

/** Sets a new password by a link; all sessions end. */
export async function resetPassword(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale);
  const token = textOf(form, "token");
  const newPassword = textOf(form, "password");
  const client = database();
  const instance = await auth();
  const person = await personOfResetLink(token, new Date(), instance, client);
  if (!person) return problemAt(form, "", t.resetPage.invalid);
  const problem = passwordProblem(newPassword, person);
  if (problem) return problemAt(form, "password", passwordSentence(problem, newPassword, t.passwordRule));
  try {
    await instance.api.resetPassword({ body: { token, newPassword } });
  } catch (error) {
    // Somebody else was faster with the same link.
    if (isAPIError(error)) return problemAt(form, "", t.resetPage.invalid);
    throw error;
  }
  await recordAudit(client, {
    kind: "password-reset",
    actorId: person.id,
    subject: person.id,
    now: new Date(),
  });
  // Who has the link is who it was sent to: others' guesses at this account must not keep them out now.
  await rememberDevice(person.email);
  redirect(href("signIn", {}, locale, { notice: "password-set" }));
}

/** Makes the invited person's account and signs in. */
export async function redeem(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale);
  const password = textOf(form, "password");
  const client = database();
  const accepted = await acceptInvitation(client, {
    id: randomUUID(),
    token: textOf(form, "token"),
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password,
    locale,
    now: new Date(),
  });
  if (!accepted.ok) {
    const says = {
      invalid: ["", t.invitationPage.invalid],
      taken: ["", t.invitationPage.taken],
      name: ["name", t.invitationPage.missingName],
      email: ["email", t.invitationPage.missingEmail],
    } as const;
    if (accepted.problem in says) {
      const [field, message] = says[accepted.problem as keyof typeof says];
      return problemAt(form, field, message);
    }
    const problem = accepted.problem as Exclude<typeof accepted.problem, keyof typeof says>;
    return problemAt(form, "password", passwordSentence(problem, password, t.passwordRule));
  }
  const { email } = accepted;
  const instance = await auth();
  const { user } = await instance.api
    .signInEmail({ body: { email, password }, headers: await headers() })
    .then((signedIn) =>
      "user" in signedIn ? signedIn : Promise.reject(new Error("A new account has one factor.")),
    );
  await rememberDevice(email);
  await recordAudit(client, {
    kind: "sign-in",
    actorId: user.id,
    details: { method: "invitation" },
    now: new Date(),
  });
  redirect(href("desk", {}, locale));
}
