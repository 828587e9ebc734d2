"use server";
/** Looking at one address again, because somebody asks for it. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { readForm } from "#lib/form-action.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { isNamed } from "./queries.ts";
import { checkLink } from "./store.ts";

/** Checks an address at once; only one that the register names, so that nobody can make it ask for any other. */
export async function recheckAction(form: FormData): Promise<void> {
  await staffAction("drafts.edit", form);
  const locale = formLocale(form);
  const read = readForm(z.object({ url: z.url({ protocol: /^https?$/ }).max(500) }), form, () => "");
  if (!read.ok || !(await isNamed(database(), read.data.url)))
    redirect(href("deskLinks", {}, locale, { done: "unknown" }));
  const { url } = read.data;
  const { outcome } = await checkLink(database(), url, { now: new Date(), siteUrl: siteUrl() });
  redirect(href("deskLinks", {}, locale, { done: outcome, url }));
}
