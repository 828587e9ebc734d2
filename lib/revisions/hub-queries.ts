/** The published versions of a hub, as its public pages show them. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { movedFrom } from "#lib/records/slugs.ts";
import type { References } from "#lib/records/references.ts";
import { publicVersion, versionsBySequence, type PublicVersion } from "#lib/revisions/queries.ts";
import { comparisons, type Compared } from "#lib/revisions/comparison-queries.ts";
import { referencesThen } from "#lib/revisions/references-queries.ts";

/** A version of a hub with its record. */
export type HubVersion = Extract<PublicVersion, { kind: "hub" }>;

/** A hub as it is called today, whatever a version called it. */
export interface HubToday {
  slug: string;
  name: string;
  /** Its newest version, and when that was published. */
  version: number;
  at: Date;
  /** What it was found to be the same as; its own versions stay readable. */
  mergedInto: { slug: string; name: string } | null;
}

/** The hub at an address; `moved` when the address is an old one; null when there is none. */
async function hubAt(
  client: PrismaClient,
  slug: string,
): Promise<(HubToday & { id: string }) | { moved: string } | null> {
  const row = await client.hub.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      version: true,
      changedAt: true,
      mergedInto: { select: { slug: true, name: true } },
    },
  });
  if (row) {
    const { changedAt, ...today } = row;
    return { ...today, at: changedAt };
  }
  return movedFrom(client, "hub", slug, (id) =>
    client.hub.findUnique({ where: { id }, select: { slug: true } }),
  );
}

export interface HubVersionPage {
  version: HubVersion;
  /** What the version names, under the names of its time. */
  references: References;
  today: HubToday;
}

/** One version of a hub; `moved` when the address is an old one; null when there is no such hub or version. */
export async function hubVersionPage(
  client: PrismaClient,
  slug: string,
  version: number,
): Promise<HubVersionPage | { moved: string } | null> {
  const hub = await hubAt(client, slug);
  if (!hub || "moved" in hub) return hub;
  const { id, ...today } = hub;
  const found = await publicVersion(client, "hub", id, version);
  if (found?.kind !== "hub") return null;
  const references = await referencesThen(client, found.record, { sequence: found.sequence });
  return { version: found, references, today };
}

/** Addresses of the newest versions of hubs, for prerendering. */
export async function hubVersionAddresses(
  client: PrismaClient,
  limit: number,
): Promise<{ slug: string; version: string }[]> {
  const rows = await client.hub.findMany({
    where: { mergedIntoId: null },
    select: { slug: true, version: true },
    orderBy: { changedAt: "desc" },
    take: limit,
  });
  return rows.map(({ slug, version }) => ({ slug, version: String(version) }));
}

/** A version in the list of all of them. */
export interface ListedHubVersion {
  version: number;
  sequence: number;
  at: Date;
  reason: string;
  /** Somebody else than its author released it. */
  isReleased: boolean;
  /** Against the version before; null for the first. */
  compared: Compared | null;
}

export interface HubHistory {
  today: HubToday;
  /** Those of one page, the newest first. */
  versions: ListedHubVersion[];
  page: number;
  pages: number;
  /** Two of them, as asked for. */
  compared: (Compared & { from: number; to: number }) | null;
}

export const versionsPerPage = 20;

export interface AskedHistory {
  page: number;
  from: number | null;
  to: number | null;
}

/**
 * All versions of a hub, a page at a time, and two of them compared; `moved` and null as above.
 * @param asked a page beyond the last one gives the last; the older of two versions comes first; unknown ones compare nothing
 */
export async function hubHistory(
  client: PrismaClient,
  slug: string,
  asked: AskedHistory,
): Promise<HubHistory | { moved: string } | null> {
  const hub = await hubAt(client, slug);
  if (!hub || "moved" in hub) return hub;
  const { id, ...today } = hub;
  const pages = Math.max(1, Math.ceil(today.version / versionsPerPage));
  const page = Math.min(asked.page, pages);
  const newest = today.version - (page - 1) * versionsPerPage;
  // One more than is shown: the oldest is told against it.
  const oldest = Math.max(1, newest - versionsPerPage);
  const ends = [asked.from, asked.to].filter((version) => version !== null);
  const rows = await client.revision.findMany({
    where: {
      recordKind: "hub",
      recordId: id,
      OR: [{ version: { gte: oldest, lte: newest } }, { version: { in: ends } }],
    },
    select: { sequence: true },
  });
  const found = await versionsBySequence(
    client,
    rows.map(({ sequence }) => sequence),
  );
  const versions = new Map([...found.values()].map((version) => [version.version, version]));
  const shown = [...versions.values()]
    .filter(({ version }) => version <= newest && version > newest - versionsPerPage)
    .toSorted((a, b) => b.version - a.version);
  const pairs = shown.map((version) => ({ version, before: versions.get(version.version - 1) ?? null }));
  const [from, to] = ends.toSorted((a, b) => a - b).map((version) => versions.get(version));
  const chosen = from && to && from !== to ? { before: from, version: to } : null;
  const compared = await comparisons(client, chosen ? [...pairs, chosen] : pairs);
  const side = chosen && compared.at(-1);
  return {
    today,
    versions: shown.map(({ version, sequence, at, reason, approver }, index) => ({
      version,
      sequence,
      at,
      reason,
      isReleased: approver !== null,
      compared: compared[index] ?? null,
    })),
    page,
    pages,
    compared: chosen && side ? { ...side, from: chosen.before.version, to: chosen.version.version } : null,
  };
}
