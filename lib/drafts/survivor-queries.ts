/** What was merged into another record since: whoever named the one means the other. */
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";
import { referringFields, type ReferenceTarget } from "#lib/records/referring-fields.ts";

type Client = PrismaClient | Prisma.TransactionClient;
type Merged = { id: string; mergedIntoId: string | null };

/** A record, or what a form holds of it, with the survivor in the place of everything that was merged into it. */
export async function withSurvivors<Named>(client: Client, named: Named): Promise<Named> {
  const survivors = new Map<string, string>();
  let ids = namedIn(named);
  // A survivor may have been merged again; nothing is merged in a circle, but a bound costs nothing.
  for (let step = 0; step < 10 && ids.size > 0; step++) {
    const found = await mergedAmong(client, [...ids]);
    ids = new Set();
    for (const [key, survivor] of found) {
      survivors.set(key, survivor);
      ids.add(keyOf(key.slice(0, key.indexOf(" ")), survivor));
    }
  }
  return survivors.size === 0 ? named : (replaced(named, survivors) as Named);
}

const keyOf = (target: string, id: string) => `${target} ${id}`;

async function mergedAmong(client: Client, keys: string[]): Promise<[string, string][]> {
  const ids = (target: ReferenceTarget) => ({
    id: { in: keys.filter((key) => key.startsWith(`${target} `)).map((key) => key.slice(target.length + 1)) },
    mergedIntoId: { not: null },
  });
  const select = { id: true, mergedIntoId: true };
  const found: Partial<Record<ReferenceTarget, Merged[]>> = {
    source: await client.source.findMany({ where: ids("source"), select }),
    organisation: await client.organisation.findMany({ where: ids("organisation"), select }),
    theme: await client.theme.findMany({ where: ids("theme"), select }),
    "offer-kind": await client.offerKind.findMany({ where: ids("offer-kind"), select }),
    hub: await client.hub.findMany({ where: ids("hub"), select }),
  };
  return Object.entries(found).flatMap(([target, rows]) =>
    rows.map(({ id, mergedIntoId }): [string, string] => [keyOf(target, id), mergedIntoId ?? id]),
  );
}

function namedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const entry of value) namedIn(entry, found);
  else if (value !== null && typeof value === "object")
    for (const [field, inner] of Object.entries(value)) {
      const target = referringFields[field];
      if (target && typeof inner === "string") found.add(keyOf(target, inner));
      else namedIn(inner, found);
    }
  return found;
}

function replaced(value: unknown, survivors: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, survivors));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const target = referringFields[field];
      if (!target || typeof inner !== "string") return [field, replaced(inner, survivors)];
      let id = inner;
      for (let next = survivors.get(keyOf(target, id)); next; next = survivors.get(keyOf(target, id)))
        id = next;
      return [field, id];
    }),
  );
}
