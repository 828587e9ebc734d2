/** What a version names, under the names of its time: a source that was corrected since keeps the title it had. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordOf } from "#lib/drafts/kinds.ts";
import { namedIn, referencesOf, type References, type SourceReference } from "#lib/records/references.ts";
import { allVersions, versionsThen, type PublicVersion, type Until } from "#lib/revisions/queries.ts";

/** What is named by its record: where its references stand, and what of a version they show. */
const named = {
  source: { list: "sources", read: (record: RecordOf<"source">) => sourceReference(record) },
  organisation: { list: "organisations", read: (record: RecordOf<"organisation">) => body(record) },
  theme: {
    list: "themes",
    read: ({ id, slug, labelDe, labelEn }: RecordOf<"theme">) => ({ id, slug, labelDe, labelEn }),
  },
  "offer-kind": {
    list: "offerKinds",
    read: ({ id, slug, kind, labelDe, labelEn }: RecordOf<"offer-kind">) => ({
      id,
      slug,
      kind,
      labelDe,
      labelEn,
    }),
  },
  hub: { list: "hubs", read: (record: RecordOf<"hub">) => body(record) },
} as const;
type Named = keyof typeof named;
const namedKinds = Object.keys(named) as Named[];

/** The references to some versions, under today's where there is none; of several of one record the last. */
function overlaid(now: References, versions: readonly PublicVersion[]): References {
  const { sources, organisations, themes, offerKinds, hubs } = now;
  const then = {
    sources: { ...sources },
    organisations: { ...organisations },
    themes: { ...themes },
    offerKinds: { ...offerKinds },
    hubs: { ...hubs },
  };
  for (const { kind, record } of versions) {
    if (!(kind in named)) continue;
    const { list, read } = named[kind as Named];
    // A version is of the kind that it says, and so is what is read of it.
    (then[list] as Record<string, unknown>)[record.id] = (read as (of: typeof record) => unknown)(record);
  }
  return { ...now, ...then };
}

/**
 * As `referencesOf`, from the versions that were public then. Municipalities and associations come from the official list as
 * it is now: it is no record, and a place never leaves it.
 */
export async function referencesThen(
  client: PrismaClient,
  records: unknown,
  until: Until,
): Promise<References> {
  const ids = namedIn(records);
  const [now, ...versions] = await Promise.all([
    referencesOf(client, records),
    ...namedKinds.map((kind) => versionsThen(client, kind, [...ids[named[kind].list]], until)),
  ]);
  return overlaid(
    now,
    versions.flatMap((each) => [...each.values()]),
  );
}

/** The same for each of several records at its own place in the chain, asked for together. */
export async function referencesOfEach(
  client: PrismaClient,
  entries: readonly { records: unknown; sequence: number }[],
): Promise<References[]> {
  const records = entries.map((entry) => entry.records);
  const ids = namedIn(records);
  const [now, ...found] = await Promise.all([
    referencesOf(client, records),
    ...namedKinds.map((kind) => allVersions(client, kind, [...ids[named[kind].list]])),
  ]);
  const versions = found.flat().toSorted((a, b) => a.sequence - b.sequence);
  return entries.map(({ sequence }) =>
    // Oldest first, so that the last one until then is the one that stays.
    overlaid(
      now,
      versions.filter((version) => version.sequence <= sequence),
    ),
  );
}

const body = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({ id, slug, name });

const sourceReference = (source: RecordOf<"source">): SourceReference => ({
  id: source.id,
  slug: source.slug,
  kind: source.kind,
  publisher: source.publisher,
  publisherInference: source.publisherInference,
  title: source.title,
  description: source.description,
  author: source.author,
  url: source.url,
  published: source.published,
});
