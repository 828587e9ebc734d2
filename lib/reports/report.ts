/** A report of an error: somebody says that a public statement is wrong. Pure. */

/** In the order in which a report passes them; it ends accepted or declined. */
export const reportStates = ["received", "in-review", "accepted", "declined"] as const;
export type ReportState = (typeof reportStates)[number];
