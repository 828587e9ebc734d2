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
  /** A report of an error: taken into review, put back, decided, opened again. */
  "report-taken-up",
  "report-put-back",
  "report-decided",
  "report-reopened",
  /** An editor's note to a finding became public. */
  "note-released",
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** How somebody signed in, or tried to. */
export const signInMethods = [
  "password",
  "password-totp",
  "password-recovery-code",
  /** A code that was wrong. */
  "second-factor",
  "passkey",
  "oidc",
  "invitation",
] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What became of a second factor or a passkey. */
export const factorChanges = ["on", "off", "codes-renewed", "added", "removed"] as const;
export type FactorChange = (typeof factorChanges)[number];

/** A few words and numbers; never a name or an e-mail address. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface AuditEvent {
  kind: AuditKind;
  /** Opaque id of who did it; null for the register itself and for whoever is not signed in. */
  actorId: string | null;
  /** Opaque id of whom or what it concerns. */
  subject?: string | null;
  details?: AuditDetails & { method?: SignInMethod; change?: FactorChange };
  now: Date;
}
