/** Reads of people: accounts with their limits in names, open invitations, what limits can be chosen from. */
import { z } from "zod";
import { roles, scopeKinds, type Role, type Scope } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { states } from "#lib/places/states.ts";
import type { TypedScopes } from "./form.ts";

/** A limit with the name of what it names; null when that no longer exists. */
export interface NamedScope extends Scope {
  name: string | null;
}

export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  scopes: NamedScope[];
  state: "active" | "disabled";
  lastSignIn: Date | null;
  factor: "none" | "totp" | "passkey" | "both";
  createdAt: Date;
  /** Open sessions. */
  sessions: number;
}

export interface OpenInvitation {
  id: string;
  /** Null for the first administrator's link. */
  email: string | null;
  role: Role;
  scopes: NamedScope[];
  /** Name of who invited; null for the command line. */
  invitedBy: string | null;
  expiresAt: Date;
}

/** The address that stands in place of an erased one: it belongs to nobody. */
export const erasedEmail = (id: string) => `${id}@erased.invalid`;
const notErased = { NOT: { email: { endsWith: "@erased.invalid" } } };

const roleSchema = z.enum(roles);
const scopesSchema = z.array(z.object({ kind: z.enum(scopeKinds), target: z.string() }));

/** Everybody with an account that is not erased, by name, and how many are. */
export async function peopleList(
  client: PrismaClient,
  now: Date,
): Promise<{ people: ListedPerson[]; erased: number }> {
  const [people, all] = await Promise.all([peopleWhere(client, {}, now), client.person.count()]);
  people.sort((a, b) => a.name.localeCompare(b.name, "de"));
  return { people, erased: all - people.length };
}

/** One person; null for nobody, and for an erased account. */
export async function personById(client: PrismaClient, id: string, now: Date): Promise<ListedPerson | null> {
  return (await peopleWhere(client, { id }, now))[0] ?? null;
}

async function peopleWhere(client: PrismaClient, where: { id?: string }, now: Date): Promise<ListedPerson[]> {
  const rows = await client.person.findMany({
    where: { ...where, ...notErased },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      twoFactorEnabled: true,
      scopes: { select: { kind: true, target: true }, orderBy: [{ kind: "asc" }, { target: "asc" }] },
      _count: { select: { passkeys: true, sessions: { where: { expiresAt: { gt: now } } } } },
    },
  });
  const limits = rows.map(({ scopes }) => scopesSchema.parse(scopes));
  const [named, signIns] = await Promise.all([
    namesOfScopes(client, limits.flat()),
    client.auditEntry.groupBy({
      by: ["actorId"],
      where: { kind: "sign-in", actorId: { in: rows.map(({ id }) => id) } },
      _max: { createdAt: true },
    }),
  ]);
  const last = new Map(signIns.map(({ actorId, _max }) => [actorId, _max.createdAt]));
  return rows.map((row, at) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleSchema.parse(row.role),
    scopes: (limits[at] ?? []).map(named),
    state: row.disabledAt === null ? "active" : "disabled",
    lastSignIn: last.get(row.id) ?? null,
    factor: factorOf(row.twoFactorEnabled === true, row._count.passkeys > 0),
    createdAt: row.createdAt,
    sessions: row._count.sessions,
  }));
}

function factorOf(totp: boolean, passkey: boolean): ListedPerson["factor"] {
  if (totp) return passkey ? "both" : "totp";
  return passkey ? "passkey" : "none";
}

/** Invitations that can still be used, newest first. */
export async function openInvitations(client: PrismaClient, now: Date): Promise<OpenInvitation[]> {
  const rows = await client.invitation.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, email: true, role: true, scopes: true, invitedBy: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  const limits = rows.map(({ scopes }) => scopesSchema.parse(scopes));
  const [named, people] = await Promise.all([
    namesOfScopes(client, limits.flat()),
    namesOfPeople(
      client,
      rows.map(({ invitedBy }) => invitedBy),
    ),
  ]);
  return rows.map(({ id, email, role, invitedBy, expiresAt }, at) => ({
    id,
    email,
    role: roleSchema.parse(role),
    scopes: (limits[at] ?? []).map(named),
    invitedBy: people.get(invitedBy ?? "") ?? null,
    expiresAt,
  }));
}

/** Names of staff by id; ids of nobody are left out. */
export async function namesOfPeople(
  client: PrismaClient,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await client.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Looks the names of all limits up at once. States keep their code: their names depend on the language. */
export async function namesOfScopes(
  client: PrismaClient,
  scopes: readonly Scope[],
): Promise<(scope: Scope) => NamedScope> {
  const ids = (wanted: Scope["kind"]) => [
    ...new Set(scopes.filter(({ kind }) => kind === wanted).map(({ target }) => target)),
  ];
  const select = { id: true, name: true } as const;
  const [operators, hubs] = await Promise.all([
    client.organisation.findMany({ where: { id: { in: ids("operator") } }, select }),
    client.hub.findMany({ where: { id: { in: ids("hub") } }, select }),
  ]);
  const names = {
    state: new Map(states.map(({ iso }) => [iso as string, iso as string])),
    operator: new Map(operators.map(({ id, name }) => [id, name])),
    hub: new Map(hubs.map(({ id, name }) => [id, name])),
  };
  return (scope) => ({ ...scope, name: names[scope.kind].get(scope.target) ?? null });
}

/** Something that an editor can be limited to. */
export interface ScopeOption {
  id: string;
  name: string;
  slug: string;
}

export interface ScopeOptions {
  operators: ScopeOption[];
  hubs: ScopeOption[];
}

/** More are not offered, only found when typed. */
const mostOptions = 500;

/** Organisations and hubs that can be chosen, by name. */
export async function scopeOptions(client: PrismaClient): Promise<ScopeOptions> {
  const listed = {
    where: { archived: false, mergedIntoId: null },
    select: { id: true, name: true, slug: true },
    orderBy: { name: "asc" },
    take: mostOptions,
  } as const;
  const [operators, hubs] = await Promise.all([
    client.organisation.findMany(listed),
    client.hub.findMany(listed),
  ]);
  return { operators, hubs };
}

/** Why a typed limit could not be taken. */
export interface ScopeProblem {
  field: "states" | "operators" | "hubs";
  text: string;
  /** Several that it can be; empty when there is none. */
  names: string[];
}

/** Finds what was ticked or typed: by id, address part, whole name, or the only name that holds the text. */
export async function resolveScopes(
  client: PrismaClient,
  typed: TypedScopes,
): Promise<{ scopes: Scope[]; problems: ScopeProblem[] }> {
  const scopes: Scope[] = [];
  const problems: ScopeProblem[] = [];
  for (const iso of typed.states) {
    if (states.some((state) => state.iso === iso)) scopes.push({ kind: "state", target: iso });
    else problems.push({ field: "states", text: iso, names: [] });
  }
  const lookUp = async (
    field: "operators" | "hubs",
    kind: Scope["kind"],
    find: (text: string) => Promise<ScopeOption[]>,
  ) => {
    for (const text of typed[field]) {
      // oxlint-disable-next-line no-await-in-loop -- a handful, typed by hand
      const found = await find(text);
      const exact = found.filter(({ id, slug, name }) => [id, slug, name].includes(text));
      const [only, ...more] = exact.length > 0 ? exact : found;
      if (only && more.length === 0) scopes.push({ kind, target: only.id });
      else problems.push({ field, text, names: [only, ...more].flatMap((one) => (one ? [one.slug] : [])) });
    }
  };
  // What was merged stands for nothing any more: a limit to it would leave nothing to edit.
  const where = (text: string) => ({
    mergedIntoId: null,
    OR: [{ id: text }, { slug: text }, { name: { contains: text, mode: "insensitive" as const } }],
  });
  const select = { id: true, name: true, slug: true } as const;
  // Enough to choose from; whoever sees six and not the right one types more.
  const shape = { select, orderBy: { name: "asc" }, take: 6 } as const;
  await lookUp("operators", "operator", (text) =>
    client.organisation.findMany({ where: where(text), ...shape }),
  );
  await lookUp("hubs", "hub", (text) => client.hub.findMany({ where: where(text), ...shape }));
  const unique = new Map(scopes.map((scope) => [`${scope.kind}:${scope.target}`, scope]));
  return { scopes: [...unique.values()], problems };
}
