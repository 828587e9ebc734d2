/** What the internal chain tells: a closed list. */
export const auditKinds = [
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "password-changed",
  "password-reset",
  /** An administrator made a link to hand over. */
  "reset-link-made",
  /** The second factor was set up, taken away or given new recovery codes. */
  "factor-changed",
  "passkey-changed",
  "session-ended",
  "invited",
  "invitation-revoked",
  "person-created",
  "role-changed",
  "person-disabled",
  "person-enabled",
  "person-erased",
  "export",
  "import",
  /** A changeset was applied or undone. */
  "changeset-applied",
  "changeset-undone",
  "setting-changed",
  "place-changed",
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** A few words and numbers; never a name or an e-mail address. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface AuditEvent {
  kind: AuditKind;
  /** Opaque id of who did it; null for the register itself and for whoever is not signed in. */
  actorId: string | null;
  /** Opaque id of whom or what it concerns. */
  subject?: string | null;
  details?: AuditDetails;
  now: Date;
}
