import type { AuditKind } from "./kinds.ts";
import type { ChainHead, Link } from "#lib/records/chain.ts";
import { verifyChain, type Verified } from "#lib/records/verify-chain.ts";

/** A stored entry of the internal chain. */
export interface AuditRow extends Link {
  kind: AuditKind | (string & {});
  actorId: string | null;
  subject: string | null;
}

/** Whether the internal chain is whole; see `verifyChain`. */
export const verifyAudit = (
  rows: Iterable<AuditRow> | AsyncIterable<AuditRow>,
  noted: ChainHead | null = null,
): Promise<Verified> =>
  verifyChain(rows, {
    columns: ({ kind, actorId, subject, createdAt }) => ({
      kind,
      actorId,
      subject,
      at: createdAt.toISOString(),
    }),
    noted,
  });
