"use server";
/** What those who keep a record do with reports about it. */
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { denied, formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { problemAt, textOf, type FormState } from "#lib/form-action.ts";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { log } from "#lib/log.ts";
import { sendMail } from "#lib/server/mail.ts";
import { readDecision } from "./decision-form.ts";
import { deskReport } from "./desk-queries.ts";
import { decisionMail } from "./mail-queries.ts";
import { reportNumber } from "./report.ts";
import { refusalFor } from "./states.ts";
import { handleReport } from "./store.ts";

const numberOf = (form: FormData) => reportNumber.safeParse(textOf(form, "number")).data ?? 0;

/** Takes a report into review, puts it back, or opens a decided one again: the button pressed says which. */
export async function moveReport(form: FormData): Promise<void> {
  const person = await staffAction("drafts.edit", form);
  const locale = formLocale(form);
  const number = numberOf(form);
  const event = z.enum(["take-up", "put-back", "reopen"]).safeParse(textOf(form, "event"));
  const view = await deskReport(database(), number);
  if (!view || !event.success) redirect(href("deskReports", {}, locale, { problem: "missing" }));
  const { report, erasedAt, editTarget } = view;
  const refusal = refusalFor(person, event.data, { state: report.state, erasedAt }, editTarget);
  if (refusal === "role") denied(form);
  const handled = await handleReport(database(), {
    number,
    event: event.data,
    personId: person.id,
    now: new Date(),
  });
  const outcome = handled.ok ? { done: event.data } : { problem: handled.reason };
  redirect(href("deskReport", { number: String(number) }, locale, outcome));
}

/** Accepts or declines a report; it is public at once, and the reporter gets a mail where there is an address. */
export async function decideReport(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("drafts.publish", form);
  const locale = formLocale(form);
  const t = deskReportTexts(locale).problems;
  const number = numberOf(form);
  const client = database();
  const view = await deskReport(client, number);
  if (!view) return problemAt(form, "", t.missing);
  const read = readDecision(form, locale);
  if (!read.ok) return read.state;
  const { event, answer } = read.data;
  const acceptedVersion = read.data.event === "accept" ? read.data.version : null;
  if (acceptedVersion !== null && !view.later.some(({ version }) => version === acceptedVersion))
    return problemAt(form, "version", t.version);
  const { report, erasedAt, editTarget } = view;
  if (refusalFor(person, event, { state: report.state, erasedAt }, editTarget) === "role") denied(form);
  const handled = await handleReport(client, {
    number,
    event,
    personId: person.id,
    now: new Date(),
    decision: { answer, acceptedVersion },
  });
  if (!handled.ok) return problemAt(form, "", t[handled.reason]);
  // After the answer: nobody waits for a mail server, and one that fails harms nothing.
  after(() => tellReporter(number));
  redirect(href("deskReport", { number: String(number) }, locale, { done: event }));
}

async function tellReporter(number: number): Promise<void> {
  try {
    const mail = await decisionMail(database(), number, siteUrl());
    if (mail && (await sendMail(mail))) log.info("A reporter was told the decision", { report: number });
  } catch (error) {
    // Not the error itself: what a mail server says often repeats the address.
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    log.error("A reporter could not be told the decision", { report: number, code, responseCode });
  }
}
