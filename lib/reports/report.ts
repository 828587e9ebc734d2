/** A report of an error: somebody says that a public statement is wrong. Pure. */
import { z } from "zod";
import type { ReportTarget } from "./target.ts";

/** In the order in which a report passes them; it ends accepted or declined. */
export const reportStates = ["received", "in-review", "accepted", "declined"] as const;
export type ReportState = (typeof reportStates)[number];

/** Those in which a report waits for somebody. */
export const openStates = ["received", "in-review"] as const satisfies readonly ReportState[];

/** What everybody may read of a report: nothing of what the reporter wrote, and nobody's name. */
export interface PublicReport {
  number: number;
  target: ReportTarget;
  /** The public version that the reporter saw. */
  version: number;
  state: ReportState;
  createdAt: Date;
  reviewedAt: Date | null;
  decidedAt: Date | null;
  /** Why it was declined, or what was changed, as staff wrote it. */
  answer: string | null;
  /** The version that took the report over. */
  acceptedVersion: number | null;
}

/** The number of a report as its address has it. */
export const reportNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
