/** The list of hubs: filter, search, sorting and paging in SQL, so that it stays quick with ten thousands of them. */
import { Prisma, type PrismaClient } from "#lib/db/generated/client.ts";
import type { HubFilter, HubSort } from "#lib/hubs/filter.ts";
import { hubSummariesByIds, type HubSummary } from "#lib/hubs/queries.ts";
import { statusOrder } from "#lib/hubs/status-order.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { stateBySlug, type StateIso } from "#lib/places/states.ts";
import { lastPossibleDay } from "#lib/records/figures.ts";
import { bodySelect, themeSelect, type ThemeReference } from "#lib/records/references.ts";
import { fold } from "#lib/search/fold.ts";
import { germanOrder } from "#lib/search/german-order.ts";

export const hubsPerPage = 20;

export interface HubPageOfList {
  hubs: HubSummary[];
  /** Of all pages. */
  total: number;
  /** The page shown: the last one where the filter asks for a later page. */
  page: number;
  pages: number;
  /** No hub holds the words as typed; these hold similar ones. */
  similar: boolean;
  /** On a day in the past: those that may have had the status asked for; they come after all others. */
  maybe: HubSummary[];
  /** Of all pages. */
  totalMaybe: number;
}

/** A day in the past, for which hubs are listed. */
export interface PastDay {
  /** ISO day in Europe/Berlin. */
  day: string;
  /** Where a status is asked for: ids of the hubs that surely had it then, and of those that may have had it. */
  among: { sure: readonly string[]; maybe: readonly string[] } | null;
}

/**
 * One page of the hubs that fit. Words are first looked for as they are (in any spelling that folds alike, or another
 * form of the same German word); only where no hub holds them, the closest hubs with similar words are shown, at most a
 * page of them and marked as such.
 * @param locale decides the order of the states' names
 * @param past the day in the past that the filter's status is about; left out for today
 */
export async function hubList(
  client: PrismaClient,
  filter: HubFilter,
  locale: "de" | "en",
  past: PastDay | null = null,
): Promise<HubPageOfList> {
  const { ids, ...exact } = await idsOfPage(client, filter, locale, past);
  const isExact = exact.total > 0 || filter.q === null;
  const found = await hubSummariesByIds(
    client,
    isExact ? ids : await similarIds(client, filter, filter.q ?? "", past),
  );
  const maybe = new Set(past?.among?.maybe);
  const parts = {
    hubs: found.filter(({ id }) => !maybe.has(id)),
    maybe: found.filter(({ id }) => maybe.has(id)),
  };
  if (isExact) return { ...exact, ...parts, similar: false };
  const total = found.length;
  return { ...parts, total, totalMaybe: parts.maybe.length, page: 1, pages: 1, similar: total > 0 };
}

async function idsOfPage(
  client: PrismaClient,
  filter: HubFilter,
  locale: "de" | "en",
  past: PastDay | null,
): Promise<Omit<HubPageOfList, "hubs" | "maybe" | "similar"> & { ids: string[] }> {
  const where = Prisma.join(
    [...conditions(filter, past), ...(filter.q === null ? [] : [holds(filter.q)])],
    " AND ",
  );
  const [row] = await client.$queryRaw<{ total: number; totalMaybe: number }[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${isMaybe(past)}))::int AS "totalMaybe"
    FROM hubs h WHERE ${where}`;
  const { total, totalMaybe } = row ?? { total: 0, totalMaybe: 0 };
  const pages = Math.max(1, Math.ceil(total / hubsPerPage));
  const page = Math.min(filter.page, pages);
  if (total === 0) return { ids: [], total, totalMaybe, page, pages };
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM hubs h ${joined(filter.sort, past)}
    WHERE ${where}
    ORDER BY ${isMaybe(past)}, ${order(filter, locale)}
    LIMIT ${hubsPerPage} OFFSET ${(page - 1) * hubsPerPage}`;
  return { ids: rows.map(({ id }) => id), total, totalMaybe, page, pages };
}

/** The ids of all hubs that fit, by town; words count only as they are. */
export async function hubIds(client: PrismaClient, filter: HubFilter): Promise<string[]> {
  const where = Prisma.join(
    [...conditions(filter, null), ...(filter.q === null ? [] : [holds(filter.q)])],
    " AND ",
  );
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM hubs h ${joined("town", null)} WHERE ${where} ORDER BY ${byTown}`;
  return rows.map(({ id }) => id);
}

/** The closest hubs whose names are like the words; where there are none, those whose texts hold words like them. */
async function similarIds(
  client: PrismaClient,
  filter: HubFilter,
  q: string,
  past: PastDay | null,
): Promise<string[]> {
  const query = (similar: Prisma.Sql[]) => client.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM hubs h
    WHERE ${Prisma.join([...conditions(filter, past), ...similar], " AND ")}
    ORDER BY ${isMaybe(past)}, word_similarity(${words(q).join(" ")}, h.slug) DESC, ${byName}
    LIMIT ${hubsPerPage}`;
  const named = await query(words(q).map((word) => Prisma.sql`(${namedLike(word)} OR ${contains(word)})`));
  if (named.length > 0) return named.map(({ id }) => id);
  // PostgreSQL takes words for similar from 0.6 on, which misses much ("Malnte"); and it takes comparing for as cheap as
  // an addition, so that it would read all texts instead of the index. Both are set for this one transaction.
  const [, holding] = await client.$transaction([
    client.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true),
      set_config('enable_seqscan', 'off', true)`,
    query(words(q).map(heldLike)),
  ]);
  return holding.map(({ id }) => id);
}

/** An address is a folded name. It is short: what is more distant ("Rosstok") is no chance hit there. */
const namedLike = (word: string) => Prisma.sql`word_similarity(${word}, h.slug) >= 0.44`;

const heldLike = (word: string) => Prisma.sql`h.id IN (
  SELECT id FROM hubs WHERE search_text %> ${word}
  UNION SELECT id FROM hubs WHERE search_text LIKE ${`%${word}%`})`;

/** At most this many words are looked for. */
const mostWords = 8;

const words = (q: string) => fold(q).split(" ").slice(0, mostWords);

/** `%`, `_` and `\` cannot be typed into a pattern: folding leaves only letters, digits and spaces. */
const contains = (word: string) => Prisma.sql`h.search_text LIKE ${`%${word}%`}`;

/** All conditions but the words. */
function conditions({ state, status, operator, theme }: HubFilter, past: PastDay | null): Prisma.Sql[] {
  const parts = [Prisma.sql`NOT h.archived`];
  if (state !== null) parts.push(Prisma.sql`h.state_iso = ${stateBySlug(state)?.iso ?? ""}`);
  if (past?.among) parts.push(Prisma.sql`h.id = ANY(${[...past.among.sure, ...past.among.maybe]})`);
  else if (status !== null) parts.push(Prisma.sql`h.status = ${status}`);
  if (operator !== null)
    parts.push(Prisma.sql`EXISTS (
      SELECT FROM hub_operators o JOIN organisations g ON g.id = o.organisation_id
      WHERE o.hub_id = h.id AND g.slug = ${operator})`);
  // A topic of the municipality is not the hub's.
  if (theme !== null)
    parts.push(Prisma.sql`EXISTS (
      SELECT FROM theme_uses u JOIN themes t ON t.id = u.theme_id
      WHERE u.hub_id = h.id AND u.role <> 'municipal' AND t.slug = ${theme})`);
  return parts;
}

/** Of those that fit on a day in the past: whether they only may have had the status asked for. */
const isMaybe = (past: PastDay | null) =>
  Prisma.sql`(h.id = ANY(${past?.among ? [...past.among.maybe] : []}::text[]))`;

/** Every word somewhere in the text, or all of them as German words in whatever form. */
const holds = (q: string) => Prisma.sql`(
  (${Prisma.join(words(q).map(contains), " AND ")})
  OR to_tsvector('german', h.search_text) @@ plainto_tsquery('german', ${words(q).join(" ")}))`;

/** The newest day that a milestone which happened may have; in the past only of what had surely happened by then. */
const joined = (sort: HubSort, past: PastDay | null) =>
  sort === "milestone"
    ? Prisma.sql`LEFT JOIN (
        SELECT m.hub_id, max(${lastPossibleDay}) AS day FROM milestones m
        ${past ? Prisma.sql`LEFT JOIN milestone_knowledge k ON k.milestone_id = m.id` : Prisma.empty}
        WHERE m.state = 'done' AND m.hub_id IS NOT NULL ${past ? happenedBy(past.day) : Prisma.empty}
        GROUP BY m.hub_id) newest ON newest.hub_id = h.id`
    : sort === "state"
      ? Prisma.sql`JOIN states s ON s.iso = h.state_iso ${withTown}`
      : sort === "town"
        ? withTown
        : Prisma.empty;

/** "certain" of `heldOn`. */
const happenedBy = (day: string) => Prisma.sql`AND coalesce(m.earliest <= ${day}::date, true)
  AND (m.latest <= ${day}::date OR k.settled_day <= ${day}::date)`;

const byName = Prisma.sql`h.name COLLATE "de-x-icu", h.id`;

/** Hubs' names begin alike ("Digital Hub …"), so lists go by their first town; hubs without one come last. */
const byTown = Prisma.sql`town.name COLLATE "de-x-icu" NULLS LAST, ${byName}`;
const withTown = Prisma.sql`
  LEFT JOIN hub_locations place ON place.hub_id = h.id AND place.position = 0
  LEFT JOIN municipalities town ON town.ags = place.ags`;

/** Hubs called like the words before those that only mention them; an address is a folded name. */
const closeness = (q: string) =>
  Prisma.sql`(${Prisma.join(
    words(q).map((word) => Prisma.sql`h.slug LIKE ${`%${word}%`}`),
    " AND ",
  )}) DESC`;

function order({ sort, q }: HubFilter, locale: "de" | "en"): Prisma.Sql {
  switch (sort) {
    case "relevance":
      return Prisma.sql`${closeness(q ?? "")}, ${byName}`;
    case "state":
      return locale === "de"
        ? Prisma.sql`s.name_de COLLATE "de-x-icu", ${byTown}`
        : Prisma.sql`s.name_en COLLATE "en-x-icu", ${byTown}`;
    case "milestone":
      return Prisma.sql`newest.day DESC NULLS LAST, ${byName}`;
    case "change":
      return Prisma.sql`h.changed_at DESC, ${byName}`;
    case "town":
      return byTown;
  }
}

/** What the filter offers: only what some listed hub has, each with the number of such hubs. */
export interface HubFilterOptions {
  states: { iso: StateIso; hubs: number }[];
  statuses: { status: HubStatus; hubs: number }[];
  operators: { slug: string; name: string; hubs: number }[];
  themes: (ThemeReference & { hubs: number })[];
}

/** The options of the filter over all listed hubs. */
export async function hubFilterOptions(client: PrismaClient): Promise<HubFilterOptions> {
  const listed = { archived: false };
  const [states, statuses, operatorCounts, themeCounts] = await Promise.all([
    client.hub.groupBy({ by: ["stateIso"], where: listed, _count: true }),
    client.hub.groupBy({ by: ["status"], where: listed, _count: true }),
    client.$queryRaw<{ id: string; hubs: number }[]>`
      SELECT o.organisation_id AS id, count(DISTINCT o.hub_id)::int AS hubs
      FROM hub_operators o JOIN hubs h ON h.id = o.hub_id WHERE NOT h.archived GROUP BY 1`,
    client.$queryRaw<{ id: string; hubs: number }[]>`
      SELECT u.theme_id AS id, count(DISTINCT u.hub_id)::int AS hubs
      FROM theme_uses u JOIN hubs h ON h.id = u.hub_id
      WHERE NOT h.archived AND u.role <> 'municipal' GROUP BY 1`,
  ]);
  const [organisations, themes] = await Promise.all([
    client.organisation.findMany({
      where: { id: { in: operatorCounts.map(({ id }) => id) } },
      select: bodySelect,
    }),
    client.theme.findMany({ where: { id: { in: themeCounts.map(({ id }) => id) } }, select: themeSelect }),
  ]);
  const hubsOf = (counts: { id: string; hubs: number }[], id: string) =>
    counts.find((count) => count.id === id)?.hubs ?? 0;
  return {
    states: states.map(({ stateIso, _count }) => ({ iso: stateIso as StateIso, hubs: _count })),
    statuses: statuses.map(({ status, _count }) => ({ status: status as HubStatus, hubs: _count })),
    operators: organisations
      .map(({ id, slug, name }) => ({ slug, name, hubs: hubsOf(operatorCounts, id) }))
      .toSorted((a, b) => germanOrder(a.name, b.name)),
    themes: themes.map((theme) => ({ ...theme, hubs: hubsOf(themeCounts, theme.id) })),
  };
}

/** How many listed hubs of a state have each status, in the order readers are told of them; statuses without a hub are left out. */
export async function statusCounts(
  client: PrismaClient,
  stateIso: StateIso,
): Promise<{ status: HubStatus; hubs: number }[]> {
  const counts = await client.hub.groupBy({
    by: ["status"],
    where: { archived: false, stateIso },
    _count: true,
  });
  return statusOrder.flatMap((status) => {
    const count = counts.find((each) => each.status === status);
    return count ? [{ status, hubs: count._count }] : [];
  });
}
