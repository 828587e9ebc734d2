import { describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { draftEvents, draftStates, nextState, refusalFor, type DraftState } from "#lib/drafts/states.ts";

const person = (id: string, role: Person["role"]): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  scopes: [],
});
const author = person("author", "editor");
const reviewer = person("reviewer", "reviewer");
const of = (state: DraftState) => ({ state, authorId: "author" });

describe("a draft's way", () => {
  test("every state and everything that can happen in it, on one page", () => {
    const table = Object.fromEntries(
      draftStates.map((state) => [
        state,
        Object.fromEntries(
          draftEvents.flatMap((event) => {
            const next = nextState(state, event);
            return next ? [[event, next]] : [];
          }),
        ),
      ]),
    );
    expect(table).toEqual({
      open: { save: "open", submit: "submitted", comment: "open", discard: "discarded" },
      returned: { save: "returned", submit: "submitted", comment: "returned", discard: "discarded" },
      submitted: {
        withdraw: "open",
        comment: "submitted",
        return: "returned",
        schedule: "scheduled",
        publish: "published",
        conflict: "returned",
        discard: "discarded",
      },
      scheduled: {
        withdraw: "open",
        comment: "scheduled",
        return: "returned",
        schedule: "scheduled",
        publish: "published",
        conflict: "returned",
      },
      published: {},
      discarded: {},
    });
  });

  test("only its author saves, submits and withdraws it", () => {
    for (const event of ["save", "submit"] as const) {
      expect(refusalFor(author, event, of("open"), true)).toBeNull();
      expect(refusalFor(reviewer, event, of("open"), true)).toBe("role");
    }
    expect(refusalFor(author, "withdraw", of("submitted"), true)).toBeNull();
    expect(refusalFor(reviewer, "withdraw", of("submitted"), true)).toBe("role");
  });

  test("a submitted draft is not edited; a published one is over", () => {
    expect(refusalFor(author, "save", of("submitted"), true)).toBe("state");
    for (const event of draftEvents)
      expect(refusalFor(reviewer, event, of("published"), false)).toBe("state");
  });

  test("publishing takes the role, and under four eyes somebody else", () => {
    expect(refusalFor(author, "publish", of("submitted"), false)).toBe("role");
    expect(refusalFor(reviewer, "publish", of("submitted"), true)).toBeNull();
    const own = { state: "submitted" as const, authorId: "reviewer" };
    expect(refusalFor(reviewer, "publish", own, true)).toBe("four-eyes");
    expect(refusalFor(reviewer, "schedule", own, true)).toBe("four-eyes");
    expect(refusalFor(reviewer, "publish", own, false)).toBeNull();
  });

  test("a reader changes nothing at all", () => {
    const reader = person("author", "reader");
    for (const state of draftStates)
      for (const event of draftEvents) expect(refusalFor(reader, event, of(state), false)).not.toBeNull();
  });

  test("of an abandoned draft administrators let go, nobody else but the author", () => {
    expect(refusalFor(person("admin", "administrator"), "discard", of("open"), true)).toBeNull();
    expect(refusalFor(reviewer, "discard", of("open"), true)).toBe("role");
  });
});
