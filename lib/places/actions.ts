"use server";
/** Official corrections of the list of places. */
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { formLocale, staffAction } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { readForm, typed, type FormState } from "#lib/form-action.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { registerTag } from "#lib/server/page-tag.ts";
import { correctionSchema, newPlaceSchema } from "./correction-form.ts";
import { addPlace, correctPlace, type PlaceRefusal } from "./correction-store.ts";

/** The sentence for what was typed wrongly. */
const says = (locale: Locale) => {
  const t = deskPlaceTexts(locale).wrong;
  return (field: string, issue: { message: string }): string => {
    if (field === "validFrom" || field === "validUntil") return t.day(issue.message);
    if (field === "districtKey") return t["unknown-district"];
    return field in t ? t[field as "name" | "successors" | "source" | "key" | "kind"] : t.missing;
  };
};

/** At which field a refusal stands. */
const fieldOf: Record<PlaceRefusal, string> = {
  missing: "",
  "unknown-successor": "successors",
  "own-successor": "successors",
  "ends-before-it-begins": "validUntil",
  "key-taken": "key",
  "unknown-district": "districtKey",
  "nothing-changed": "",
};

const refused = (form: FormData, reason: PlaceRefusal): FormState => ({
  values: typed(form),
  issues: [{ field: fieldOf[reason], message: deskPlaceTexts(formLocale(form)).wrong[reason] }],
});

/** Sets name, validity and successors of a place. */
export async function correctPlaceAction(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("places.edit", form);
  const read = readForm(correctionSchema, form, says(formLocale(form)));
  if (!read.ok) return read.state;
  const { key, source, ...state } = read.data;
  const changed = await correctPlace(database(), {
    key,
    state,
    source,
    personId: person.id,
    now: new Date(),
  });
  if (!changed.ok) return refused(form, changed.reason);
  updateTag(registerTag);
  redirect(href("deskPlace", { key }, formLocale(form), { done: "saved" }));
}

/** Adds a place that no imported list holds. */
export async function addPlaceAction(_state: FormState, form: FormData): Promise<FormState> {
  const person = await staffAction("places.edit", form);
  const read = readForm(newPlaceSchema, form, says(formLocale(form)));
  if (!read.ok) return read.state;
  const { source, ...place } = read.data;
  const added = await addPlace(database(), { place, source, personId: person.id, now: new Date() });
  if (!added.ok) return refused(form, added.reason);
  updateTag(registerTag);
  redirect(href("deskPlace", { key: added.key }, formLocale(form), { done: "saved" }));
}
