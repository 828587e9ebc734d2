import type { HubStatus } from "#lib/hubs/status.ts";

/** The order in which readers are told of statuses: what is there, what is to come, what is over. */
export const statusOrder: readonly HubStatus[] = [
  "open",
  "being-set-up",
  "agreed",
  "in-talks",
  "closed",
  "cancelled",
  "unknown",
];
