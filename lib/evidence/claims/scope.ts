/** Which hubs a claim speaks of. Pure. */
import { compareDates, type DateBounds } from "#lib/dates/compare.ts";
import { happenedBy, type Certainty } from "#lib/dates/certainty.ts";
import type { Facts, HubFacts, NetworkFacts, OwnedClaim } from "#lib/evidence/facts.ts";
import type { Window } from "./evidence.ts";

/** What is counted by a claim; claims of one scope have the same `key`, and only these are compared. */
export type Scope =
  | { key: string; kind: "hubs"; hubs: readonly HubFacts[]; operators: Operators | null }
  | { key: string; kind: "carriers"; carrierIds: readonly string[] }
  /** Nothing says whose hubs or carriers are meant. */
  | { key: string; kind: "open" };

/** Who operates the hubs of a scope, where that is what it speaks of. */
export type Operators = ReadonlySet<string>;

/** The scopes of a register. */
export interface Scopes {
  of(claim: OwnedClaim): Scope;
  /** The hubs that a network takes together. */
  ofNetwork(network: NetworkFacts): Extract<Scope, { kind: "hubs" }>;
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
  const kept = <Made extends Scope>(key: string, make: () => Made): Made => {
    // One key always makes one kind of scope.
    const known = (made.get(key) as Made | undefined) ?? make();
    made.set(key, known);
    return known;
  };

  function operatedBy(all: readonly string[], stateIso: string | null) {
    const operators = [...new Set(all)].toSorted();
    const key = `operators:${operators.join("+")}${stateIso === null ? "" : `:${stateIso}`}`;
    return kept(key, () => {
      const hubs = new Set(operators.flatMap((head) => byHead.get(head) ?? []));
      return {
        key,
        kind: "hubs" as const,
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
      return kept(key, () => ({
        key,
        kind: "carriers" as const,
        carrierIds: record.carriers.map(({ id }) => id),
      }));
    }
    if (scope === "state" && stateIso !== null) {
      const key = `state:${stateIso}`;
      return kept(key, () => ({
        key,
        kind: "hubs" as const,
        hubs: byState.get(stateIso) ?? [],
        operators: null,
      }));
    }
    if (kind === "organisation") return operatedBy([headOf(record.id)], null);
    // Without an operator nobody knows which hubs are meant, and two such records need not mean the same.
    if (heads(record).length === 0) return { key: `open:${record.id}`, kind: "open" };
    return kind === "network" ? ofNetwork(record) : operatedBy(heads(record), null);
  }

  const ofNetwork = (network: NetworkFacts) => operatedBy(heads(network), network.stateIso);

  function isOperated(hub: HubFacts, operators: Operators, window: Window): Certainty {
    const ties = hub.operators
      .filter(({ role, organisationId }) => role === "operator" && operators.has(headOf(organisationId)))
      .map(({ since, until }) => tieIn(since, until, window));
    return ties.includes("certain") ? "certain" : ties.includes("possible") ? "possible" : "impossible";
  }

  return { of, ofNetwork, isOperated };
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
