/** What a finding means for what is known of an address. Pure. */
import type { Finding } from "./probe.ts";

export const linkOutcomes = ["ok", "dead", "unreachable", "refused", "forbidden", "too-large"] as const;
/**
 * dead: failed at least twice, a day or more apart · unreachable: failed, but that may pass · refused: the site does not
 * let programs look · forbidden: leads to an address that is not public.
 */
export type LinkOutcome = (typeof linkOutcomes)[number];

/** What is kept of an address; instants, status codes of HTTP. */
export interface CheckedLink {
  outcome: LinkOutcome;
  status: number | null;
  detail: string | null;
  /** Failures in a row. */
  failures: number;
  checkedAt: Date;
  /** The first of these failures. */
  firstFailedAt: Date | null;
}

const day = 24 * 60 * 60 * 1000;

/** An address is only called dead when it failed on two looks at least a day apart: servers have bad hours. */
export function nextCheck(
  before: Pick<CheckedLink, "failures" | "firstFailedAt"> | null,
  found: Finding,
  now: Date,
): CheckedLink {
  const status = "status" in found ? found.status : null;
  const detail = "detail" in found ? found.detail : null;
  if (found.kind !== "failed")
    return { outcome: found.kind, status, detail, failures: 0, checkedAt: now, firstFailedAt: null };
  const firstFailedAt = before?.firstFailedAt ?? now;
  return {
    outcome: now.getTime() - firstFailedAt.getTime() >= day ? "dead" : "unreachable",
    status,
    detail,
    failures: (before?.failures ?? 0) + 1,
    checkedAt: now,
    firstFailedAt,
  };
}
