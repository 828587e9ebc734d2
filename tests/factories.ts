/** Records for tests: small, valid, and leaning on places, sources and bodies that the seed holds. */
import fc from "fast-check";
import { hubSchema, type HubInput, type HubRecord } from "#lib/hubs/record.ts";
import type { Change } from "#lib/records/save.ts";

/** A fixed instant in the morning of 2 May 2022 in Berlin. */
export const now = new Date("2022-05-02T08:00:00Z");

export const change = (baseVersion: number, overrides: Partial<Change> = {}): Change => ({
  baseVersion,
  author: "tester",
  reason: "Test",
  now,
  ...overrides,
});

/** One citation of the first seeded source. */
export const citation = (id: string, overrides: Record<string, unknown> = {}) => ({
  id,
  sourceId: "s0",
  wording: "einige Worte",
  ...overrides,
});

/** A milestone with one citation that carries the date. */
export const milestone = (id: string, edtf: string, overrides: Record<string, unknown> = {}) => ({
  id,
  kind: "opening" as const,
  state: "done" as const,
  displayedCitationId: `${id}-c`,
  citations: [citation(`${id}-c`, { date: { edtf, wording: "wie die Quelle sagt" } })],
  ...overrides,
});

/** A hub with a name and nothing else but what the test gives it. */
export const hub = (overrides: Partial<HubInput> = {}): HubRecord =>
  hubSchema.parse({ id: "probe", slug: "probe", name: "Digital Hub Probe", stateIso: "DE-ST", ...overrides });

const edtf = fc.constantFrom(
  "2021-10-20",
  "2022-03",
  "2022",
  "[2022-01..2022-03]",
  "[..2021-12-31]",
  "XXXX-12-13",
  "",
);
const words = fc.stringMatching(/^[a-zäöüß]{3,12}( [a-zäöüß]{2,9}){0,3}$/);
const body = fc.constantFrom({ ags: "15084590" }, { ags: "14625200" }, { organisationId: "kisa" });
const periodEnd = fc.option(
  fc.record({ edtf: fc.constantFrom("2021", "2021-09", "[2020..]"), wording: words }),
);

/**
 * Any hub record the schema lets in, with every list filled at random.
 * @param id id and address, and prefix of all ids within
 */
export function anyHub(id: string): fc.Arbitrary<HubRecord> {
  const list = <Entry extends object>(name: string, entry: fc.Arbitrary<Entry>, max = 3) =>
    fc.array(fc.tuple(entry, citations), { maxLength: max }).map((entries) =>
      entries.map(([fields, cited], index) => ({
        id: `${id}-${name}-${index}`,
        ...fields,
        citations: cited.map((one, at) => ({ ...one, id: `${id}-${name}-${index}-c${at}` })),
      })),
    );
  const milestones = list(
    "milestone",
    fc.record({
      kind: fc.constantFrom("talks", "letter-of-intent", "opening", "event"),
      state: fc.constantFrom("planned", "done", "cancelled"),
      participants: fc.constantFrom([], [{ role: "signatory", office: "Amt der Probe", ags: "15084590" }]),
    }),
    5,
  ).map((entries) =>
    entries.map((entry, index) => ({
      ...entry,
      displayedCitationId: entry.citations[0]?.id ?? "",
      citations: entry.citations.map((one) => ({
        ...one,
        date: one.date ?? { edtf: "2022", wording: "2022" },
      })),
      participants: entry.participants.map((participant) => ({ ...participant, id: `${entry.id}-p` })),
      follows: index > 0 && entries[0]?.state === "planned" ? entries[0].id : null,
    })),
  );
  return fc
    .record({
      name: words,
      stateIso: fc.constantFrom("DE-ST", "DE-SN"),
      names: list("name", fc.record({ kind: fc.constantFrom("designation", "previous"), text: words })),
      locations: list(
        "location",
        fc.record({ extent: fc.constantFrom("town", "region"), ags: fc.constant("15084590") }),
        1,
      ),
      partners: list(
        "partner",
        fc
          .tuple(fc.constantFrom("host", "partner"), body, periodEnd, periodEnd)
          .map(([role, who, since, until]) => ({ role, ...who, since, until })),
      ),
      operators: list("operator", fc.constant({ role: "operator", organisationId: "kisa" })),
      offers: list(
        "offer",
        fc.constant({ offerKindId: "coworking-space", state: "planned", audiences: ["citizens"] }),
      ),
      premises: list(
        "premises",
        fc.record({ kind: fc.constantFrom("interim", "sought"), name: fc.option(words) }),
      ),
      workplaces: list(
        "workplaces",
        fc.record({
          kind: fc.constant("staff"),
          state: fc.constant("actual"),
          count: fc.option(fc.nat(500)),
        }),
      ),
      contacts: list("contact", fc.record({ kind: fc.constant("phone"), value: words })),
      milestones,
      claims: list(
        "claim",
        fc.record({
          form: fc.constant("ordinal"),
          basis: fc.constant("opened"),
          value: fc.nat(9),
          scope: fc.constant("network"),
          speaker: words,
        }),
      ),
    })
    .map((fields) => hubSchema.parse({ id, slug: id, ...fields }));
}

const citations = fc.array(
  fc.record({
    sourceId: fc.constantFrom("s0", "s1"),
    wording: words,
    locator: fc.option(words),
    inference: fc.option(fc.record({ de: words, en: words })),
    date: fc.option(fc.record({ edtf: edtf.filter((text) => text !== ""), wording: words })),
  }),
  { minLength: 1, maxLength: 3 },
);
