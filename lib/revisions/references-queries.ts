/** What a version names, under the names of its time: a source that was corrected since keeps the title it had. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { RecordOf } from "#lib/drafts/kinds.ts";
import { namedIn, referencesOf, type References, type SourceReference } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { versionsThen, type Until } from "#lib/revisions/queries.ts";

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
  const then = async <Kind extends RecordKind, Reference>(
    kind: Kind,
    set: Set<string>,
    read: (record: RecordOf<Kind>) => Reference,
  ): Promise<Record<string, Reference>> => {
    const versions = await versionsThen(client, kind, [...set], until);
    return Object.fromEntries(
      // Asked for by its kind, so that is what it is.
      [...versions].map(([id, { record }]) => [id, read(record as RecordOf<Kind>)]),
    );
  };
  const [now, sources, organisations, themes, offerKinds, hubs] = await Promise.all([
    referencesOf(client, records),
    then("source", ids.sources, sourceReference),
    then("organisation", ids.organisations, body),
    then("theme", ids.themes, ({ id, slug, labelDe, labelEn }) => ({ id, slug, labelDe, labelEn })),
    then("offer-kind", ids.offerKinds, ({ id, slug, kind, labelDe, labelEn }) => ({
      id,
      slug,
      kind,
      labelDe,
      labelEn,
    })),
    then("hub", ids.hubs, body),
  ]);
  return {
    ...now,
    sources: { ...now.sources, ...sources },
    organisations: { ...now.organisations, ...organisations },
    themes: { ...now.themes, ...themes },
    offerKinds: { ...now.offerKinds, ...offerKinds },
    hubs: { ...now.hubs, ...hubs },
  };
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
