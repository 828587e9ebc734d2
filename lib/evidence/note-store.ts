/** Writes editors' notes to findings. A note is released once and then stays as it is; the database itself sees to that. */
import { randomUUID } from "node:crypto";
import { recordAudit } from "#lib/audit/store.ts";
import { mayPublish, type Person } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";

/** Keeps a note that waits for its release. @returns its id */
export async function writeNote(
  client: PrismaClient,
  { person, finding, de, en, now }: { person: Person; finding: string; de: string; en: string; now: Date },
): Promise<string> {
  const { id } = await client.findingNote.create({
    data: {
      id: randomUUID(),
      findingKey: finding,
      textDe: de,
      textEn: en,
      authorId: person.id,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

export type Released = { ok: true } | { ok: false; reason: "missing" | "released" | "own" };

/** Makes a note public, with its entry in the internal chain. */
export async function releaseNote(
  client: PrismaClient,
  { noteId, person, fourEyes, now }: { noteId: string; person: Person; fourEyes: boolean; now: Date },
): Promise<Released> {
  return client.$transaction(async (tx): Promise<Released> => {
    // Two who release it at once wait for each other here.
    const [note] = await tx.$queryRaw<{ authorId: string; isReleased: boolean; rule: string }[]>`
      SELECT author_id AS "authorId", approved_at IS NOT NULL AS "isReleased", split_part(finding_key, ':', 1) AS rule
      FROM finding_notes WHERE id = ${noteId} FOR UPDATE`;
    if (!note) return { ok: false, reason: "missing" };
    if (note.isReleased) return { ok: false, reason: "released" };
    if (!mayPublish(person, note.authorId, fourEyes)) return { ok: false, reason: "own" };
    await tx.findingNote.update({
      where: { id: noteId },
      data: { approvedBy: person.id, approvedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, {
      kind: "note-released",
      actorId: person.id,
      subject: noteId,
      details: { rule: note.rule },
      now,
    });
    return { ok: true };
  });
}
