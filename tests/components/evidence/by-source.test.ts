import { expect, test } from "vitest";
import { bySource, numberSources } from "#components/evidence/by-source.ts";
import { citationSchema } from "#lib/records/statements.ts";
import { citation } from "#tests/factories.ts";

const of = (id: string, sourceId: string) => citationSchema.parse(citation(id, { sourceId }));

test("sources are numbered from one in the order in which statements cite them, each once", () => {
  const statements = [
    { citations: [of("a", "s4")] },
    { citations: [of("b", "s1"), of("c", "s4")] },
    { citations: [of("d", "s0")] },
  ];
  expect(numberSources(statements)).toEqual({ s4: 1, s1: 2, s0: 3 });
});

test("a record without statements has no numbers", () => {
  expect(numberSources([])).toEqual({});
});

test("a source that says a thing twice gets one mark with both wordings", () => {
  const groups = bySource([of("a", "s2"), of("b", "s1"), of("c", "s2")]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([["a", "c"], ["b"]]);
});
