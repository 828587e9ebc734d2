/** What can happen to a draft, and who may do it: one table. Pure. */
import { may, mayPublish, type Person } from "#lib/auth/policy.ts";

export const draftStates = ["open", "submitted", "returned", "scheduled", "published", "discarded"] as const;
export type DraftState = (typeof draftStates)[number];

/** A draft in one of these is somebody's work in progress; the database holds one per person and record. */
export const unfinishedStates = [
  "open",
  "submitted",
  "returned",
  "scheduled",
] as const satisfies readonly DraftState[];

/** `conflict`: it could not be published because the record was changed meanwhile. */
export const draftEvents = [
  "save",
  "submit",
  "withdraw",
  "comment",
  "return",
  "schedule",
  "publish",
  "conflict",
  "discard",
] as const;
export type DraftEvent = (typeof draftEvents)[number];

interface Transition {
  /** In which states it may happen. */
  from: readonly DraftState[];
  /** Where it leads; `same` where the draft stays what it is. */
  to: DraftState | "same";
  who: "author" | "author-or-administrator" | "editor" | "reviewer" | "publisher" | "register";
}

const transitions: Readonly<Record<DraftEvent, Transition>> = {
  save: { from: ["open", "returned"], to: "same", who: "author" },
  submit: { from: ["open", "returned"], to: "submitted", who: "author" },
  withdraw: { from: ["submitted", "scheduled"], to: "open", who: "author" },
  comment: { from: unfinishedStates, to: "same", who: "editor" },
  return: { from: ["submitted", "scheduled"], to: "returned", who: "reviewer" },
  schedule: { from: ["submitted", "scheduled"], to: "scheduled", who: "publisher" },
  publish: { from: ["submitted", "scheduled"], to: "published", who: "publisher" },
  conflict: { from: ["submitted", "scheduled"], to: "returned", who: "register" },
  discard: { from: ["open", "returned", "submitted"], to: "discarded", who: "author-or-administrator" },
};

/** The state that follows; null where this cannot happen now. */
export function nextState(state: DraftState, event: DraftEvent): DraftState | null {
  const { from, to } = transitions[event];
  if (!from.includes(state)) return null;
  return to === "same" ? state : to;
}

/** Why somebody may not: the draft is not in a state for it, the role does not allow it, or four eyes are needed. */
export type Refusal = "state" | "role" | "four-eyes";

/**
 * Whether the person may do this to the draft now; null means yes.
 * @param fourEyes whether nobody publishes what they wrote themselves
 */
export function refusalFor(
  person: Person,
  event: DraftEvent,
  draft: { state: DraftState; authorId: string },
  fourEyes: boolean,
): Refusal | null {
  if (nextState(draft.state, event) === null) return "state";
  const isAuthor = person.id === draft.authorId;
  switch (transitions[event].who) {
    case "author":
      return isAuthor && may(person, "drafts.edit") ? null : "role";
    case "author-or-administrator":
      return (isAuthor && may(person, "drafts.edit")) || may(person, "people.edit") ? null : "role";
    case "editor":
      return may(person, "drafts.edit") ? null : "role";
    case "reviewer":
      return may(person, "drafts.publish") ? null : "role";
    case "publisher":
      if (!may(person, "drafts.publish")) return "role";
      return mayPublish(person, draft.authorId, fourEyes) ? null : "four-eyes";
    case "register":
      return "role";
  }
}
