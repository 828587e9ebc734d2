/** What references of a form may lead to: search by what was typed, and the names of what is chosen. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { formatDate } from "#lib/dates/format.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { associationName, districtWords, stateName } from "#lib/places/place-words.ts";
import { searchPlaces } from "#lib/places/search-queries.ts";
import {
  associationSelect,
  bodySelect,
  municipalitySelect,
  type AssociationReference,
  type MunicipalityReference,
} from "#lib/records/references.ts";
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import { dayFromColumn } from "#lib/records/rows.ts";
import { fold } from "#lib/search/fold.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Content, Field } from "./fields.ts";
import { everyField, typedReference, withValue, type Suggestion } from "./references.ts";

/** The longest search that is carried out. */
const longestTyped = 100;
/** Places of both kinds that are read to find enough of one. */
const placesRead = 60;

export interface Found {
  /** The first `limit`, closest first. */
  suggestions: Suggestion[];
  /** The one that is surely meant: the only hit, or the only one of exactly this name. */
  sure: Suggestion | null;
}

interface Entry extends Suggestion {
  /** Everything it is found by, folded. */
  words: string;
}

/** Finds what the typed words may mean. Each word must stand somewhere in its names, aliases or details. */
export async function lookup(
  client: PrismaClient,
  target: ReferenceTarget,
  typed: string,
  locale: Locale,
  limit: number,
): Promise<Found> {
  const words = fold(typed.slice(0, longestTyped));
  if (words === "") return { suggestions: [], sure: null };
  if (target === "municipality" || target === "association")
    return found(await placesLike(client, target, typed, locale), words, limit);
  const each = words.split(" ");
  const hits = (await entries(client, target, {}, locale, each)).filter((entry) =>
    each.every((word) => entry.words.includes(word)),
  );
  const rank = ({ label }: Suggestion) => {
    const name = fold(label);
    return name === words ? 0 : name.startsWith(words) ? 1 : 2;
  };
  return found(
    hits
      .map((entry) => ({ entry, rank: rank(entry) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ entry: { id, label, detail } }) => ({ id, label, detail })),
    words,
    limit,
  );
}

function found(hits: readonly Suggestion[], words: string, limit: number): Found {
  const same = hits.filter(({ id, label }) => fold(label) === words || id === words);
  const [only] = hits.length === 1 ? hits : same.length === 1 ? same : [];
  return { suggestions: hits.slice(0, limit), sure: only ?? null };
}

/** The names of all that is named, by target and id; what is not there (any more) is left out. */
export async function namesOf(
  client: PrismaClient,
  ids: Readonly<Record<ReferenceTarget, ReadonlySet<string>>>,
  locale: Locale,
): Promise<Record<ReferenceTarget, Record<string, Suggestion>>> {
  const names = async (target: ReferenceTarget) => {
    const within = [...ids[target]];
    if (within.length === 0) return {};
    const rows = await (target === "municipality"
      ? municipalities(client, within, locale)
      : target === "association"
        ? associations(client, within, locale)
        : entries(client, target, { id: { in: within } }, locale, []));
    return Object.fromEntries(rows.map(({ id, label, detail }) => [id, { id, label, detail }]));
  };
  const targets = Object.keys(ids) as ReferenceTarget[];
  const each = await Promise.all(targets.map(async (target) => [target, await names(target)] as const));
  return Object.fromEntries(each) as Record<ReferenceTarget, Record<string, Suggestion>>;
}

async function placesLike(
  client: PrismaClient,
  target: "municipality" | "association",
  typed: string,
  locale: Locale,
): Promise<Suggestion[]> {
  const places = (await searchPlaces(client, typed, placesRead))?.places ?? [];
  return places.flatMap(({ municipality, association }) => {
    if (target === "municipality") return municipality ? [ofMunicipality(municipality, locale)] : [];
    return association ? [ofAssociation(association, locale)] : [];
  });
}

const municipalities = async (client: PrismaClient, ids: string[], locale: Locale) =>
  (await client.municipality.findMany({ where: { ags: { in: ids } }, select: municipalitySelect })).map(
    (row) => ofMunicipality(row, locale),
  );

const associations = async (client: PrismaClient, ids: string[], locale: Locale) =>
  (await client.association.findMany({ where: { key: { in: ids } }, select: associationSelect })).map((row) =>
    ofAssociation(row, locale),
  );

/** With district and kind, which tell namesakes apart. */
function ofMunicipality(row: MunicipalityReference, locale: Locale): Suggestion {
  const t = municipalityTexts(locale);
  const kind = t.kinds[row.kind as keyof typeof t.kinds] ?? row.kind;
  return { id: row.ags, label: row.name, detail: whereOf(kind, row, locale) };
}

function ofAssociation(row: AssociationReference, locale: Locale): Suggestion {
  const t = municipalityTexts(locale);
  const kind = t.associationKinds[row.kind as keyof typeof t.associationKinds] ?? row.kind;
  return { id: row.key, label: associationName(row), detail: whereOf(kind, row, locale) };
}

const whereOf = (
  kind: string,
  { district }: Pick<MunicipalityReference, "district">,
  locale: Locale,
): string =>
  municipalityTexts(locale).inDistrict(
    kind,
    districtWords(district, locale),
    stateName(district.stateIso, locale),
  );

interface Where {
  id?: { in: string[] };
}

/** Records and vocabularies. These lists are short; of hubs only those are read whose own search text holds the words. */
async function entries(
  client: PrismaClient,
  target: Exclude<ReferenceTarget, "municipality" | "association">,
  where: Where,
  locale: Locale,
  words: readonly string[],
): Promise<Entry[]> {
  // Chosen ones keep their names for ever; to be chosen anew is only what still stands for itself.
  const present = where.id ? where : { mergedIntoId: null };
  switch (target) {
    case "source":
      return sourceEntries(client, present, locale);
    case "organisation": {
      const rows = await client.organisation.findMany({
        where: where.id ? where : { ...present, archived: false },
        select: { ...bodySelect, names: { select: { text: true } } },
        orderBy: { name: "asc" },
      });
      return rows.map(({ id, name, names }) => ({
        id,
        label: name,
        detail: "",
        words: fold([name, ...names.map(({ text }) => text)].join(" ")),
      }));
    }
    case "hub": {
      const rows = await client.hub.findMany({
        where: { ...present, AND: words.map((word) => ({ searchText: { contains: word } })) },
        select: { ...bodySelect, stateIso: true, searchText: true },
        orderBy: { name: "asc" },
        ...(words.length > 0 && { take: 50 }),
      });
      return rows.map(({ id, name, stateIso, searchText }) => ({
        id,
        label: name,
        detail: stateName(stateIso, locale),
        words: searchText,
      }));
    }
    case "theme": {
      const rows = await client.theme.findMany({
        where: present,
        select: { id: true, labelDe: true, labelEn: true, aliases: { select: { text: true } } },
        orderBy: { labelDe: "asc" },
      });
      return rows.map(({ id, labelDe, labelEn, aliases }) => ({
        id,
        label: locale === "de" ? labelDe : labelEn,
        detail: "",
        words: fold([labelDe, labelEn, ...aliases.map(({ text }) => text)].join(" ")),
      }));
    }
    case "offer-kind": {
      const rows = await client.offerKind.findMany({
        where: present,
        select: { id: true, kind: true, labelDe: true, labelEn: true },
        orderBy: { labelDe: "asc" },
      });
      const kinds = recordFormTexts(locale).offerKinds;
      return rows.map(({ id, kind, labelDe, labelEn }) => ({
        id,
        label: locale === "de" ? labelDe : labelEn,
        detail: kinds[kind as keyof typeof kinds] ?? kind,
        words: fold(`${labelDe} ${labelEn}`),
      }));
    }
  }
}

async function sourceEntries(client: PrismaClient, where: Prisma.SourceWhereInput, locale: Locale) {
  const rows = await client.source.findMany({
    where,
    select: {
      id: true,
      publisher: true,
      title: true,
      descriptionDe: true,
      descriptionEn: true,
      author: true,
      url: true,
      published: true,
    },
    orderBy: [{ published: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  });
  return rows.map((row) => {
    const day = dayFromColumn(row.published);
    const title = row.title ? row.title : ((locale === "de" ? row.descriptionDe : row.descriptionEn) ?? "");
    const date = day ? formatDate({ edtf: day }, locale) : recordFormTexts(locale).undated;
    return {
      id: row.id,
      label: `${row.publisher}, ${date}`,
      detail: title,
      words: fold(
        [
          row.id,
          row.publisher,
          row.title,
          row.descriptionDe,
          row.descriptionEn,
          row.author,
          row.url,
          day,
          date,
        ].join(" "),
      ),
    };
  });
}

/** More references than these are not looked up in one go; nobody types as many between two saves. */
const mostLookups = 40;

const unresolved = (fields: readonly Field[], content: Content) =>
  [...everyField(fields, content)]
    .filter(({ field, value }) => field.type === "reference" && typedReference(value) !== null)
    .slice(0, mostLookups);

/** The content with every typed reference led to what is surely meant; the others stay as they were typed. */
export async function resolveReferences(
  client: PrismaClient,
  fields: readonly Field[],
  content: Content,
  locale: Locale,
): Promise<Content> {
  let resolved = content;
  for (const { path, field, value } of unresolved(fields, content)) {
    const typed = field.type === "reference" ? typedReference(value) : null;
    if (typed === null || field.type !== "reference") continue;
    const { sure } = await lookup(client, field.to, typed, locale, 1);
    if (sure) resolved = withValue(resolved, path, sure.id);
  }
  return resolved;
}

/** What unresolved references may mean, by path. */
export async function candidatesOf(
  client: PrismaClient,
  fields: readonly Field[],
  content: Content,
  locale: Locale,
): Promise<Record<string, Suggestion[]>> {
  const candidates: Record<string, Suggestion[]> = {};
  for (const { path, field, value } of unresolved(fields, content)) {
    const typed = field.type === "reference" ? typedReference(value) : null;
    if (typed === null || field.type !== "reference") continue;
    candidates[path] = (await lookup(client, field.to, typed, locale, 8)).suggestions;
  }
  return candidates;
}

/** An id that no record and no draft of the kind has: the wish, or with the next free number behind it. */
export async function freeId(client: PrismaClient, recordKind: RecordKind, wish: string): Promise<string> {
  const like = { startsWith: wish };
  const [revisions, drafts] = await Promise.all([
    client.revision.findMany({
      where: { recordKind, recordId: like },
      select: { recordId: true },
      distinct: ["recordId"],
    }),
    client.draft.findMany({ where: { recordKind, recordId: like }, select: { recordId: true } }),
  ]);
  const taken = new Set([...revisions, ...drafts].map(({ recordId }) => recordId));
  for (let number = 1; ; number++) {
    const id = number === 1 ? wish : `${wish}-${number}`;
    if (!taken.has(id)) return id;
  }
}
