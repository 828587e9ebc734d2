/** Proposes what a file of records would change, from the register's own JSON or from CSV: the dry runs. */
import { isDeepStrictEqual } from "node:util";
import { proposeChangeset } from "#lib/changesets/store.ts";
import type { Problem, ProposedRow } from "#lib/changesets/changeset.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { titleOf, type KindedRecord } from "#lib/drafts/kinds.ts";
import type { ExportedRecord } from "#lib/exports/records-json.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";
import { versionsThen } from "#lib/revisions/queries.ts";
import { batches } from "./batches.ts";
import { readCsv, type CsvFile, type CsvRow } from "./csv.ts";
import { hubCsv, hubOfRow, type HubLookups } from "./hubs-csv.ts";
import { existing, hubLookups, hubsNamed, slugHolders } from "./lookup-queries.ts";
import type { Importing } from "./places-store.ts";
import {
  checked,
  readRecords,
  referencesOf,
  type RawLine,
  type ReadLine,
  type ReferenceKind,
} from "./records-json.ts";
import type { SpooledFile } from "./spool.ts";

/** Lines compared at once. */
const batchSize = 50;

const snapshot = (record: object) => record as Record<string, never>;

/** What a list of records is named in the title of a changeset. */
const titled = (what: string, { name }: SpooledFile) =>
  (name === "" ? what : `${what}: ${name}`).slice(0, 200);

/**
 * Compares an export of the register with what is public.
 * @returns the changeset's id
 * @throws ImportRefused when it is no such export
 */
export async function proposeRecords(
  client: PrismaClient,
  file: SpooledFile,
  { personId, now }: Importing,
): Promise<string> {
  const inFile = await idsIn(file);
  return proposeChangeset(client, {
    kind: "records-json",
    title: titled("JSON-Import", file),
    authorId: personId,
    details: { file: file.name, bytes: file.size },
    rows: recordRows(client, file, inFile),
    now,
  });
}

const sign = (kind: ReferenceKind, id: string) => `${kind} ${id}`;

/** Every record that the file brings: others of it may name one that stands further below. */
async function idsIn(file: SpooledFile): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const line of readRecords(file.text())) if (line.ok) ids.add(sign(line.kind, line.id));
  return ids;
}

async function* recordRows(
  client: PrismaClient,
  file: SpooledFile,
  inFile: ReadonlySet<string>,
): AsyncGenerator<ProposedRow> {
  const seen = new Map<string, number>();
  for await (const batch of batches(readRecords(file.text()), batchSize)) {
    const named = batch.filter((line) => line.ok);
    const current = new Map<RecordKind, Map<string, ExportedRecord>>();
    const holders = new Map<RecordKind, Map<string, string>>();
    for (const kind of recordKinds) {
      const those = named.filter((line) => line.kind === kind);
      current.set(
        kind,
        await versionsThen(
          client,
          kind,
          those.map(({ id }) => id),
          null,
        ),
      );
      holders.set(
        kind,
        await slugHolders(
          client,
          kind,
          those.map(({ slug }) => slug),
        ),
      );
    }
    const isSame = (line: RawLine) =>
      isDeepStrictEqual(line.record, current.get(line.kind)?.get(line.id)?.record);
    // What is equal already needs no check; of an unedited export that is everything.
    const read = batch.map((line) => (line.ok && !isSame(line) ? checked(line) : line));
    const written = read.filter((line) => line.ok && "kinded" in line);
    const missing = await missingReferences(client, written, current, inFile);
    for (const line of read) {
      if (!line.ok) {
        const { kind, id, label, problems } = line;
        yield { outcome: "error", recordKind: kind, recordId: id, label, line: line.line, problems };
        continue;
      }
      const { kind } = "kinded" in line ? line.kinded : line;
      const id = "kinded" in line ? line.kinded.record.id : line.id;
      const before = current.get(kind)?.get(id) ?? null;
      const first = seen.get(sign(kind, id));
      seen.set(sign(kind, id), first ?? line.line);
      if (!("kinded" in line)) {
        yield unchangedRow(line, before?.version ?? 0, first ?? null);
        continue;
      }
      yield recordRow(line, before, {
        twice: first ?? null,
        slugHolder: holders.get(kind)?.get(line.kinded.record.slug) ?? null,
        missing: missing.get(line.line) ?? [],
      });
    }
  }
}

/** Of what is equal to the public version nothing but its name is kept. */
function unchangedRow(
  { kind, id, record, line }: RawLine,
  baseVersion: number,
  twice: number | null,
): ProposedRow {
  const label = titleOf({ kind, record } as KindedRecord);
  const row = { recordKind: kind, recordId: id, label, line, baseVersion };
  return twice === null
    ? { ...row, outcome: "unchanged" }
    : { ...row, outcome: "error", problems: [{ code: "record-twice", params: { line: twice } }] };
}

interface Surroundings {
  /** Line in which the same record stood before. */
  twice: number | null;
  slugHolder: string | null;
  missing: Problem[];
}

function recordRow(
  { kinded, version, line }: Extract<ReadLine, { ok: true }>,
  before: ExportedRecord | null,
  { twice, slugHolder, missing }: Surroundings,
): ProposedRow {
  const { kind, record } = kinded;
  const row = {
    recordKind: kind,
    recordId: record.id,
    label: titleOf(kinded),
    line,
    baseVersion: before?.version ?? 0,
    before: before && snapshot(before.record),
    after: snapshot(record),
  };
  const refused = (outcome: "error" | "conflict", ...problems: Problem[]): ProposedRow => ({
    ...row,
    outcome,
    problems,
  });
  if (twice !== null) return refused("error", { code: "record-twice", params: { line: twice } });
  if (before && isDeepStrictEqual(before.record, record)) return { ...row, outcome: "unchanged" };
  if (slugHolder !== null && slugHolder !== record.id)
    return refused("error", { code: "slug-taken", column: "slug", params: { slug: record.slug } });
  if (missing.length > 0) return refused("error", ...missing);
  if (before && version !== null && version !== before.version)
    return refused("conflict", {
      code: "record-version",
      params: { file: version, public: before.version },
    });
  return { ...row, outcome: before ? "change" : "create" };
}

/** What records that would be written name although neither the register nor the file has it, by line. */
async function missingReferences(
  client: PrismaClient,
  lines: readonly Extract<ReadLine, { ok: true }>[],
  current: ReadonlyMap<RecordKind, ReadonlyMap<string, ExportedRecord>>,
  inFile: ReadonlySet<string>,
): Promise<Map<number, Problem[]>> {
  const written = lines.filter(
    ({ kinded: { kind, record } }) => !isDeepStrictEqual(current.get(kind)?.get(record.id)?.record, record),
  );
  const named = written.flatMap(({ kinded, line }) =>
    referencesOf(kinded)
      .filter(({ kind, id }) => !inFile.has(sign(kind, id)))
      .map((reference) => ({ ...reference, line })),
  );
  const known = new Set<string>();
  for (const [kind, those] of Map.groupBy(named, (reference) => reference.kind))
    for (const id of await existing(client, kind, [...new Set(those.map((each) => each.id))]))
      known.add(sign(kind, id));
  const missing = named.filter(({ kind, id }) => !known.has(sign(kind, id)));
  return new Map(
    [...Map.groupBy(missing, ({ line }) => line)].map(([line, those]) => [
      line,
      those.slice(0, 10).map(({ kind, id, path }) => ({
        code: "record-reference",
        column: path.slice(0, 200),
        params: { kind, id },
      })),
    ]),
  );
}

/**
 * Reads hubs from CSV and says of each row what it would do.
 * @returns the changeset's id
 * @throws ImportRefused when the header is not as documented
 */
export async function proposeHubs(
  client: PrismaClient,
  file: SpooledFile,
  { personId, now }: Importing,
): Promise<string> {
  const csv = await readCsv(() => file.text(), hubCsv);
  const lookups = await hubLookups(client);
  return proposeChangeset(client, {
    kind: "hubs-csv",
    title: titled("CSV-Import", file),
    authorId: personId,
    details: { file: file.name, bytes: file.size },
    rows: hubRows(client, csv, lookups),
    now,
  });
}

async function* hubRows(
  client: PrismaClient,
  { header, rows }: CsvFile,
  lookups: HubLookups,
): AsyncGenerator<ProposedRow> {
  const seen = new Map<string, number>();
  for await (const batch of batches(rows, batchSize)) {
    const names = batch.flatMap((row) => namesOf(row));
    const ids = await hubsNamed(client, names);
    const current = await versionsThen(client, "hub", [...new Set(ids.values())], null);
    const read = batch.map((row) => {
      const id = namesOf(row)
        .map((name) => ids.get(name))
        .find((found) => found !== undefined);
      const version = id === undefined ? undefined : current.get(id);
      const base = version ? { record: version.record as HubRecord } : null;
      return { row, version, outcome: hubOfRow(row, header, base, lookups) };
    });
    const slugs = read.flatMap(({ outcome }) => outcome.record?.slug ?? []);
    const holders = await slugHolders(client, "hub", slugs);
    const newIds = read.flatMap(({ version, outcome }) => (version ? [] : (outcome.record?.id ?? [])));
    const taken = await existing(client, "hub", newIds);
    for (const { row, version, outcome } of read) {
      const { record, problems } = outcome;
      const id = record?.id ?? (version?.record as HubRecord | undefined)?.id ?? null;
      const first = id === null ? undefined : seen.get(id);
      if (id !== null) seen.set(id, first ?? row.line);
      const holder = record && holders.get(record.slug);
      // A new hub must not take the place of one that the row does not name.
      const isTaken = holder && (holder !== record.id || !version);
      const stop: Problem | null =
        first !== undefined
          ? { code: "record-twice", params: { line: first } }
          : isTaken || (record && !version && taken.has(record.id))
            ? { code: "slug-taken", column: "adresse", params: { slug: record?.slug ?? "" } }
            : null;
      yield {
        outcome: stop ? "error" : outcome.outcome,
        recordKind: "hub",
        recordId: id,
        label: (record?.name ?? row.cells?.["name"] ?? "").slice(0, 300),
        line: row.line,
        baseVersion: version?.version ?? 0,
        before: version ? snapshot(version.record) : null,
        after: record && snapshot(record),
        problems: stop ? [...problems, stop] : problems,
      };
    }
  }
}

/** By what a row names its hub, the id first. */
const namesOf = ({ cells }: CsvRow): string[] =>
  [cells?.["id"] ?? "", cells?.["adresse"] ?? ""].filter((name) => name !== "");
