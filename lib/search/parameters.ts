/**
 * The state of a list as its address carries it: parsing that never throws at the reader, shared by all lists. Pure, so
 * that a list's form and its links are made from the same names.
 */
import { z } from "zod";
import { stateBySlug } from "#lib/places/states.ts";

/** What `searchParams` gives: a parameter may be missing or repeated. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The parameters of an address, for those who get it whole. */
export function readAddress(url: string): SearchParams {
  const { searchParams } = new URL(url);
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}

/** A parameter as text: the first of a repeated one, undefined for a missing or empty one. */
export function single(value: SearchParams[string]): string | undefined {
  const [first] = [value].flat();
  return first === "" ? undefined : first;
}

/** A parameter whose value says nothing the list knows; it was left out of account. */
export interface IgnoredParameter<Field extends string> {
  field: Field;
  value: string;
}

type Schemas = Record<string, z.ZodType<unknown, string>>;

/**
 * Reads a list's parameters, null for each that is not given. Unknown parameters are nobody's business here (campaign
 * tags), empty ones are those a form sends for fields left alone, wrong ones are ignored and named; of a repeated one
 * the first is taken. Values are trimmed first.
 */
export function readParameters<Fields extends Schemas>(
  params: SearchParams,
  fields: Fields,
): {
  values: { [Field in keyof Fields]: z.output<Fields[Field]> | null };
  ignored: IgnoredParameter<keyof Fields & string>[];
} {
  const ignored: IgnoredParameter<keyof Fields & string>[] = [];
  const read = (field: string, schema: Schemas[string]) => {
    const given = params[field];
    const [value = "", ...repeated] = typeof given === "string" ? [given] : (given ?? []);
    for (const more of repeated) if (more !== value) ignored.push({ field, value: more });
    if (value.trim() === "") return null;
    const parsed = schema.safeParse(value.trim());
    if (!parsed.success) ignored.push({ field, value });
    return parsed.success ? parsed.data : null;
  };
  const values = Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => [field, read(field, schema)]),
  );
  // Each value was just parsed by the schema of the same name.
  return { values: values as { [Field in keyof Fields]: z.output<Fields[Field]> | null }, ignored };
}

/** Address part of a state. */
export const stateParameter = z.string().refine((slug) => stateBySlug(slug) !== undefined);

/** A page of a list, from 1. */
export const pageParameter = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

/** A number in the path of an address, from 1, as the site itself writes it; null for anything else. */
export const readNumber = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** What a list's canonical address keeps: its page, unless something was chosen; filtered lists lead to the whole. */
export function canonicalQuery(query: Readonly<Record<string, string | undefined>>): { page?: string } {
  const { page, ...chosen } = query;
  const isWhole = Object.values(chosen).every((value) => value === undefined);
  return isWhole && page !== undefined ? { page } : {};
}
