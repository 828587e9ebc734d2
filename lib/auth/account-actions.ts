"use server";
/** One's own account: name, password, second factor, passkeys, sessions. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import type { FactorChange } from "#lib/audit/kinds.ts";
import { recordAudit } from "#lib/audit/store.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, readForm, textOf, type FormState } from "#lib/form-action.ts";
import { locales } from "#lib/i18n/locale.ts";
import { accountTexts } from "#lib/i18n/messages/account.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { auth } from "./auth.ts";
import { formLocale, staffAction } from "./guard.ts";
import { passwordProblem, passwordSentence } from "./password-rule.ts";
import type { Person } from "./policy.ts";
import { currentSession } from "./session.ts";
import { countOne } from "./sign-in-limits.ts";

/** Back to the account page, which says the code in words. */
const back = (form: FormData, done: string): never =>
  redirect(href("deskAccount", {}, formLocale(form), { done }));

/**
 * Tries something that needs the person's password, with a limit on guesses.
 * @returns what it gave, or the form with the problem at `field`
 */
async function withPassword<Result>(
  person: Person,
  form: FormData,
  field: string,
  work: (password: string) => Promise<Result>,
): Promise<{ ok: true; result: Result } | { ok: false; state: FormState }> {
  const t = accountTexts(formLocale(form)).password;
  const password = textOf(form, field);
  if (password === "") return { ok: false, state: problemAt(form, field, t.missing) };
  const wait = await countOne(database(), "password", person.id);
  if (wait > 0) return { ok: false, state: problemAt(form, "", t.wait(Math.ceil(wait / 60))) };
  try {
    return { ok: true, result: await work(password) };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { ok: false, state: problemAt(form, field, t.wrong) };
  }
}

export async function changeProfile(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const t = accountTexts(formLocale(form)).profile;
  const schema = z.object({ name: z.string().trim().min(1).max(100), mailLocale: z.enum(locales) });
  const read = readForm(schema, form, () => t.missingName);
  if (!read.ok) return read.state;
  const { name, mailLocale } = read.data;
  await database().person.update({
    where: { id: person.id },
    data: { name, locale: mailLocale, updatedAt: new Date() },
    select: { id: true },
  });
  return back(form, "saved");
}

export async function changePassword(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const locale = formLocale(form);
  const newPassword = textOf(form, "password");
  const problem = passwordProblem(newPassword, person);
  if (problem) {
    const sentence = passwordSentence(problem, newPassword, signInTexts(locale).passwordRule);
    return problemAt(form, "password", sentence);
  }
  const changed = await withPassword(person, form, "currentPassword", async (currentPassword) =>
    (await auth()).api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: await headers(),
    }),
  );
  if (!changed.ok) return changed.state;
  await recordAudit(database(), {
    kind: "password-changed",
    actorId: person.id,
    subject: person.id,
    now: new Date(),
  });
  return back(form, "password-changed");
}

async function recordFactor(person: Person, change: FactorChange): Promise<void> {
  await recordAudit(database(), {
    kind: "factor-changed",
    actorId: person.id,
    subject: person.id,
    details: { change },
    now: new Date(),
  });
}

/** Makes a secret and recovery codes; the page then shows them and asks for the first code. */
export async function startFactor(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const started = await withPassword(person, form, "password", async (password) =>
    (await auth()).api.enableTwoFactor({ body: { password }, headers: await headers() }),
  );
  if (!started.ok) return started.state;
  redirect(`${href("deskAccount", {}, formLocale(form))}#factor`);
}

export async function confirmFactor(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const t = accountTexts(formLocale(form)).factor;
  try {
    await (
      await auth()
    ).api.verifyTOTP({
      body: { code: textOf(form, "code").replaceAll(/\s/g, "") },
      headers: await headers(),
    });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return problemAt(form, "code", t.wrongCode);
  }
  await recordFactor(person, "on");
  return back(form, "factor-on");
}

/** Gives up a second factor that was never confirmed. */
export async function cancelFactor(form: FormData): Promise<void> {
  const person = await staffAction("account.own", form);
  await database().twoFactor.deleteMany({ where: { userId: person.id, verified: false } });
  redirect(href("deskAccount", {}, formLocale(form)));
}

export async function endFactor(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const ended = await withPassword(person, form, "password", async (password) =>
    (await auth()).api.disableTwoFactor({ body: { password }, headers: await headers() }),
  );
  if (!ended.ok) return ended.state;
  await recordFactor(person, "off");
  return back(form, "factor-off");
}

export async function renewCodes(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("account.own", form);
  const renewed = await withPassword(person, form, "password", async (password) =>
    (await auth()).api.generateBackupCodes({ body: { password }, headers: await headers() }),
  );
  if (!renewed.ok) return renewed.state;
  await recordFactor(person, "codes-renewed");
  const codes = renewed.result.backupCodes.join("\n");
  return { values: {}, issues: [], done: accountTexts(formLocale(form)).factor.renewed(codes) };
}

export async function renamePasskey(form: FormData): Promise<void> {
  const person = await staffAction("account.own", form);
  const name = textOf(form, "name").trim().slice(0, 100);
  await database().passkey.updateMany({
    where: { id: textOf(form, "id"), userId: person.id },
    data: { name: name === "" ? null : name },
  });
  back(form, "passkey-renamed");
}

export async function removePasskey(form: FormData): Promise<void> {
  const person = await staffAction("account.own", form);
  const where = { id: textOf(form, "id"), userId: person.id };
  const { count } = await database().passkey.deleteMany({ where });
  if (count > 0) {
    await recordAudit(database(), {
      kind: "passkey-changed",
      actorId: person.id,
      subject: person.id,
      details: { change: "removed" },
      now: new Date(),
    });
  }
  back(form, "passkey-removed");
}

/** Ends one session, or with no `id` all but this one. */
export async function endSessions(form: FormData): Promise<void> {
  const person = await staffAction("account.own", form);
  const id = textOf(form, "id");
  const token = (await currentSession())?.session.token ?? "";
  const { count } = await database().session.deleteMany({
    where: { userId: person.id, ...(id === "" ? { token: { not: token } } : { id }) },
  });
  if (count > 0) {
    await recordAudit(database(), {
      kind: "session-ended",
      actorId: person.id,
      subject: person.id,
      details: { sessions: count },
      now: new Date(),
    });
  }
  back(form, id === "" ? "sessions-ended" : "session-ended");
}
