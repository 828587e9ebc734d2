import type { AuditKind } from "./kinds.ts";
import { verifyChain, type ChainHead, type Link } from "#lib/records/chain.ts";

/** A stored entry of the internal chain. */
export interface AuditRow extends Link {
  kind: AuditKind | (string & {});
  actorId: string | null;
  subject: string | null;
}

/** Whether the internal chain is whole; see `verifyChain`. */
export const verifyAudit = (rows: Iterable<AuditRow>, head: ChainHead | null = null) =>
  verifyChain(rows, ["kind", "actorId", "subject"], head);
