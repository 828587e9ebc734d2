import { audiences } from "#lib/hubs/record.ts";
import type { Offer } from "#lib/hubs/record.ts";

type Audience = (typeof audiences)[number] | "unstated";

/**
 * Offers as their audiences look for them: one group per audience that a source names, in the fixed order of audiences,
 * last those without one. An offer for several audiences stands in each of their groups.
 */
export function offersByAudience(offers: readonly Offer[]): { audience: Audience; offers: Offer[] }[] {
  const groups = [...audiences, "unstated" as const].map((audience) => ({
    audience,
    offers: offers.filter(({ audiences: named }) =>
      audience === "unstated" ? named.length === 0 : named.includes(audience),
    ),
  }));
  return groups.filter((group) => group.offers.length > 0);
}
