"use server";
/** Reporting an error: for everybody, so it asks for no permission. */
import { redirect } from "next/navigation";
import { formLocale } from "#lib/auth/guard.ts";
import { networkMark } from "#lib/auth/request.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, textOf, typed } from "#lib/form-action.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerWithStatus, formArrived } from "#lib/server/failure-page.ts";
import { asTyped, readReport, trapField, type ReportFormState } from "./form.ts";
import { countReport } from "./limits-store.ts";
import { createReport, sentBefore } from "./store.ts";
import { versionReported } from "./subject-queries.ts";
import { readTarget } from "./target.ts";

/** Stores a report and leads to its page; otherwise the form comes back with everything that was typed. */
export async function submitReport(_state: ReportFormState, given: FormData): Promise<ReportFormState> {
  // A script can call it with anything.
  const form = given instanceof FormData ? given : new FormData();
  formArrived();
  const locale = formLocale(form);
  const t = reportTexts(locale).form.problems;
  const read = readReport(form, locale);
  if (!read.ok) return read.state;
  // A program filled in what nobody sees. It is told nothing of that, and stores nothing; should it have been a browser's
  // own filling in, its person just sends the form once more.
  if (textOf(form, trapField) !== "")
    return { ...asTyped({ values: typed(form), issues: [] }), isAskedAgain: true };

  const client = database();
  const target = readTarget(textOf(form, "record"), textOf(form, "statement"));
  const about = target && (await versionReported(client, target, textOf(form, "version")));
  if (!about) {
    answerWithStatus(404);
    return asTyped(problemAt(form, "", t.gone));
  }
  const report = { ...read.data, ...about, locale, now: new Date() };
  let number = await sentBefore(client, report);
  if (number === null) {
    const wait = await countReport(client, await networkMark());
    if (wait) {
      answerWithStatus(429);
      return asTyped(problemAt(form, "", t[wait.why](wait.seconds)));
    }
    number = await createReport(client, report);
  }
  redirect(href("report", { number: String(number) }, locale, { done: "received" }));
}
