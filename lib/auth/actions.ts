"use server";
/** Signing in and out. These are for people without a session, so none of them asks for a permission. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isAPIError } from "better-auth/api";
import { database } from "#lib/db/client.ts";
import { typed, type FormState } from "#lib/form-action.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { auth } from "./auth.ts";
import { formLocale } from "./guard.ts";
import { recordAuthEvent } from "./journal.ts";
import { afterSignIn } from "./next-path.ts";
import { attemptOf, rememberDevice } from "./request.ts";
import { currentSession } from "./session.ts";
import { attemptSucceeded, beginAttempt } from "./sign-in-limits.ts";

/** A field's text, empty if it is missing or no text. */
const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const problem = (form: FormData, field: string, message: string): FormState => ({
  values: typed(form),
  issues: [{ field, message }],
});

/** E-mail and password; leads to the second factor where there is one. */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const t = signInTexts(locale);
  const email = text(form, "email").trim().toLowerCase();
  const password = text(form, "password");
  if (email === "") return problem(form, "email", t.missingEmail);
  if (password === "") return problem(form, "password", t.missingPassword);

  const client = database();
  const attempt = await attemptOf(email);
  const wait = await beginAttempt(client, attempt);
  if (wait > 0) {
    answerWithStatus(429);
    return problem(form, "", t.wait(wait));
  }
  let needsSecondFactor: boolean;
  try {
    const signedIn = await (
      await auth()
    ).api.signInEmail({ body: { email, password }, headers: await headers() });
    needsSecondFactor = "twoFactorRedirect" in signedIn;
    await attemptSucceeded(client, attempt);
    if (!needsSecondFactor) {
      await rememberDevice(email);
      await recordAuthEvent(client, "sign-in", signedIn.user.id, { method: "password" });
    }
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await recordAuthEvent(client, "sign-in-failed", null, { method: "password" });
    return problem(form, "", t.wrong);
  }
  const next = afterSignIn(text(form, "next"), locale);
  redirect(needsSecondFactor ? href("secondFactor", {}, locale, { next }) : next);
}

/** Ends the session of this device. */
export async function signOut(form: FormData): Promise<void> {
  const session = await currentSession();
  if (session) {
    await (await auth()).api.signOut({ headers: await headers() });
    await recordAuthEvent(database(), "sign-out", session.user.id);
  }
  redirect(href("signIn", {}, formLocale(form), { notice: "signed-out" }));
}
