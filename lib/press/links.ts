/** Where everything that an answer is about stands: the chronology, or the list of hubs, filtered alike. Pure. */
import { noFilter, type HubFilter } from "#lib/hubs/filter.ts";
import { everything, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { stateByIso } from "#lib/places/states.ts";
import type { Answer } from "./answer.ts";

/** The only one of a list; null where there is none or several. */
const only = <Entry>(list: readonly Entry[]): Entry | null => (list.length === 1 ? (list[0] ?? null) : null);

/** A brand operates what its owner is asked for. */
function operatorSlug({ named, byBrand }: Answer): string | null {
  const operator = only(named.operators);
  const brands = byBrand.find(({ owner }) => owner.id === operator?.id)?.brands ?? [];
  return only(brands)?.slug ?? operator?.slug ?? null;
}

const stateSlug = ({ understood }: Answer) => {
  const iso = only(understood.states);
  return iso === null ? null : (stateByIso(iso)?.slug ?? null);
};

/**
 * The chronology's filters that hold everything of the answer: one for each kind, and wider where it cannot be chosen so
 * narrowly (a district, several years).
 */
export function chronologyFilters(answer: Answer): MilestoneFilter[] {
  const { understood, named, outcome } = answer;
  const hubs =
    outcome === "milestones" || outcome === "count" ? [...answer.sure, ...answer.possible] : answer.known;
  const isTied = understood.places.length > 0 || understood.hubs.length > 0;
  const slugs = new Set(hubs.flatMap(({ owner }) => (owner.kind === "hub" ? owner.slug : [])));
  const { period } = understood;
  const years = new Set([period?.earliest, period?.latest].map((day) => day?.slice(0, 4) ?? ""));
  const [year = ""] = years.size === 1 ? [...years] : [];
  const filter: MilestoneFilter = {
    ...everything,
    status: understood.state,
    state: isTied ? null : stateSlug(answer),
    operator: isTied ? null : operatorSlug(answer),
    theme: isTied ? null : (only(named.themes)?.slug ?? null),
    hub: isTied ? only([...slugs]) : null,
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
    order: understood.isNewestFirst ? "newest" : "oldest",
  };
  const { kinds } = understood;
  return kinds.length === 0 || kinds.length > 2 ? [filter] : kinds.map((kind) => ({ ...filter, kind }));
}

/** The list's filter that holds the hubs of the answer. */
export function hubsFilter(answer: Answer): HubFilter {
  return {
    ...noFilter,
    state: stateSlug(answer),
    status: only(answer.understood.status),
    operator: operatorSlug(answer),
    theme: only(answer.named.themes)?.slug ?? null,
  };
}
