/** What a version names, under the names of its time: a source that was corrected since keeps the title it had. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordOf } from "#lib/drafts/kinds.ts";
import { namedIn, referencesOf, type References, type SourceReference } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { versionsBySequence, versionsThen, type PublicVersion, type Until } from "#lib/revisions/queries.ts";

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
    ...namedKinds.map(([kind, list]) => versionsThen(client, kind, [...ids[list]], until)),
  ]);
  return withVersions(
    now,
    versions.flatMap((found) => [...found.values()]),
  );
}

/** What records name at one place of the chain. */
export interface NamedAt {
  records: unknown;
  sequence: number;
}

/** The same for each of several places of the chain, in their order, with as many queries as for one. */
export async function referencesAt(client: PrismaClient, asked: readonly NamedAt[]): Promise<References[]> {
  const wanted = asked.flatMap(({ records, sequence }) => {
    const ids = namedIn(records);
    return namedKinds.flatMap(([kind, list]) => [...ids[list]].map((id) => ({ kind, id, at: sequence })));
  });
  const [now, places] = await Promise.all([
    referencesOf(
      client,
      asked.map(({ records }) => records),
    ),
    placesInChain(client, wanted),
  ]);
  const versions = await versionsBySequence(
    client,
    places.map(({ sequence }) => sequence),
  );
  return asked.map(({ sequence: at }) =>
    withVersions(
      now,
      places.flatMap((place) => (place.at === at ? (versions.get(place.sequence) ?? []) : [])),
    ),
  );
}

/** Where in the chain the version stands that was public at an entry. */
async function placesInChain(
  client: PrismaClient,
  wanted: readonly { kind: RecordKind; id: string; at: number }[],
): Promise<{ at: number; sequence: number }[]> {
  if (wanted.length === 0) return [];
  return client.$queryRaw`
    SELECT w.at, newest.sequence
    FROM unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ id }) => id)}::text[],
      ${wanted.map(({ at }) => at)}::int[]) AS w(kind, id, at)
    CROSS JOIN LATERAL (
      SELECT sequence FROM revisions
      WHERE record_kind = w.kind AND record_id = w.id AND sequence <= w.at
      ORDER BY version DESC LIMIT 1) newest`;
}

/** The kinds of records that others name, and the list in which they stand. */
const namedKinds = [
  ["source", "sources"],
  ["organisation", "organisations"],
  ["theme", "themes"],
  ["offer-kind", "offerKinds"],
  ["hub", "hubs"],
] as const satisfies readonly (readonly [RecordKind, keyof References])[];

/** The names with those of some versions over them. */
function withVersions(now: References, versions: readonly PublicVersion[]): References {
  const then: References = {
    ...now,
    sources: { ...now.sources },
    organisations: { ...now.organisations },
    themes: { ...now.themes },
    offerKinds: { ...now.offerKinds },
    hubs: { ...now.hubs },
  };
  for (const version of versions) {
    const { id } = version.record;
    switch (version.kind) {
      case "source":
        then.sources[id] = sourceReference(version.record);
        break;
      case "organisation":
        then.organisations[id] = body(version.record);
        break;
      case "theme":
        then.themes[id] = label(version.record);
        break;
      case "offer-kind":
        then.offerKinds[id] = { ...label(version.record), kind: version.record.kind };
        break;
      case "hub":
        then.hubs[id] = body(version.record);
        break;
      case "network":
        break;
    }
  }
  return then;
}

const body = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({ id, slug, name });

const label = ({ id, slug, labelDe, labelEn }: RecordOf<"theme" | "offer-kind">) => ({
  id,
  slug,
  labelDe,
  labelEn,
});

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
