/** Milestones for tests of the rules about meaning: one citation each, with an EDTF date. */
import { milestoneSchema, type Milestone, type MilestoneKind } from "#lib/records/statements.ts";

type Options = { follows?: string; state?: Milestone["state"] };

export function milestone(id: string, kind: MilestoneKind, edtf: string, options: Options = {}): Milestone {
  const citationId = `${id}-c1`;
  return milestoneSchema.parse({
    id,
    kind,
    state: options.state ?? "done",
    follows: options.follows ?? null,
    displayedCitationId: citationId,
    citations: [{ id: citationId, sourceId: "source", wording: edtf, date: { edtf, wording: edtf } }],
  });
}

export const done = (id: string, kind: MilestoneKind, edtf: string, follows?: string) =>
  milestone(id, kind, edtf, { follows });
export const planned = (id: string, kind: MilestoneKind, edtf: string, follows?: string) =>
  milestone(id, kind, edtf, { follows, state: "planned" });
export const cancelled = (id: string, kind: MilestoneKind, edtf: string, follows?: string) =>
  milestone(id, kind, edtf, { follows, state: "cancelled" });
