/** The one way into the desk: every page and every action of it begins with one of these. */
import { redirect } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { removeNul } from "#lib/form-action.ts";
import { may, type Permission, type Person } from "./policy.ts";
import { currentPerson, prolongSession } from "./session.ts";

/**
 * For pages. Sends whoever is not signed in to the sign-in and back to `back` afterwards; for somebody without the
 * permission it gives null with status 403, and the page returns `<NoAccessPage>`.
 * @param back the page's own address, with its query
 */
export async function staffPage(
  permission: Permission,
  locale: Locale,
  back: string,
): Promise<Person | null> {
  const person = await currentPerson();
  if (!person) redirect(href("signIn", {}, locale, { next: back }));
  if (may(person, permission)) return person;
  answerWithStatus(403);
  return null;
}

/** The language a form was shown in: its hidden field `locale`. */
export function formLocale(form: FormData): Locale {
  const value = form.get("locale");
  return typeof value === "string" && isLocale(value) ? value : "de";
}

/**
 * For actions, before anything else is read. Redirects to the sign-in or to "no access": an action never answers
 * somebody who may not call it.
 */
export async function staffAction(permission: Permission, form: FormData): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(href("signIn", {}, formLocale(form)));
  if (!may(person, permission)) denied(form);
  removeNul(form);
  await prolongSession();
  return person;
}

/** Ends an action whose person has the permission, but not for this record. */
export function denied(form: FormData): never {
  redirect(href("deskDenied", {}, formLocale(form)));
}

/**
 * For route handlers, which forms post to natively and scripts call: the person, or the answer to give instead (303 to
 * the sign-in or to "no access"; 403 for a request that another site's page sent).
 */
export async function staffRequest(
  permission: Permission,
  request: Request,
  locale: Locale,
): Promise<Person | Response> {
  const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  if (!person) return seeOther(href("signIn", {}, locale));
  return may(person, permission) ? person : seeOther(href("deskDenied", {}, locale));
}

/** Whether a request that changes something comes from our own pages; Next itself asks this only for actions. */
export function isSameOrigin({ method, headers }: Request): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host);
}
