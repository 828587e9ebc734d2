/** Looks for the other record of a merge. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { fold } from "#lib/search/fold.ts";

export interface Candidate {
  id: string;
  name: string;
  /** What tells it from its namesakes: its address, of a source the publisher and day. */
  note: string;
}

/** How many are offered; who finds more types more. */
const mostCandidates = 20;

/** Records of the kind whose name or address holds the words, however they are spelt; merged ones and `except` stay out. */
export async function mergeCandidates(
  client: PrismaClient,
  kind: RecordKind,
  words: string,
  except: string,
): Promise<Candidate[]> {
  const all = await named(client, kind);
  const wanted = fold(words).split(" ").filter(Boolean);
  return all
    .filter(({ id, name, note }) => {
      const text = fold(`${name} ${note}`);
      return id !== except && wanted.every((word) => text.includes(word));
    })
    .slice(0, mostCandidates);
}

async function named(client: PrismaClient, kind: RecordKind): Promise<Candidate[]> {
  const where = { mergedIntoId: null };
  const byName = {
    where,
    select: { id: true, name: true, slug: true },
    orderBy: [{ name: "asc" as const }, { id: "asc" as const }],
  };
  const byLabel = {
    where,
    select: { id: true, labelDe: true, labelEn: true },
    orderBy: [{ labelDe: "asc" as const }, { id: "asc" as const }],
  };
  const ofName = ({ id, name, slug }: { id: string; name: string; slug: string }) => ({
    id,
    name,
    note: slug,
  });
  const ofLabel = ({ id, labelDe, labelEn }: { id: string; labelDe: string; labelEn: string }) => ({
    id,
    name: labelDe,
    note: labelEn,
  });
  switch (kind) {
    case "hub":
      return (await client.hub.findMany(byName)).map(ofName);
    case "organisation":
      return (await client.organisation.findMany(byName)).map(ofName);
    case "network":
      return (await client.network.findMany(byName)).map(ofName);
    case "theme":
      return (await client.theme.findMany(byLabel)).map(ofLabel);
    case "offer-kind":
      return (await client.offerKind.findMany(byLabel)).map(ofLabel);
    case "source": {
      const rows = await client.source.findMany({
        where,
        select: { id: true, publisher: true, title: true, descriptionDe: true, published: true },
        orderBy: [{ published: { sort: "desc", nulls: "last" } }, { id: "asc" }],
      });
      return rows.map(({ id, publisher, title, descriptionDe, published }) => ({
        id,
        name: title ?? descriptionDe ?? publisher,
        note: [publisher, published?.toISOString().slice(0, 10)].filter(Boolean).join(", "),
      }));
    }
  }
}
