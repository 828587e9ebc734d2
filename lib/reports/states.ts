/** What can happen to a report, and who may do it: one table. Pure. */
import { may, mayEdit, type EditTarget, type Permission, type Person } from "#lib/auth/policy.ts";
import type { ReportState } from "./report.ts";

export const reportEvents = ["take-up", "put-back", "accept", "decline", "reopen"] as const;
export type ReportEvent = (typeof reportEvents)[number];

interface Transition {
  /** In which states it may happen. */
  from: readonly ReportState[];
  to: ReportState;
  /** "keeper": whoever may edit the record; "publisher": whoever may publish. */
  who: "keeper" | "publisher";
}

const transitions: Readonly<Record<ReportEvent, Transition>> = {
  "take-up": { from: ["received"], to: "in-review", who: "keeper" },
  "put-back": { from: ["in-review"], to: "received", who: "keeper" },
  accept: { from: ["received", "in-review"], to: "accepted", who: "publisher" },
  decline: { from: ["received", "in-review"], to: "declined", who: "publisher" },
  /** A decision that turns out to be wrong, while the report can still be read. */
  reopen: { from: ["accepted", "declined"], to: "received", who: "publisher" },
};

/** The role an event needs at least; the record may narrow it. */
export const permissionFor = (event: ReportEvent): Permission =>
  transitions[event].who === "publisher" ? "drafts.publish" : "drafts.edit";

/** The state that follows; null where this cannot happen now. */
export function nextState(state: ReportState, event: ReportEvent): ReportState | null {
  const { from, to } = transitions[event];
  return from.includes(state) ? to : null;
}

/** Why somebody may not: it is not in a state for it, its words are erased, or role and limits do not allow it. */
export type Refusal = "state" | "erased" | "role";

/**
 * Whether the person may do this to the report now; null means yes.
 * @param target the record that it is about
 */
export function refusalFor(
  person: Person,
  event: ReportEvent,
  report: { state: ReportState; erasedAt: Date | null },
  target: EditTarget,
): Refusal | null {
  if (!may(person, permissionFor(event)) || !mayEdit(person, target)) return "role";
  if (nextState(report.state, event) === null) return "state";
  return report.erasedAt === null ? null : "erased";
}

/** What of a stored report says where it stands. */
export interface Standing {
  state: ReportState;
  reviewedAt: Date | null;
  decidedAt: Date | null;
  handledBy: string | null;
  answer: string | null;
  acceptedVersion: number | null;
}

/** What somebody decides: the public answer, and for an accepted report the version that took it over. */
export interface Decision {
  answer: string | null;
  acceptedVersion: number | null;
}

const undecided = { decidedAt: null, answer: null, acceptedVersion: null } as const;

/**
 * Where the report stands after an event that may happen.
 * @param decision only of "accept" and "decline"
 */
export function standingAfter(
  event: ReportEvent,
  before: Standing,
  { personId, now, decision }: { personId: string; now: Date; decision?: Decision },
): Standing {
  const state = nextState(before.state, event) ?? before.state;
  switch (event) {
    case "take-up":
      return { ...undecided, state, reviewedAt: now, handledBy: personId };
    case "put-back":
    case "reopen":
      return { ...undecided, state, reviewedAt: null, handledBy: null };
    case "accept":
    case "decline":
      return {
        state,
        reviewedAt: before.reviewedAt,
        decidedAt: now,
        handledBy: personId,
        answer: decision?.answer ?? null,
        acceptedVersion: event === "accept" ? (decision?.acceptedVersion ?? null) : null,
      };
  }
}
