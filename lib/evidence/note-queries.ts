/** Reads editors' notes to findings. */
import { mayPublish, type Person } from "#lib/auth/policy.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { namesOfPeople } from "#lib/people/queries.ts";

/** A note that is public. */
export interface PublishedNote {
  id: string;
  de: string;
  en: string;
  /** ISO day in Europe/Berlin on which it was released. */
  day: string;
}

/** A note as the desk shows it. */
export interface DeskNote {
  id: string;
  findingKey: string;
  de: string;
  en: string;
  author: string;
  isOwn: boolean;
  createdAt: Date;
  /** Null while it waits for somebody to release it. */
  releasedAt: Date | null;
  mayRelease: boolean;
}

/** Published notes by the key of their finding, the oldest first. Who wrote them is not public. */
export async function publishedNotes(
  client: PrismaClient,
  keys: readonly string[],
): Promise<Record<string, PublishedNote[]>> {
  if (keys.length === 0) return {};
  const rows = await client.findingNote.findMany({
    where: { findingKey: { in: [...keys] }, approvedAt: { not: null } },
    select: { id: true, findingKey: true, textDe: true, textEn: true, approvedAt: true },
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
  });
  const notes: Record<string, PublishedNote[]> = {};
  for (const { id, findingKey, textDe, textEn, approvedAt } of rows)
    (notes[findingKey] ??= []).push({
      id,
      de: textDe,
      en: textEn,
      day: berlinDay(approvedAt ?? new Date(0)),
    });
  return notes;
}

/** Keys of findings that have a note, be it public or still waiting. */
export async function notedKeys(client: PrismaClient): Promise<Set<string>> {
  const rows = await client.findingNote.findMany({ select: { findingKey: true }, distinct: ["findingKey"] });
  return new Set(rows.map(({ findingKey }) => findingKey));
}

interface Reader {
  person: Person;
  fourEyes: boolean;
}

/** All notes to these findings, the oldest first. */
export const notesTo = (client: PrismaClient, keys: readonly string[], reader: Reader): Promise<DeskNote[]> =>
  keys.length === 0 ? Promise.resolve([]) : deskNotes(client, { findingKey: { in: [...keys] } }, reader);

/** Notes that nobody has released yet, the longest-waiting first. */
export const waitingNotes = (client: PrismaClient, reader: Reader): Promise<DeskNote[]> =>
  deskNotes(client, { approvedAt: null }, reader);

/**
 * Notes to findings that the rules no longer make: they stay.
 * @param keys of all findings there are
 */
export async function notesWithoutFinding(
  client: PrismaClient,
  keys: readonly string[],
  reader: Reader,
): Promise<DeskNote[]> {
  const there = new Set(keys);
  const lost = [...(await notedKeys(client))].filter((key) => !there.has(key));
  return notesTo(client, lost, reader);
}

/** More than these are never shown at once; nobody writes as many. */
const mostNotes = 200;

async function deskNotes(
  client: PrismaClient,
  where: Prisma.FindingNoteWhereInput,
  { person, fourEyes }: Reader,
): Promise<DeskNote[]> {
  const rows = await client.findingNote.findMany({
    where,
    select: {
      id: true,
      findingKey: true,
      textDe: true,
      textEn: true,
      authorId: true,
      createdAt: true,
      approvedAt: true,
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostNotes,
  });
  const authors = await namesOfPeople(
    client,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map(({ textDe, textEn, authorId, approvedAt, ...row }) => ({
    ...row,
    de: textDe,
    en: textEn,
    author: authors.get(authorId) ?? "",
    isOwn: authorId === person.id,
    releasedAt: approvedAt,
    mayRelease: approvedAt === null && mayPublish(person, authorId, fourEyes),
  }));
}
