import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles, type EditTarget, type Person, type Role } from "#lib/auth/policy.ts";
import { reportStates, type ReportState } from "#lib/reports/report.ts";
import {
  nextState,
  refusalFor,
  reportEvents,
  standingAfter,
  type ReportEvent,
  type Standing,
} from "#lib/reports/states.ts";

const zeitz: EditTarget = { kind: "hub", id: "zeitz", stateIso: "DE-ST", operatorIds: ["dataport-kommunal"] };
const person = (role: Role, scopes: Person["scopes"] = []): Person => ({
  id: role,
  name: role,
  email: `${role}@example.org`,
  role,
  scopes,
});
const received: Standing = {
  state: "received",
  reviewedAt: null,
  decidedAt: null,
  handledBy: null,
  answer: null,
  acceptedVersion: null,
};

describe("the ways of a report", () => {
  test("are these and no others", () => {
    const table = reportStates.map((state) => reportEvents.map((event) => nextState(state, event)));
    expect(Object.fromEntries(reportStates.map((state, at) => [state, table[at]]))).toEqual({
      //             take-up, put-back, accept, decline, reopen
      received: ["in-review", null, "accepted", "declined", null],
      "in-review": [null, "received", "accepted", "declined", null],
      accepted: [null, null, null, null, "received"],
      declined: [null, null, null, null, "received"],
    });
  });

  test("readers do nothing, editors take up and put back, reviewers decide", () => {
    const may = (role: Role, event: ReportEvent, state: ReportState) =>
      refusalFor(person(role), event, { state, erasedAt: null }, zeitz) === null;
    const table = roles.map((role) => [
      may(role, "take-up", "received"),
      may(role, "put-back", "in-review"),
      may(role, "accept", "in-review"),
      may(role, "decline", "received"),
      may(role, "reopen", "declined"),
    ]);
    expect(Object.fromEntries(roles.map((role, at) => [role, table[at]]))).toEqual({
      reader: [false, false, false, false, false],
      editor: [true, true, false, false, false],
      reviewer: [true, true, true, true, true],
      administrator: [true, true, true, true, true],
    });
  });

  test("an editor with limits handles reports on the records within them only", () => {
    const report = { state: "received", erasedAt: null } as const;
    const within = person("editor", [{ kind: "state", target: "DE-ST" }]);
    const outside = person("editor", [{ kind: "state", target: "DE-SN" }]);
    expect(refusalFor(within, "take-up", report, zeitz)).toBeNull();
    expect(refusalFor(outside, "take-up", report, zeitz)).toBe("role");
    expect(refusalFor(within, "take-up", report, { kind: "source", id: "s0" })).toBe("role");
  });

  test("what cannot happen now is refused as such, and an erased report stays as it was decided", () => {
    const reviewer = person("reviewer");
    expect(refusalFor(reviewer, "accept", { state: "declined", erasedAt: null }, zeitz)).toBe("state");
    const erased = { state: "declined", erasedAt: new Date("2022-06-02") } as const;
    expect(refusalFor(reviewer, "reopen", erased, zeitz)).toBe("erased");
    expect(refusalFor(person("editor"), "reopen", erased, zeitz)).toBe("role");
  });
});

describe("where a report stands after an event", () => {
  const now = new Date("2022-05-02T08:00:00Z");
  const decision = { answer: "Berichtigt.", acceptedVersion: 2 };

  test("a decision keeps when it was taken up; only an accepted report names a version", () => {
    const taken = standingAfter("take-up", received, { personId: "p", now });
    expect(taken).toEqual({ ...received, state: "in-review", reviewedAt: now, handledBy: "p" });
    const later = new Date("2022-05-04T08:00:00Z");
    const decided = { personId: "q", now: later, decision };
    expect(standingAfter("accept", taken, decided)).toEqual({
      state: "accepted",
      reviewedAt: now,
      decidedAt: later,
      handledBy: "q",
      ...decision,
    });
    expect(standingAfter("decline", taken, decided)).toMatchObject({
      state: "declined",
      answer: "Berichtigt.",
      acceptedVersion: null,
    });
  });

  test("whatever happens, what is decided has its day, and what is not has neither answer nor version", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reportEvents), { maxLength: 12 }), (events) => {
        let standing = received;
        for (const event of events) {
          if (nextState(standing.state, event) === null) continue;
          standing = standingAfter(event, standing, { personId: "p", now, decision });
          const isDecided = standing.state === "accepted" || standing.state === "declined";
          expect(standing.decidedAt !== null).toBe(isDecided);
          expect(standing.answer !== null).toBe(isDecided);
          expect(standing.acceptedVersion !== null).toBe(standing.state === "accepted");
          expect(standing.handledBy === null).toBe(standing.state === "received");
          if (standing.state === "received") expect(standing).toEqual(received);
        }
      }),
      { seed: 4 },
    );
  });
});
