/** The names by which people search a hub. Pure; looking the names up is the caller's. */
import type { HubRecord } from "#lib/hubs/record.ts";
import { stateByIso } from "#lib/places/states.ts";

/** Names by id: of a town also its district's, of a theme its labels and aliases. */
export interface Names {
  towns: ReadonlyMap<string, readonly string[]>;
  associations: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, readonly string[]>;
}

/** What of a hub's record the words come from. */
export interface Searched {
  stateIso: string;
  locations: readonly Pick<HubRecord["locations"][number], "ags">[];
  partners: readonly Pick<HubRecord["partners"][number], "ags" | "associationKey" | "organisationId">[];
  operators: readonly Pick<HubRecord["operators"][number], "organisationId">[];
  themes: readonly Pick<HubRecord["themes"][number], "themeId">[];
  premises: readonly Pick<HubRecord["premises"][number], "name" | "address">[];
}

/** What a hub's record names by id, for looking the names up. */
export const namedBy = (hub: Searched) => ({
  towns: [...hub.locations, ...hub.partners].flatMap(({ ags }) => ags ?? []),
  associations: hub.partners.flatMap(({ associationKey }) => associationKey ?? []),
  organisations: [...hub.operators, ...hub.partners].flatMap(({ organisationId }) => organisationId ?? []),
  themes: hub.themes.map(({ themeId }) => themeId),
});

/** Places, operators, partners, themes, state and premises of a hub in words, each once. */
export function searchWords(hub: Searched, names: Names): string[] {
  const ids = namedBy(hub);
  const state = stateByIso(hub.stateIso);
  return [
    ...new Set([
      ...ids.towns.flatMap((ags) => names.towns.get(ags) ?? []),
      ...ids.associations.flatMap((key) => names.associations.get(key) ?? []),
      ...ids.organisations.flatMap((id) => names.organisations.get(id) ?? []),
      ...ids.themes.flatMap((id) => names.themes.get(id) ?? []),
      ...(state ? [state.nameDe, state.nameEn] : []),
      ...hub.premises.flatMap(({ name, address }) => [name ?? [], address ?? []].flat()),
    ]),
  ];
}
