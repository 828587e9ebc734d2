/** Reader of the register's own export (lib/exports/records-json.ts): one record a line. Pure. */
import type { Problem } from "#lib/changesets/changeset.ts";
import { recordSchemas, type KindedRecord } from "#lib/drafts/kinds.ts";
import { formatName, formatVersion, headSchema, lineSchema } from "#lib/exports/records-json.ts";
import { referringFields, type ReferenceTarget } from "#lib/records/referring-fields.ts";
import { recordKinds, schemaVersion, type RecordKind } from "#lib/records/statements.ts";
import { ImportRefused } from "./refused.ts";
import { linesOf, type Line, type Text } from "./text.ts";

/** A line that names a record; whether it is a valid one, `checked` tells. */
export interface RawLine {
  line: number;
  ok: true;
  kind: RecordKind;
  id: string;
  slug: string;
  version: number | null;
  record: object;
}

/** One line of the file: a record, or what is wrong with it. */
export type ReadLine =
  | { line: number; ok: true; kinded: KindedRecord; version: number | null }
  | { line: number; ok: false; kind: RecordKind; id: string | null; label: string; problems: Problem[] };

/** Problems named of one line; more would not be read. */
const mostProblems = 10;

/**
 * The records of the file.
 * @throws ImportRefused when the first line does not say that it is such a file, or a newer one than is known here
 */
export async function* readRecords(text: Text): AsyncGenerator<RawLine | Extract<ReadLine, { ok: false }>> {
  let isHead = true;
  let found = 0;
  for await (const line of linesOf(text)) {
    if (line.text.trim() === "") continue;
    if (isHead) checkHead(line);
    else {
      found += 1;
      yield readLine(line);
    }
    isHead = false;
  }
  if (found === 0) throw new ImportRefused(isHead ? "empty" : "json-empty");
}

function checkHead({ text, number }: Line): void {
  const head = headSchema.safeParse(jsonOf(text));
  if (!head.success) throw new ImportRefused("json-head", { line: number, format: formatName });
  if (head.data.formatVersion > formatVersion || head.data.schemaVersion > schemaVersion)
    throw new ImportRefused("json-newer", { found: head.data.schemaVersion, known: schemaVersion });
}

/** undefined for what is no JSON, and for texts that the database cannot hold (NUL, halves of surrogate pairs). */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) throw new TypeError();
      return value;
    });
  } catch {
    return undefined;
  }
}

function refused(
  line: number,
  problems: Problem[],
  raw?: { kind?: unknown; record?: unknown },
): Extract<ReadLine, { ok: false }> {
  const kind = recordKinds.find((each) => each === raw?.kind) ?? "hub";
  const id = textAt(raw?.record, "id");
  const label = textAt(raw?.record, "name") ?? textAt(raw?.record, "labelDe") ?? id ?? "";
  return {
    line,
    ok: false,
    kind,
    id: id?.slice(0, 120) ?? null,
    label: label.slice(0, 300).toWellFormed(),
    problems,
  };
}

function readLine({ text, number }: Line): RawLine | Extract<ReadLine, { ok: false }> {
  const raw = jsonOf(text);
  if (raw === undefined) return refused(number, [{ code: "json-syntax" }]);
  const line = lineSchema.safeParse(raw);
  if (!line.success)
    return refused(
      number,
      line.error.issues.slice(0, mostProblems).map((issue) => ({
        code: "json-line",
        column: issue.path.join("."),
        params: { message: issue.message },
      })),
      raw as object,
    );
  const { kind, version = null, record } = line.data;
  const [id, slug] = [textAt(record, "id") ?? "", textAt(record, "slug") ?? ""];
  return { line: number, ok: true, kind, id, slug, version, record };
}

/** The record of a line by the schema of its kind. */
export function checked({ line, kind, version, record }: RawLine): ReadLine {
  const read = recordSchemas[kind].safeParse(record);
  const problems = read.success
    ? strayFields(record, read.data).map((path): Problem => ({ code: "json-stray", column: path }))
    : read.error.issues.map((issue): Problem => ({
        code: "json-field",
        column: issue.path.join(".").slice(0, 200),
        params: { message: issue.message.slice(0, 200) },
      }));
  if (!read.success || problems.length > 0)
    return refused(line, problems.slice(0, mostProblems), { kind, record });
  return { line, ok: true, kinded: { kind, record: read.data } as KindedRecord, version };
}

function textAt(value: unknown, field: string): string | null {
  const found =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[field] : null;
  return typeof found === "string" ? found : null;
}

/** Paths of fields that are written in a line but that no schema knows: they would be lost without a word. */
function strayFields(written: unknown, understood: unknown, path: string[] = []): string[] {
  if (typeof written !== "object" || written === null) return [];
  return Object.entries(written).flatMap(([field, inner]) => {
    const here = [...path, field];
    const known = typeof understood === "object" && understood !== null && field in understood;
    return known
      ? strayFields(inner, (understood as Record<string, unknown>)[field], here)
      : [here.join(".").slice(0, 200)];
  });
}

/** What a record names: something that statements name, or the record that it was merged into. */
export type ReferenceKind = RecordKind | ReferenceTarget;

/** Everything that a record names: kind, id, and where. */
export function referencesOf({
  kind,
  record,
}: KindedRecord): { kind: ReferenceKind; id: string; path: string }[] {
  const found: { kind: ReferenceKind; id: string; path: string }[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      const here = path === "" ? field : `${path}.${field}`;
      const target = field === "mergedIntoId" ? kind : referringFields[field];
      if (target && typeof inner === "string") found.push({ kind: target, id: inner, path: here });
      else visit(inner, here);
    }
  };
  visit(record, "");
  return found;
}
