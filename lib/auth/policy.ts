/**
 * Who may do what: one table, pure functions. Pages and actions ask here through lib/auth/guard.ts; nothing else decides.
 */
import type { RecordKind } from "#lib/records/statements.ts";

/** From the one who may least to the one who may most. */
export const roles = ["reader", "editor", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = ["state", "operator", "hub"] as const;
/** What an editor is limited to: a state's ISO code, an organisation's or a hub's id. */
export interface Scope {
  kind: (typeof scopeKinds)[number];
  target: string;
}

/** Who asks. Without scopes there is no limit; only an editor's scopes limit anything. */
export interface Person {
  /** Opaque; the only thing of a person that records and chains name. */
  id: string;
  name: string;
  email: string;
  role: Role;
  scopes: readonly Scope[];
}

/** Everything that needs leave, and the roles that have it. */
export const permissions = {
  /** Sees the desk, drafts, history and everything public in it. */
  "desk.see": ["reader", "editor", "reviewer", "administrator"],
  /** One's own password, second factor, passkeys and sessions. */
  "account.own": ["reader", "editor", "reviewer", "administrator"],
  /** Drafts, submits, confirms ("still correct"); which records, `mayEdit` says. */
  "drafts.edit": ["editor", "reviewer", "administrator"],
  /** Returns and publishes what others wrote. */
  "drafts.publish": ["reviewer", "administrator"],
  /** Bulk edits, merges, imports of records: proposes, and applies what others proposed. */
  "changesets.edit": ["reviewer", "administrator"],
  /** The official list of places, its import included. */
  "places.edit": ["administrator"],
  "people.edit": ["administrator"],
  "settings.edit": ["administrator"],
  "audit.see": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Whether the person's role has the permission. */
export const may = (person: Person, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(person.role);

/** What of a record decides who may edit it. */
export interface EditTarget {
  kind: RecordKind;
  id: string;
  /** ISO code, for hubs and networks of one state. */
  stateIso?: string | null;
  /** Organisations that operate it. */
  operatorIds?: readonly string[];
}

/** An editor with scopes keeps only what lies within them; everybody else looks after all records. */
export const isLimited = (person: Pick<Person, "role" | "scopes">): boolean =>
  person.role === "editor" && person.scopes.length > 0;

/**
 * Whether the person may draft a change of this record. An editor with scopes may edit hubs within one of them, and the
 * organisations that are an operator scope itself; lists that everybody's records lean on only without limits.
 */
export function mayEdit(person: Person, target: EditTarget): boolean {
  if (!may(person, "drafts.edit")) return false;
  if (!isLimited(person)) return true;
  return person.scopes.some(({ kind, target: scope }) => {
    if (target.kind === "hub")
      return (
        (kind === "hub" && scope === target.id) ||
        (kind === "state" && scope === target.stateIso) ||
        (kind === "operator" && (target.operatorIds ?? []).includes(scope))
      );
    return target.kind === "organisation" && kind === "operator" && scope === target.id;
  });
}

/** Four eyes: with the rule on, nobody publishes or applies what they wrote themselves. */
export const mayPublish = (person: Person, authorId: string, fourEyes: boolean): boolean =>
  may(person, "drafts.publish") && (!fourEyes || person.id !== authorId);

/** The same for a changeset. */
export const mayApply = (person: Person, authorId: string, fourEyes: boolean): boolean =>
  may(person, "changesets.edit") && (!fourEyes || person.id !== authorId);
