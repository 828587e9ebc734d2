import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Field } from "#lib/drafts/fields.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import { recordSchemas } from "#lib/drafts/kinds.ts";
import { heldFields } from "#lib/drafts/shape.ts";
import { locales } from "#lib/i18n/locale.ts";
import { fieldHelpTexts } from "#lib/i18n/messages/field-help.ts";
import { fieldHelp, fieldLabel, fieldTexts, optionLabel, rowLabel } from "#lib/i18n/messages/fields.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";

/** A schema without what wraps it, and whether null may stand in its place. */
function unwrapped(schema: z.ZodType): { schema: z.ZodType; nullable: boolean } {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNullable)
    return { schema: unwrapped(schema.unwrap() as z.ZodType).schema, nullable: true };
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  return { schema, nullable: false };
}

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> => {
  if (!(schema instanceof z.ZodObject)) throw new Error("Not an object.");
  return schema.shape;
};

/** What a schema says of one field, in the words of `Field`. */
function described(schema: z.ZodType): Record<string, unknown> {
  const { schema: inner, nullable } = unwrapped(schema);
  const optional = nullable ? { optional: true } : {};
  if (inner instanceof z.ZodEnum) return { type: "choice", options: inner.options, ...optional };
  if (inner instanceof z.ZodBoolean) return { type: "flag" };
  if (inner instanceof z.ZodNumber)
    return { type: "number", min: inner.minValue, max: inner.maxValue, ...optional };
  if (inner instanceof z.ZodArray) {
    const element = unwrapped(inner.element as z.ZodType).schema;
    if (element instanceof z.ZodEnum) return { type: "choices", options: element.options };
    return element instanceof z.ZodObject
      ? { type: "rows" }
      : { type: "lines", max: (element as z.ZodString).maxLength };
  }
  if (inner instanceof z.ZodObject)
    return { type: "edtf" in inner.shape ? "date" : "bilingual", ...optional };
  if (inner instanceof z.ZodISODate) return { type: "day", ...optional };
  return { type: "text", max: (inner as z.ZodString).maxLength, ...optional };
}

/** The same of a described field; a reference is a text whose length its pattern says. */
function promised(field: Field): Record<string, unknown> {
  const optional = field.optional ? { optional: true } : {};
  switch (field.type) {
    case "choice":
      return { type: "choice", options: [...field.options], ...optional };
    case "choices":
      return { type: "choices", options: [...field.options] };
    case "number":
      return { type: "number", min: field.min, max: field.max, ...optional };
    case "lines":
      return { type: "lines", max: field.max };
    case "text":
      // An address left empty is made of the name.
      return { type: "text", max: field.max, ...(field.format !== "slug" && optional) };
    case "reference":
    case "own":
      return { type: "text", max: null, ...optional };
    case "bilingual":
    case "date":
    case "day":
    case "flag":
    case "rows":
      return { type: field.type, ...optional };
  }
}

/** Every field of a schema beside its description, path by path. */
function compare(fields: readonly Field[], schema: z.ZodType, path: string): void {
  const shape = shapeOf(schema);
  const inForm = fields.filter(({ name }) => name !== "newSources");
  const held = Object.keys(shape).filter((name) => (heldFields as readonly string[]).includes(name));
  expect([...inForm.map(({ name }) => name), ...held].toSorted(), path).toEqual(
    Object.keys(shape).toSorted(),
  );
  for (const field of inForm) {
    const inner = shape[field.name] as z.ZodType;
    expect(promised(field), `${path}.${field.name}`).toEqual(described(inner));
    if (field.type === "rows")
      compare(
        field.fields,
        (unwrapped(inner).schema as z.ZodArray).element as z.ZodType,
        `${path}.${field.name}`,
      );
    if (field.type === "bilingual")
      for (const part of Object.values(shapeOf(unwrapped(inner).schema)))
        expect((part as z.ZodString).maxLength, `${path}.${field.name}`).toBe(field.max);
  }
}

test.each(recordKinds)(
  "the form of each kind has every field of its record, as its schema wants it: %s",
  (kind) => {
    compare(fieldsOf[kind], recordSchemas[kind], kind);
  },
);

test("a source added in place asks for nothing that a source does not have", () => {
  const added = fieldsOf.hub.find(({ name }) => name === "newSources");
  const own = new Map(fieldsOf.source.map((field) => [field.name, field]));
  if (added?.type !== "rows") throw new Error("The hub's form has no new sources.");
  for (const field of added.fields) expect(field).toEqual(own.get(field.name));
});

/** All fields of a kind with their paths, rows under an id as forms have them. */
function allFields(fields: readonly Field[], prefix = ""): [string, Field][] {
  return fields.flatMap((field): [string, Field][] => {
    const path = `${prefix}${field.name}`;
    return [[path, field], ...(field.type === "rows" ? allFields(field.fields, `${path}.row-1.`) : [])];
  });
}

const everyField = recordKinds.flatMap((kind) =>
  allFields(fieldsOf[kind]).map(([path, field]): [RecordKind, string, Field] => [kind, path, field]),
);

describe.each(locales)("in words (%s)", (locale) => {
  test("every field, list and row has a label", () => {
    for (const [kind, path, field] of everyField) {
      expect(fieldLabel(locale, kind, path), `${kind} ${path}`).not.toBe(path);
      // Ids of rows may be left out.
      expect(fieldLabel(locale, kind, path.replaceAll(".row-1", ""))).toBe(fieldLabel(locale, kind, path));
      if (field.type !== "rows") continue;
      expect(rowLabel(locale, kind, path)).toBe(fieldLabel(locale, kind, `${path}.row-1`));
      expect(rowLabel(locale, kind, path), `${kind} ${path}`).not.toBe(path);
    }
  });

  test("every option of every closed list has a label of its own", () => {
    for (const [kind, path, field] of everyField) {
      if (field.type !== "choice" && field.type !== "choices") continue;
      const labels = field.options.map((option) => optionLabel(locale, kind, path, option));
      // In English some are called as in code.
      if (locale === "de")
        expect(
          labels.filter((label, index) => label === field.options[index]),
          `${kind} ${path}`,
        ).toEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test("what the register keeps without showing it in the form has a label too", () => {
    for (const name of ["archived", "mergedIntoId"]) expect(fieldLabel(locale, "hub", name)).not.toBe(name);
  });

  test("no text is left over for a field that is not there", () => {
    const keysOf = (kind: RecordKind, path: string) => {
      const steps = path.split(".").filter((step) => step !== "row-1");
      const name = steps.at(-1) ?? "";
      const owner = steps.at(-2) ?? kind;
      return [name, `${owner === "newSources" ? "source" : owner}.${name}`];
    };
    const known = new Set(everyField.flatMap(([kind, path]) => keysOf(kind, path)));
    const said = fieldTexts(locale);
    const left = [
      ...Object.keys(said.fields),
      ...Object.keys(said.lists),
      ...Object.keys(said.options),
      ...Object.keys(fieldHelpTexts(locale)),
    ];
    const parts = Object.keys(said.parts).map((part) => `parts.${part}`);
    expect(
      left.filter((key) => !known.has(key) && !["archived", "mergedIntoId", ...parts].includes(key)),
    ).toEqual([]);
  });
});

test("labels and help follow the paths of issues and changes", () => {
  expect(fieldLabel("de", "hub", "partners.p1.citations.c1.wording")).toBe("Wortlaut");
  expect(fieldLabel("de", "hub", "milestones.m.citations.c.date.anchor")).toBe(
    "Datum in der Quelle: bezogen auf den Tag",
  );
  expect(fieldLabel("de", "hub", "citations.wording")).toBe("Wortlaut");
  expect(rowLabel("de", "hub", "participants")).toBe("Beteiligte Stelle");
  expect(fieldLabel("de", "hub", "partners~order")).toBe("Partner");
  expect(fieldLabel("en", "hub", "newSources.s.publisher")).toBe("Publisher");
  expect(fieldLabel("de", "hub", "nothing.here")).toBe("nothing.here");
  expect(optionLabel("en", "hub", "stateIso", "DE-ST")).toBe("Saxony-Anhalt");
  expect(fieldHelp("de", "hub", "milestones.m.citations.c.date.wording")).toContain("Anfang 2022");
  expect(fieldHelp("de", "hub", "contacts.c.kind")).toBeUndefined();
});
