/** Reads of the addresses that public statements and sources name, and of what checking them found. */
import type { Person } from "#lib/auth/policy.ts";
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import { hubsOf, organisationsOf, unlimitedOnly } from "#lib/desk/scope-queries.ts";
import type { CheckedLink, LinkOutcome } from "./outcome.ts";

/** A record or source that names an address. */
export interface LinkUse {
  kind: "hub" | "organisation" | "source";
  id: string;
  name: string;
}

export interface ListedLink extends CheckedLink {
  url: string;
  uses: LinkUse[];
}

/** One row for each address and who names it: sources, and the websites of hubs and organisations that are listed. */
const uses = (within: { hubs: Prisma.Sql; organisations: Prisma.Sql; sources: Prisma.Sql }) => Prisma.sql`
  SELECT s.url, 'source' AS kind, s.id, coalesce(s.title, s.description_de, s.publisher) AS name FROM sources s
  WHERE s.url ~* '^https?://' AND s.merged_into_id IS NULL AND ${within.sources}
  UNION ALL
  SELECT c.value, 'hub', h.id, h.name FROM contacts c JOIN hubs h ON h.id = c.hub_id
  WHERE c.kind = 'website' AND c.value ~* '^https?://' AND NOT h.archived AND ${within.hubs}
  UNION ALL
  SELECT c.value, 'organisation', o.id, o.name FROM contacts c JOIN organisations o ON o.id = c.organisation_id
  WHERE c.kind = 'website' AND c.value ~* '^https?://' AND NOT o.archived AND ${within.organisations}`;

const everywhere = { hubs: Prisma.sql`true`, organisations: Prisma.sql`true`, sources: Prisma.sql`true` };
const usesWithin = (person: Person) =>
  uses({ hubs: hubsOf(person), organisations: organisationsOf(person), sources: unlimitedOnly(person) });

/** Failing addresses are looked at again after a day, all others after a week. */
const isDue = (now: Date) => Prisma.sql`(k.checked_at IS NULL
  OR k.checked_at <= ${now}::timestamptz - CASE WHEN k.outcome IN ('unreachable', 'dead')
    THEN interval '24 hours' ELSE interval '7 days' END)`;

/** Addresses to be looked at, never looked at first, then the longest ago; at most `limit`. */
export async function dueLinks(client: PrismaClient, now: Date, limit: number): Promise<string[]> {
  const rows = await client.$queryRaw<{ url: string }[]>`
    SELECT u.url FROM (SELECT DISTINCT url FROM (${uses(everywhere)}) each) u
    LEFT JOIN link_checks k ON k.url = u.url
    WHERE ${isDue(now)} ORDER BY k.checked_at NULLS FIRST, u.url LIMIT ${limit}`;
  return rows.map(({ url }) => url);
}

/** Whether anything in the register names the address: nothing else is ever asked for. */
export async function isNamed(client: PrismaClient, url: string): Promise<boolean> {
  const rows = await client.$queryRaw<{ url: string }[]>`
    SELECT u.url FROM (${uses(everywhere)}) u WHERE u.url = ${url} LIMIT 1`;
  return rows.length > 0;
}

/** What is known of an address; null before the first look. */
export async function checkedLink(client: PrismaClient, url: string): Promise<CheckedLink | null> {
  const row = await client.linkCheck.findUnique({ where: { url }, select: checkSelect });
  return row && { ...row, outcome: row.outcome as LinkOutcome };
}

const checkSelect = {
  outcome: true,
  status: true,
  detail: true,
  failures: true,
  checkedAt: true,
  firstFailedAt: true,
} satisfies Prisma.LinkCheckSelect;

/**
 * Addresses with one of the outcomes that records somebody keeps name, dead ones first, then the longest failing.
 * Addresses that nothing names any more are left out.
 */
export async function troubledLinks(
  client: PrismaClient,
  person: Person,
  { outcomes, page, perPage }: { outcomes: readonly LinkOutcome[]; page: number; perPage: number },
): Promise<{ links: ListedLink[]; total: number }> {
  const named = usesWithin(person);
  const rows = await client.$queryRaw<(CheckedLink & { url: string; total: number })[]>`
    SELECT k.url, k.outcome, k.status, k.detail, k.failures, k.checked_at AS "checkedAt",
      k.first_failed_at AS "firstFailedAt", (count(*) OVER ())::int AS total
    FROM link_checks k
    WHERE k.outcome = ANY(${[...outcomes]}) AND k.url IN (SELECT u.url FROM (${named}) u)
    ORDER BY array_position(${[...outcomes]}::text[], k.outcome), k.first_failed_at, k.url
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const found =
    rows.length === 0
      ? []
      : await client.$queryRaw<(LinkUse & { url: string })[]>`
          SELECT u.url, u.kind, u.id, u.name FROM (${named}) u
          WHERE u.url = ANY(${rows.map(({ url }) => url)}) ORDER BY u.kind, u.name, u.id`;
  return {
    links: rows.map(({ url, outcome, status, detail, failures, checkedAt, firstFailedAt }) => ({
      url,
      outcome,
      status,
      detail,
      failures,
      checkedAt,
      firstFailedAt,
      uses: found.filter((use) => use.url === url).map(({ kind, id, name }) => ({ kind, id, name })),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many addresses there are, how many of them were looked at, and when last. */
export async function linkFigures(
  client: PrismaClient,
): Promise<{ addresses: number; checked: number; lastAt: Date | null }> {
  const [row] = await client.$queryRaw<[{ addresses: number; checked: number; lastAt: Date | null }]>`
    SELECT count(*)::int AS addresses, count(k.url)::int AS checked, max(k.checked_at) AS "lastAt"
    FROM (SELECT DISTINCT url FROM (${uses(everywhere)}) each) u LEFT JOIN link_checks k ON k.url = u.url`;
  return row;
}
