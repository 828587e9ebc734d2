/** Reads of what an address part names. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { mergedInto, movedFrom } from "#lib/records/slugs.ts";

/** The record an address names; `moved` when the address is an old one, or the record went up in another one. */
export type Addressed<Found> = (Found & { slug: string }) | { moved: string } | null;

/** The hub at an address. */
export async function hubAt(
  client: PrismaClient,
  slug: string,
): Promise<Addressed<{ id: string; name: string }>> {
  const row = await client.hub.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, ...mergedInto },
  });
  return (
    unlessMerged(row) ??
    movedFrom(client, "hub", slug, (id) => client.hub.findUnique({ where: { id }, select: { slug: true } }))
  );
}

/** The theme at an address. */
export async function themeAt(
  client: PrismaClient,
  slug: string,
): Promise<Addressed<{ id: string; labelDe: string; labelEn: string }>> {
  const row = await client.theme.findUnique({
    where: { slug },
    select: { id: true, slug: true, labelDe: true, labelEn: true, ...mergedInto },
  });
  return (
    unlessMerged(row) ??
    movedFrom(client, "theme", slug, (id) =>
      client.theme.findUnique({ where: { id }, select: { slug: true } }),
    )
  );
}

/** The organisation at an address. */
export async function organisationAt(
  client: PrismaClient,
  slug: string,
): Promise<Addressed<{ id: string; name: string }>> {
  const row = await client.organisation.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, ...mergedInto },
  });
  return (
    unlessMerged(row) ??
    movedFrom(client, "organisation", slug, (id) =>
      client.organisation.findUnique({ where: { id }, select: { slug: true } }),
    )
  );
}

function unlessMerged<Row extends { mergedInto: { slug: string } | null }>(
  row: Row | null,
): Omit<Row, "mergedInto"> | { moved: string } | null {
  if (!row) return null;
  const { mergedInto: survivor, ...found } = row;
  return survivor ? { moved: survivor.slug } : found;
}
