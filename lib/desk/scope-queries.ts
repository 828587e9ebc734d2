/** Which records somebody keeps, as conditions in SQL: the same rule as `mayEdit`, for lists of thousands. */
import { Prisma } from "#lib/db/generated/client.ts";
import { isLimited, type Person } from "#lib/auth/policy.ts";

const targets = (person: Person, kind: Person["scopes"][number]["kind"]): string[] =>
  person.scopes.filter((scope) => scope.kind === kind).map(({ target }) => target);

/** For a row `h` of `hubs`. */
export function hubsOf(person: Person): Prisma.Sql {
  if (!isLimited(person)) return Prisma.sql`true`;
  return Prisma.sql`(h.id = ANY(${targets(person, "hub")}) OR h.state_iso = ANY(${targets(person, "state")})
    OR EXISTS (SELECT FROM hub_operators scope
      WHERE scope.hub_id = h.id AND scope.organisation_id = ANY(${targets(person, "operator")})))`;
}

/** For a row `o` of `organisations`. */
export const organisationsOf = (person: Person): Prisma.Sql =>
  isLimited(person) ? Prisma.sql`o.id = ANY(${targets(person, "operator")})` : Prisma.sql`true`;

/** For records that only those without limits edit: networks and the lists. */
export const unlimitedOnly = (person: Person): Prisma.Sql =>
  isLimited(person) ? Prisma.sql`false` : Prisma.sql`true`;
