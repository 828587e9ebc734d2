"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { href } from "#lib/i18n/paths.ts";
import { changeSetting } from "./store.ts";

/** Switches four eyes on or off. */
export async function setFourEyes(form: FormData): Promise<void> {
  const person = await staffAction("settings.edit", form);
  const wanted = z.enum(["on", "off"]).catch("on").parse(form.get("value"));
  const change = { key: "four-eyes", value: wanted === "on", personId: person.id, now: new Date() } as const;
  await changeSetting(database(), change);
  redirect(href("deskSettings", {}, formLocale(form), { done: "saved" }));
}
