/** Records as forms hold them, and back. Pure. `recordOf(contentOf(record))` is the record again, exactly. */
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { typedDate } from "#lib/dates/typed.ts";
import { sourceSchema, type Source } from "#lib/evidence/source.ts";
import { slugify } from "#lib/places/slug.ts";
import { hasStatements, type RecordKind } from "#lib/records/statements.ts";
import type { Content, ContentIssue, Field, Row, TypedBilingual, Value } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import type { IssueCode } from "./issues.ts";
import { recordSchemas, type KindedRecord } from "./kinds.ts";
import { brokenRules } from "./rules.ts";
import { RecordReader } from "./record-values.ts";
import { emptyValue, textOf } from "./shape.ts";

type Stored = Readonly<Record<string, unknown>>;

/** A record as its form holds it: everything as it would be typed. */
export function contentOf({ kind, record }: KindedRecord): Content {
  const stored: Stored = record;
  return {
    id: record.id,
    ...typedFields(fieldsOf[kind], stored),
    ...("archived" in stored && { archived: stored["archived"] === true }),
    mergedIntoId: record.mergedIntoId ?? "",
  };
}

/** The empty form of a new record. */
export function emptyContent(kind: RecordKind, id: string): Content {
  return {
    id,
    ...Object.fromEntries(fieldsOf[kind].map((field) => [field.name, emptyValue(field)])),
    ...(hasStatements(kind) && { archived: false }),
    mergedIntoId: "",
  };
}

const typedFields = (fields: readonly Field[], stored: Stored): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field.name, typedValue(field, stored[field.name])]));

function typedValue(field: Field, stored: unknown): Value {
  if (stored === null || stored === undefined) return emptyValue(field);
  switch (field.type) {
    case "flag":
      return stored === true;
    case "choices":
    case "lines":
      return [...(stored as string[])];
    case "date":
      return typedDate(stored as HistoricDate);
    case "bilingual": {
      const { de, en } = stored as TypedBilingual;
      return { de, en };
    }
    case "rows":
      return (stored as (Stored & { id: string })[]).map((row): Row => ({
        id: row.id,
        ...typedFields(field.fields, row),
      }));
    case "text":
    case "choice":
    case "number":
    case "day":
    case "reference":
    case "own":
      return typeof stored === "number" ? String(stored) : textOf(stored);
  }
}

export type MadeRecord =
  | { ok: true; kinded: KindedRecord; newSources: Source[] }
  | { ok: false; issues: ContentIssue[] };

/**
 * The record that a form holds, with the sources added in it, or everything that keeps it from being one. Whether the
 * records, places and sources it names exist is for the database to say. Never throws, whatever the content holds.
 */
export function recordOf(kind: RecordKind, content: Content): MadeRecord {
  const fields = fieldsOf[kind];
  const reader = new RecordReader(content);
  const { newSources, ...values } = reader.fields(fields, content, "");
  const record: Stored = {
    id: content.id,
    ...values,
    slug: values["slug"] ?? slugFrom(values["name"] ?? values["labelDe"] ?? sourceWords(values)),
    ...(hasStatements(kind) && { archived: content["archived"] === true }),
    mergedIntoId: textOf(content["mergedIntoId"]) || null,
  };
  const sources = Array.isArray(newSources) ? (newSources as Stored[]).map(newSource) : [];
  const issues = [...reader.issues, ...brokenRules(fields, content)];
  if (issues.length === 0 && record["slug"] === "")
    issues.push({ path: "slug", code: "missing" satisfies IssueCode });
  if (issues.length > 0) return { ok: false, issues };

  const parsed = recordSchemas[kind].safeParse(record);
  const parsedSources = sources.map((source) => sourceSchema.safeParse(source));
  const refused = [
    ...(parsed.success ? [] : schemaIssues(parsed.error.issues, record)),
    ...parsedSources.flatMap((each, at) =>
      each.success
        ? []
        : schemaIssues(each.error.issues, sources[at] ?? {}, `newSources.${String(sources[at]?.["id"])}`),
    ),
  ];
  if (!parsed.success || refused.length > 0) return { ok: false, issues: refused };
  return {
    ok: true,
    kinded: { kind, record: parsed.data } as KindedRecord,
    newSources: parsedSources.flatMap((each) => each.data ?? []),
  };
}

/** What a source added in place holds: what was typed, everything else not stated. */
function newSource(row: Stored): Stored {
  return { ...row, slug: slugFrom(sourceWords(row)) || row["id"] };
}

/** The words a source's address is made of. */
function sourceWords({ publisher, published, title, description }: Stored): string {
  const about = title ?? (description as TypedBilingual | null | undefined)?.de;
  return [publisher, published, about].filter((part) => typeof part === "string").join(" ");
}

/** Cut between words; the store makes it unique. */
function slugFrom(words: unknown): string {
  const slug = slugify(typeof words === "string" ? words : "");
  if (slug.length <= longestMadeSlug) return slug;
  const end = slug.lastIndexOf("-", longestMadeSlug);
  return slug.slice(0, end > 0 ? end : longestMadeSlug);
}

const longestMadeSlug = 80;

/** What only the schema refused, at the form's paths. */
function schemaIssues(
  issues: readonly { path: readonly PropertyKey[] }[],
  record: Stored,
  prefix = "",
): ContentIssue[] {
  return issues.map(({ path }) => {
    const code: IssueCode = path.at(-1) === "id" && path.length > 1 ? "used-twice" : "refused";
    const within = formPath(record, path);
    return { path: [prefix, within].filter((part) => part !== "").join("."), code };
  });
}

/** `["partners", 0, "role"]` as `partners.<row id>.role`. */
function formPath(record: Stored, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let at: unknown = record;
  for (const step of path) {
    const inner: unknown =
      typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    const id = Array.isArray(at) ? (inner as { id?: unknown } | null | undefined)?.id : step;
    if (step !== "id" && typeof id === "string") names.push(id);
    at = inner;
  }
  return names.join(".");
}
