/**
 * What becomes of two records that are found to be the same. Pure. The statements of both are united; what names the one
 * that goes, names the one that stays.
 */
import { isDeepStrictEqual } from "node:util";
import { recordSchemas, type KindedRecord } from "#lib/drafts/kinds.ts";
import { referringFields } from "#lib/records/referring-fields.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";
import type { Theme } from "#lib/themes/theme.ts";

/** Fields of the record itself that a person chooses from either side; the address follows from which one stays. */
export const choosable = {
  hub: ["name", "stateIso"],
  organisation: ["name"],
  network: ["name", "nameEn", "stateIso"],
  source: ["kind", "publisher", "title", "description", "author", "url", "published", "accessed", "licence"],
  theme: ["labelDe", "labelEn"],
  "offer-kind": ["labelDe", "labelEn", "kind"],
} as const satisfies Record<RecordKind, readonly string[]>;

/** By field: whose value stands afterwards; the one that stays where nothing is said. */
export type Choices = Readonly<Record<string, "survivor" | "merged">>;

export type Refusal =
  /** Nothing is merged with itself, or with what is merged already. */
  | "same"
  | "already-merged"
  /** More other wordings than a theme may have. */
  | "too-many-aliases"
  /** Both are brands, of different owners: that is for a person to decide first. */
  | "two-owners"
  /** What comes out breaks a rule of the record. */
  | "invalid";

export type Merge =
  | { ok: true; survivor: KindedRecord; merged: KindedRecord }
  | { ok: false; reason: Refusal };

type Json = null | boolean | number | string | Json[] | { [field: string]: Json };
type Statement = { id: string; citations: Citation[] } & { [field: string]: Json };
type Citation = { id: string } & { [field: string]: Json };
type Plain = { id: string; [field: string]: Json };

/** The two records after the merge, in the kind they both are of. */
export function mergeRecords(survivor: KindedRecord, merged: KindedRecord, choices: Choices): Merge {
  const kind = survivor.kind;
  if (kind !== merged.kind || survivor.record.id === merged.record.id) return { ok: false, reason: "same" };
  if (survivor.record.mergedIntoId !== null || merged.record.mergedIntoId !== null)
    return { ok: false, reason: "already-merged" };
  const [stays, goes] = [plain(survivor.record), plain(merged.record)];
  const head: Record<string, Json> = {};
  for (const field of choosable[kind]) if (choices[field] === "merged") head[field] = goes[field] ?? null;
  const lists = unitedLists(stays, goes);
  const left = pointedAt(kind, { ...stays, ...head, ...lists }, goes.id, stays.id);
  const gone: Plain = { ...goes, mergedIntoId: stays.id };
  if ("archived" in goes) {
    gone["archived"] = true;
    left["archived"] = stays["archived"] === true && goes["archived"] === true;
    // Its statements stand in the other record now: they must not count twice, and their ids are unique.
    for (const list of Object.keys(lists)) gone[list] = [];
  }
  if (kind === "theme") {
    const aliases = unitedAliases(survivor.record, merged.record as Theme, head);
    if (aliases.length > 30) return { ok: false, reason: "too-many-aliases" };
    left["aliases"] = aliases;
  }
  if (Array.isArray(left["brandOf"]) && left["brandOf"].length > 1)
    return { ok: false, reason: "two-owners" };
  const [kept, away] = [recordSchemas[kind].safeParse(left), recordSchemas[kind].safeParse(gone)];
  if (!kept.success || !away.success) return { ok: false, reason: "invalid" };
  return {
    ok: true,
    survivor: { kind, record: kept.data } as KindedRecord,
    merged: { kind, record: away.data } as KindedRecord,
  };
}

/** A record that names the merged one, naming the survivor; statements that thereby become the same are united. */
export function pointedElsewhere(
  of: RecordKind,
  named: KindedRecord,
  fromId: string,
  toId: string,
): KindedRecord | null {
  const record = pointedAt(of, plain(named.record), fromId, toId);
  const read = recordSchemas[named.kind].safeParse(record);
  return read.success ? ({ kind: named.kind, record: read.data } as KindedRecord) : null;
}

const plain = (record: unknown) => JSON.parse(JSON.stringify(record)) as Plain;

const isStatement = (entry: Json | undefined): entry is Statement =>
  typeof entry === "object" && entry !== null && "citations" in entry;

/** Lists of statements of both records as one each; other lists and fields are left out. */
function unitedLists(stays: Plain, goes: Plain): Record<string, Json> {
  const names = Object.keys(stays).filter((name) =>
    [stays[name], goes[name]].some((list) => Array.isArray(list) && isStatement(list[0])),
  );
  const taken = new Set(idsIn(names.map((name) => stays[name] ?? null)));
  const renamed = withFreeIds(Object.fromEntries(names.map((name) => [name, goes[name] ?? null])), taken);
  const lists: Record<string, Json> = {};
  for (const name of names)
    lists[name] = united([
      ...((stays[name] ?? []) as Statement[]),
      ...((renamed[name] ?? []) as Statement[]),
    ]);
  return followed(lists);
}

function idsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    field === "id" && typeof inner === "string" ? [inner] : idsIn(inner),
  );
}

/** Ids are unique within a record; those of the other one that are taken get a number, wherever they stand. */
function withFreeIds(lists: Record<string, Json>, taken: ReadonlySet<string>): Record<string, Json> {
  const names = new Map<string, string>();
  for (const id of idsIn(lists)) {
    if (!taken.has(id)) continue;
    let number = 2;
    while (taken.has(`${id}-${number}`)) number += 1;
    names.set(id, `${id}-${number}`);
  }
  const rename = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(rename);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        ["id", "follows", "displayedCitationId"].includes(field) && typeof inner === "string"
          ? (names.get(inner) ?? inner)
          : rename(inner),
      ]),
    );
  };
  return rename(lists) as Record<string, Json>;
}

/** By the statement that was united with another: the one it became. */
const became = Symbol("became");
type United = Statement[] & { [became]?: Map<string, string> };

/** What a statement says, whoever says it and in whatever words: a date counts by what it means. */
function saying(statement: Statement): Json {
  const {
    id: _id,
    citations,
    displayedCitationId,
    follows: _follows,
    participants: _who,
    ...says
  } = statement;
  const displayed = citations.find(({ id }) => id === displayedCitationId);
  return { ...says, date: edtfOf(displayed?.["date"]) };
}

const edtfOf = (date: Json | undefined): Json =>
  typeof date === "object" && date !== null && "edtf" in date ? (date["edtf"] ?? null) : null;

/** Statements that say the same become one with the citations of all; a citation that is given twice is kept once. */
function united(statements: readonly Statement[]): Statement[] {
  const result: United = [];
  const names = new Map<string, string>();
  for (const statement of statements) {
    const at = result.findIndex((other) => isDeepStrictEqual(saying(other), saying(statement)));
    const other = result[at];
    if (!other) {
      result.push(statement);
      continue;
    }
    names.set(statement.id, other.id);
    const joined: Statement = { ...other, citations: added(other.citations, statement.citations) };
    if (Array.isArray(other["participants"]) && Array.isArray(statement["participants"]))
      joined["participants"] = added(
        other["participants"] as Citation[],
        statement["participants"] as Citation[],
      );
    if ((other["follows"] ?? null) === null && typeof statement["follows"] === "string")
      joined["follows"] = statement["follows"];
    result[at] = joined;
  }
  result[became] = names;
  return result;
}

function added(present: readonly Citation[], others: readonly Citation[]): Citation[] {
  const same = ({ id: _a, ...one }: Citation, { id: _b, ...other }: Citation) =>
    isDeepStrictEqual(one, other);
  return [...present, ...others.filter((other) => !present.some((one) => same(one, other)))];
}

/** Plans that were united are followed under the id that stayed. */
function followed(lists: Record<string, Json>): Record<string, Json> {
  const milestones = lists["milestones"] as United | undefined;
  const names = milestones?.[became];
  if (!milestones || !names || names.size === 0) return lists;
  return {
    ...lists,
    milestones: milestones.map((milestone) => {
      const follows = typeof milestone["follows"] === "string" ? milestone["follows"] : null;
      return { ...milestone, follows: follows === null ? null : (names.get(follows) ?? follows) };
    }),
  };
}

/** The record with the survivor wherever it named the merged one. What would then name itself is left out. */
function pointedAt(of: RecordKind, record: Plain, fromId: string, toId: string): Plain {
  const point = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(point);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        referringFields[field] === of && inner === fromId ? toId : point(inner),
      ]),
    );
  };
  const result = point(record) as Plain;
  if (result["successorHubId"] === result.id) result["successorHubId"] = null;
  const namesItself = (statement: Statement) =>
    statement["ownerId"] === result.id || statement["carrierOrganisationId"] === result.id;
  const lists: Record<string, Json> = {};
  for (const [name, list] of Object.entries(result))
    if (Array.isArray(list) && list.every(isStatement) && !isDeepStrictEqual(list, record[name])) {
      const statements = list.filter((statement) => !namesItself(statement));
      lists[name] = united(statements.map(withoutDoubles));
    }
  return { ...result, ...followed(lists) };
}

/** A statement whose citations have become the same, e.g. because both of their sources are one now. */
function withoutDoubles(statement: Statement): Statement {
  const citations: Citation[] = [];
  const names = new Map<string, string>();
  for (const citation of statement.citations) {
    const { id, ...says } = citation;
    const twin = citations.find(({ id: _id, ...other }) => isDeepStrictEqual(other, says));
    if (twin) names.set(id, twin.id);
    else citations.push(citation);
  }
  const displayed = statement["displayedCitationId"];
  return {
    ...statement,
    citations,
    ...(typeof displayed === "string" && { displayedCitationId: names.get(displayed) ?? displayed }),
  };
}

/** All wordings of both, each once however it is spelt, without what the theme is called itself now. */
function unitedAliases(stays: Theme, goes: Theme, head: Record<string, Json>): string[] {
  const labels = [head["labelDe"] ?? stays.labelDe, head["labelEn"] ?? stays.labelEn].map(String);
  const seen = new Set(labels.map(fold));
  const wordings = [
    ...stays.aliases,
    stays.labelDe,
    stays.labelEn,
    goes.labelDe,
    goes.labelEn,
    ...goes.aliases,
  ];
  return wordings.filter((wording) => {
    const folded = fold(wording);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
