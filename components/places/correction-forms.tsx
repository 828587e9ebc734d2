/** The two forms of administrators: what an official body announced of a place. */
import { FieldsForm, type FormField } from "#components/account/fields-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatDate } from "#lib/dates/format.ts";
import type { FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { associationKinds, municipalityKinds } from "#lib/places/correction-form.ts";
import type { DeskPlace } from "#lib/places/desk-queries.ts";
import { nameOf } from "#lib/places/listed-place.ts";
import { placeOf } from "#components/municipalities/place-words.ts";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Name, validity and successors of a place. */
export function CorrectionForm({
  locale,
  place,
  action,
}: {
  locale: Locale;
  place: DeskPlace;
  action: Action;
}) {
  const t = deskPlaceTexts(locale);
  const day = (edtf: string | null) => (edtf === null ? "" : formatDate({ edtf }, locale));
  const fields: FormField[] = [
    { name: "name", label: t.fields.name, value: nameOf(place) },
    { name: "validFrom", label: t.fields.validFrom, hint: t.fields.dayHint, value: day(place.validFrom) },
    {
      name: "validUntil",
      label: t.fields.validUntil,
      hint: t.fields.untilHint,
      value: day(place.validUntil),
    },
    {
      name: "successors",
      label: t.fields.successors,
      hint: t.fields.successorsHint,
      value: place.successors.map((each) => placeOf(each).key).join(" "),
    },
    { name: "source", label: t.fields.source, hint: t.fields.sourceHint },
  ];
  return (
    <Section id="correct" title={t.correct} note={t.correctNote}>
      <FieldsForm
        id="correct"
        action={action}
        hidden={{ locale, key: place.key }}
        fields={fields}
        submitLabel={t.save}
        problemsTitle={t.problems}
      />
    </Section>
  );
}

interface NewPlaceFormProps {
  locale: Locale;
  districts: readonly { key: string; name: string; kind: string }[];
  action: Action;
}

/** A place that no imported list holds. */
export function NewPlaceForm({ locale, districts, action }: NewPlaceFormProps) {
  const t = deskPlaceTexts(locale);
  const fields: FormField[] = [
    { name: "name", label: t.fields.name },
    { name: "key", label: t.fields.key, hint: t.fields.keyHint, inputMode: "numeric" },
    {
      name: "kind",
      label: t.fields.kind,
      options: [...municipalityKinds, ...associationKinds].map((kind) => ({
        value: kind,
        label: t.kinds[kind],
      })),
    },
    {
      name: "districtKey",
      label: t.fields.district,
      options: districts.map(({ key, name, kind }) => ({ value: key, label: `${name} (${kind}, ${key})` })),
    },
    { name: "validFrom", label: t.fields.validFrom, hint: t.fields.dayHint },
    { name: "source", label: t.fields.source, hint: t.fields.sourceHint },
  ];
  return (
    <Section id="add" title={t.add} note={t.addNote}>
      <FieldsForm
        id="add"
        action={action}
        hidden={{ locale }}
        fields={fields}
        submitLabel={t.saveNew}
        problemsTitle={t.problems}
      />
    </Section>
  );
}
