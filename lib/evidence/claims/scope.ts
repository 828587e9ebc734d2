/** Which hubs a claim speaks of. Pure. */
import { compareDates, type DateBounds } from "#lib/dates/compare.ts";
import { happenedBy, type Certainty } from "#lib/dates/certainty.ts";
import type { Facts, HubFacts, OwnedClaim } from "#lib/evidence/facts.ts";
import type { Window } from "./evidence.ts";

/** What is counted by a claim; claims of one scope have the same `key`, and only these are compared. */
export type Scope =
  | { key: string; kind: "hubs"; hubs: readonly HubFacts[]; operators: Operators | null }
  | { key: string; kind: "carriers"; carrierIds: readonly string[] }
  /** Nothing says whose carriers are meant. */
  | { key: string; kind: "open" };

/** Who operates the hubs of a scope, where that is what it speaks of. */
export type Operators = ReadonlySet<string>;

/** An operator of a hub or a network, as the head of its family. */
export interface Scopes {
  of(claim: OwnedClaim): Scope;
  /** Whether a hub was in such hands in a window. */
  isOperated(hub: HubFacts, operators: Operators, window: Window): Certainty;
}

/** Prepares the scopes of a register once; an organisation and the brands it owns count as one. */
export function scopesOf(facts: Facts): Scopes {
  const ownerOf = new Map(
    facts.organisations.flatMap(({ id, brandOf }) => brandOf.map(({ ownerId }) => [id, ownerId] as const)),
  );
  const headOf = (id: string): string => {
    const passed = new Set([id]);
    for (let at = id; ;) {
      const owner = ownerOf.get(at);
      // Brands that own each other in a circle: the smallest id stands for all of them, wherever one begins.
      if (owner !== undefined && passed.has(owner)) return [...passed].toSorted()[0] ?? id;
      if (owner === undefined) return at;
      passed.add(owner);
      at = owner;
    }
  };
  const heads = ({ operators }: { operators: readonly { role: string; organisationId: string }[] }) =>
    operators.filter(({ role }) => role === "operator").map(({ organisationId }) => headOf(organisationId));

  const byState = Map.groupBy(facts.hubs, ({ stateIso }) => stateIso);
  const byHead = new Map<string, HubFacts[]>();
  for (const hub of facts.hubs)
    for (const head of new Set(heads(hub))) {
      const known = byHead.get(head);
      if (known) known.push(hub);
      else byHead.set(head, [hub]);
    }
  const made = new Map<string, Scope>();
  const kept = (key: string, make: () => Scope): Scope => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };

  function operatedBy(all: readonly string[], stateIso: string | null): Scope {
    const operators = [...new Set(all)].toSorted();
    const key = `operators:${operators.join("+")}${stateIso === null ? "" : `:${stateIso}`}`;
    return kept(key, () => {
      const hubs = new Set(operators.flatMap((head) => byHead.get(head) ?? []));
      return {
        key,
        kind: "hubs",
        hubs: [...hubs].filter((hub) => stateIso === null || hub.stateIso === stateIso),
        operators: new Set(operators),
      };
    });
  }

  function of({ kind, record, claim }: OwnedClaim): Scope {
    const { basis, scope, stateIso } = claim;
    if (basis === "carriers") {
      if (kind !== "organisation" || scope === "state") return { key: `carriers:${claim.id}`, kind: "open" };
      const key = `carriers:${record.id}`;
      return kept(key, () => ({ key, kind: "carriers", carrierIds: record.carriers.map(({ id }) => id) }));
    }
    if (scope === "state" && stateIso !== null) {
      const key = `state:${stateIso}`;
      return kept(key, () => ({ key, kind: "hubs", hubs: byState.get(stateIso) ?? [], operators: null }));
    }
    if (kind === "organisation") return operatedBy([headOf(record.id)], null);
    return operatedBy(heads(record), kind === "network" ? record.stateIso : null);
  }

  function isOperated(hub: HubFacts, operators: Operators, window: Window): Certainty {
    const ties = hub.operators
      .filter(({ role, organisationId }) => role === "operator" && operators.has(headOf(organisationId)))
      .map(({ since, until }) => tieIn(since, until, window));
    return ties.includes("certain") ? "certain" : ties.includes("possible") ? "possible" : "impossible";
  }

  return { of, isOperated };
}

/** Whether something that lasted from one date to another was so in a window; without dates it always was. */
function tieIn(since: DateBounds | null, until: DateBounds | null, window: Window): Certainty {
  const begun =
    since === null || (window.earliest !== null && happenedBy(since, window.earliest) === "certain");
  if (begun && (until === null || happenedBy(until, window.latest) === "impossible")) return "certain";
  if (since !== null && happenedBy(since, window.latest) === "impossible") return "impossible";
  const isOver =
    until !== null && compareDates(until, { earliest: window.earliest, latest: window.latest }) === "before";
  return isOver ? "impossible" : "possible";
}
