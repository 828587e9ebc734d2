"use server";
/** Signing in and out. These are for people without a session, so none of them asks for a permission. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isAPIError } from "better-auth/api";
import { recordAudit } from "#lib/audit/store.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, textOf, type FormState } from "#lib/form-action.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { auth } from "./auth.ts";
import { formLocale } from "./guard.ts";
import { afterSignIn } from "./next-path.ts";
import { attemptOf, rememberDevice } from "./request.ts";
import { currentSession } from "./session.ts";
import { attemptSucceeded, beginAttempt, clearExpired } from "./sign-in-limits.ts";

/** E-mail and password; leads to the second factor where there is one. */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale);
  const email = textOf(form, "email").trim().toLowerCase();
  const password = textOf(form, "password");
  if (email === "") return problemAt(form, "email", t.missingEmail);
  if (password === "") return problemAt(form, "password", t.missingPassword);

  const client = database();
  const attempt = await attemptOf(email);
  const wait = await beginAttempt(client, attempt);
  if (wait > 0) {
    answerWithStatus(429);
    return problemAt(form, "", t.wait(wait));
  }
  let needsSecondFactor: boolean;
  try {
    const signedIn = await (
      await auth()
    ).api.signInEmail({ body: { email, password }, headers: await headers() });
    needsSecondFactor = "twoFactorRedirect" in signedIn;
    await attemptSucceeded(client, attempt);
    await clearExpired(client, new Date());
    if (!needsSecondFactor) {
      await rememberDevice(email);
      await recordAudit(client, {
        kind: "sign-in",
        actorId: signedIn.user.id,
        details: { method: "password" },
        now: new Date(),
      });
    }
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await recordAudit(client, {
      kind: "sign-in-failed",
      actorId: null,
      details: { method: "password" },
      now: new Date(),
    });
    return problemAt(form, "", t.wrong);
  }
  const next = afterSignIn(textOf(form, "next"), locale);
  redirect(needsSecondFactor ? href("secondFactor", {}, locale, { next }) : next);
}

/** The code of the authenticator app or a recovery code, after the password. */
export async function confirmSecondFactor(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale).secondFactor;
  const code = textOf(form, "code").replaceAll(/\s/g, "");
  if (code === "") return problemAt(form, "code", t.missing);
  const isTotp = /^\d+$/.test(code);
  const client = database();
  const now = new Date();
  let email: string;
  try {
    const { api } = await auth();
    const request = { body: { code }, headers: await headers() };
    const { user } = await (isTotp ? api.verifyTOTP(request) : api.verifyBackupCode(request));
    email = user.email;
    const method = isTotp ? "password-totp" : "password-recovery-code";
    await recordAudit(client, { kind: "sign-in", actorId: user.id, details: { method }, now });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const details = { method: "second-factor" } as const;
    await recordAudit(client, { kind: "sign-in-failed", actorId: null, details, now });
    const reason = error.body?.code;
    if (reason === "ACCOUNT_TEMPORARILY_LOCKED") {
      answerWithStatus(429);
      return problemAt(form, "", t.locked);
    }
    // The password was too long ago, or this challenge had its five guesses.
    if (reason === "INVALID_TWO_FACTOR_COOKIE" || reason === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") {
      redirect(href("signIn", {}, locale, { notice: "expired" }));
    }
    return problemAt(form, "code", t.wrong);
  }
  await rememberDevice(email);
  redirect(afterSignIn(textOf(form, "next"), locale));
}

/** Ends the session of this device. */
export async function signOut(form: FormData): Promise<void> {
  const session = await currentSession();
  if (session) {
    await (await auth()).api.signOut({ headers: await headers() });
    await recordAudit(database(), { kind: "sign-out", actorId: session.user.id, now: new Date() });
  }
  redirect(href("signIn", {}, formLocale(form), { notice: "signed-out" }));
}
