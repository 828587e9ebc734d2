/** Reads of themes and of what uses them. Uses by archived records stay out. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import type { StateIso } from "#lib/places/states.ts";
import {
  municipalitySelect,
  referencesOf,
  themeSelect,
  type MunicipalityReference,
  type RecordReference,
  type References,
  type ThemeReference,
} from "#lib/records/references.ts";
import { byPosition, citations, withCitations } from "#lib/records/rows.ts";
import { mergedInto, movedFrom } from "#lib/records/slugs.ts";
import type { Citation, ThemeUse } from "#lib/records/statements.ts";

export interface ListedTheme extends ThemeReference {
  aliases: string[];
  /** How many listed records use it, by role. */
  uses: Record<ThemeUse["role"], number>;
}

/** Uses that count: their record is listed. */
const listed = {
  OR: [{ hub: { archived: false } }, { network: { archived: false } }],
} satisfies Prisma.ThemeUseWhereInput;

/** All themes, in no order that a reader would expect: it depends on the language. */
export async function themeList(client: PrismaClient): Promise<ListedTheme[]> {
  const [themes, counts] = await Promise.all([
    client.theme.findMany({
      where: { mergedIntoId: null },
      select: { ...themeSelect, aliases: { select: { text: true }, orderBy: { text: "asc" } } },
    }),
    client.themeUse.groupBy({ by: ["themeId", "role"], where: listed, _count: true }),
  ]);
  return themes.map(({ aliases, ...theme }) => {
    const uses: ListedTheme["uses"] = { focus: 0, topic: 0, label: 0, municipal: 0 };
    for (const { themeId, role, _count } of counts)
      if (themeId === theme.id) uses[role as ThemeUse["role"]] += _count;
    return { ...theme, aliases: aliases.map(({ text }) => text), uses };
  });
}

/** One record's use of a theme with the source's words. */
export interface UseOfTheme {
  id: string;
  role: ThemeUse["role"];
  citations: Citation[];
  hub: {
    id: string;
    slug: string;
    name: string;
    stateIso: StateIso;
    status: HubStatus;
    town: MunicipalityReference | null;
  } | null;
  network: RecordReference | null;
  /** Of a network's label: its hubs for which the same source names the theme as focus, by name. */
  focusOf: { slug: string; name: string }[];
}

export interface ThemePage {
  theme: ThemeReference & { aliases: string[] };
  version: number;
  changedAt: Date;
  /** By role the first `mostUses`, by the record's name. */
  uses: UseOfTheme[];
  counts: ListedTheme["uses"];
  references: References;
}

/** How many uses of one role a theme's page shows; the list of hubs filters by theme. */
export const mostUses = 100;

/** One theme with its uses; `moved` when the address is an old one; null when there is none. */
export async function themePage(
  client: PrismaClient,
  slug: string,
): Promise<ThemePage | { moved: string } | null> {
  const row = await client.theme.findUnique({
    where: { slug },
    select: {
      ...themeSelect,
      aliases: { select: { text: true }, orderBy: { text: "asc" } },
      version: true,
      changedAt: true,
      ...mergedInto,
    },
  });
  if (!row)
    return movedFrom(client, "theme", slug, (id) =>
      client.theme.findUnique({ where: { id }, select: { slug: true } }),
    );
  const { version, changedAt, aliases, mergedInto: survivor, ...theme } = row;
  if (survivor) return { moved: survivor.slug };
  const roles = ["focus", "topic", "label", "municipal"] as const;
  const [found, counted] = await Promise.all([
    Promise.all(roles.map((role) => usesOf(client, theme.id, role))),
    client.themeUse.groupBy({ by: ["role"], where: { themeId: theme.id, ...listed }, _count: true }),
  ]);
  const uses = found.flat();
  const counts: ThemePage["counts"] = { focus: 0, topic: 0, label: 0, municipal: 0 };
  for (const { role, _count } of counted) counts[role as ThemeUse["role"]] = _count;
  return {
    theme: { ...theme, aliases: aliases.map(({ text }) => text) },
    version,
    changedAt,
    uses,
    counts,
    references: await referencesOf(
      client,
      uses.map((use) => use.citations),
    ),
  };
}

async function usesOf(client: PrismaClient, themeId: string, role: ThemeUse["role"]): Promise<UseOfTheme[]> {
  const rows = await client.themeUse.findMany({
    where: { themeId, role, ...listed },
    select: {
      id: true,
      citations,
      hub: {
        select: {
          id: true,
          slug: true,
          name: true,
          stateIso: true,
          status: true,
          locations: {
            select: { municipality: { select: municipalitySelect } },
            orderBy: byPosition,
            take: 1,
          },
        },
      },
      network: {
        select: {
          id: true,
          slug: true,
          name: true,
          nameEn: true,
          stateIso: true,
          operators: {
            select: { organisationId: true, organisation: { select: { slug: true } } },
            orderBy: byPosition,
          },
        },
      },
    },
    orderBy: [{ hub: { name: "asc" } }, { network: { name: "asc" } }, { id: "asc" }],
    take: mostUses,
    relationLoadStrategy: "join",
  });
  const uses = withCitations(rows);
  const focuses = uses.some(({ network }) => network) ? await focusesOf(client, themeId) : [];
  return uses.map(({ id, citations: cited, hub, network }) => ({
    id,
    role,
    citations: cited,
    hub: hub && {
      id: hub.id,
      slug: hub.slug,
      name: hub.name,
      // Closed lists are text columns with CHECK constraints: the types know them only as strings.
      stateIso: hub.stateIso as StateIso,
      status: hub.status as HubStatus,
      town: hub.locations[0]?.municipality ?? null,
    },
    network: network && {
      kind: "network",
      id: network.id,
      slug: network.slug,
      name: network.name,
      nameEn: network.nameEn,
      stateIso: network.stateIso,
      operator: network.operators[0]?.organisation.slug ?? null,
    },
    focusOf: focuses
      .filter(
        ({ stateIso, operators, sources }) =>
          network &&
          (network.stateIso === null || stateIso === network.stateIso) &&
          network.operators.some(({ organisationId }) => operators.includes(organisationId)) &&
          cited.some(({ sourceId }) => sources.includes(sourceId)),
      )
      .map(({ slug, name }) => ({ slug, name })),
  }));
}

/**
 * The listed hubs with the theme as their focus, and by what they belong to a network: no record lists a network's hubs,
 * so these are the ones in its state that it shares an operator with.
 */
async function focusesOf(client: PrismaClient, themeId: string) {
  const rows = await client.themeUse.findMany({
    where: { themeId, role: "focus", hub: { archived: false } },
    select: {
      citations: { select: { sourceId: true } },
      hub: {
        select: { slug: true, name: true, stateIso: true, operators: { select: { organisationId: true } } },
      },
    },
    orderBy: [{ hub: { name: "asc" } }, { id: "asc" }],
    take: mostUses,
  });
  return rows.flatMap(({ hub, citations: cited }) =>
    hub
      ? [
          {
            slug: hub.slug,
            name: hub.name,
            stateIso: hub.stateIso,
            operators: hub.operators.map(({ organisationId }) => organisationId),
            sources: cited.map(({ sourceId }) => sourceId),
          },
        ]
      : [],
  );
}

/** Addresses of all themes, for prerendering. */
export async function themeSlugs(client: PrismaClient, limit: number): Promise<string[]> {
  const rows = await client.theme.findMany({
    where: { mergedIntoId: null },
    select: { slug: true },
    orderBy: { slug: "asc" },
    take: limit,
  });
  return rows.map(({ slug }) => slug);
}
