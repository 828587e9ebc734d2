/** A place in any list: a municipality or an association, which share one namespace of addresses. Pure. */
import { stateByIso, type StateIso } from "#lib/places/states.ts";
import type { AssociationReference, MunicipalityReference } from "#lib/records/references.ts";

/** Exactly one of the two is there. */
export type ListedPlace =
  | { municipality: MunicipalityReference; association: null }
  | { municipality: null; association: AssociationReference };

/** The name of whichever the place is, without its kind. */
export const nameOf = ({ municipality, association }: ListedPlace): string =>
  municipality === null ? association.name : municipality.name;

/** The places of each state, the states in the order in which they first occur. */
export function byState<Place extends ListedPlace>(places: readonly Place[]): [StateIso, Place[]][] {
  const groups = new Map<StateIso, Place[]>();
  for (const place of places) {
    const { district } = place.municipality === null ? place.association : place.municipality;
    const state = stateByIso(district.stateIso);
    if (state) groups.set(state.iso, [...(groups.get(state.iso) ?? []), place]);
  }
  return [...groups];
}
