/** Statements that pull apart, or of which it cannot be told, each with the reason that must be found. */
import { cited, claimed, happened, hubOf, networkOf, organisationOf } from "#tests/evidence/facts.ts";
import { inST, network, carriers, workplaces, citing, read, planned, type Conflict } from "./records.ts";

const inferred = { inference: { de: "erschlossen", en: "inferred" } };

export const tensions: readonly Conflict[] = [
  [
    "more are operated than ever opened",
    "part-above-whole",
    {
      networks: [
        network(
          claimed("a", "count", 9, "operated", { said: "2022-06-09" }),
          claimed("b", "count", 7, "opened", { said: "2022-06-09" }),
        ),
      ],
    },
  ],
  [
    "more had opened before than opened later, by another count",
    "part-above-whole",
    {
      networks: [
        network(
          claimed("a", "count", 9, "operated", { sourceId: "early" }),
          claimed("b", "count", 7, "opened", { sourceId: "late" }),
        ),
      ],
    },
  ],
  [
    "more have opened than were planned",
    "part-above-whole",
    {
      networks: [
        network(
          claimed("a", "count", 6, "opened", { said: "2022-06-09" }),
          claimed("b", "count", 5, "planned", { said: "2022-06-09" }),
        ),
      ],
    },
  ],
  [
    "the first evidence of the second planned is older than that of the first",
    "evidence-against-order",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a0", "letter-of-intent", "2022")],
          claims: [claimed("a1", "ordinal", 1, "planned", inST)],
        }),
        hubOf("b", {
          milestones: [happened("b0", "letter-of-intent", "2021-09")],
          claims: [claimed("b1", "ordinal", 2, "planned", inST)],
        }),
      ],
    },
  ],
  [
    "an inferred reading that another source excludes",
    "inferred-readings-exclude",
    {
      hubs: [
        hubOf("a", {
          milestones: [
            {
              ...happened("a1", "opening", "2022-03-10"),
              citations: [cited("a1-c", "early", "2022-03-10"), cited("a1-c2", "late", "2022-04", inferred)],
            },
          ],
        }),
      ],
    },
  ],
  [
    "one plan for two times: it may have been moved",
    "planned-readings-exclude",
    {
      hubs: [
        hubOf("a", {
          milestones: [{ ...read("a1", "opening", ["early", "2027-03"], ["late", "2027-09"]), ...planned }],
        }),
      ],
    },
  ],
  [
    "a hub that opened twice without having closed",
    "opened-twice",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a1", "opening", "2021-03-01"), happened("a2", "opening", "2022-05-01")],
        }),
      ],
    },
  ],
  [
    "a hub that closed twice without having opened again",
    "closed-twice",
    {
      hubs: [
        hubOf("a", { milestones: [happened("a1", "closure", "2021"), happened("a2", "closure", "2023")] }),
      ],
    },
  ],
  [
    "a hub that opened before anything was signed",
    "opened-before-signing",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a1", "opening", "2021"), happened("a2", "letter-of-intent", "2022-03")],
        }),
      ],
    },
  ],
  [
    "hubs are to come about by the end of 2026, one of them is to go into operation in 2027",
    "plans-of-two-kinds",
    {
      networks: [
        networkOf("n", {
          milestones: [happened("n1", "establishment", "[..2026-12-31]", { ...planned, sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", {
          milestones: [happened("a1", "start-of-operation", "2027", { ...planned, sourceId: "early" })],
        }),
      ],
    },
  ],
  [
    "five and eight workplaces, one of them said nobody knows when",
    "figures-undated",
    {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "workplaces", 5, citing("a1", "undated")),
            workplaces("a2", "workplaces", 8, citing("a2", "late")),
          ],
        }),
      ],
    },
  ],
  [
    "about 40 and 15 staff on one day",
    "figures-about",
    {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "staff", 40, { about: true }),
            workplaces("a2", "staff", 15, { citations: [cited("a2-c", "undated", "2021-05-03")] }),
          ],
        }),
      ],
    },
  ],
];

export const undecided: readonly Conflict[] = [
  [
    "two counts of which nobody knows which is the later",
    "counts-unordered",
    {
      networks: [
        network(
          claimed("a", "count", 9, "opened", { said: "2022" }),
          claimed("b", "count", 7, "opened", { sourceId: "late" }),
        ),
      ],
    },
  ],
  [
    "a count below a place, said nobody knows when",
    "place-unordered",
    {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 7, "opened")] })],
      networks: [network(claimed("b", "count", 5, "opened", { sourceId: "late" }))],
    },
  ],
  [
    "counts of different things, one of them undated",
    "bases-undated",
    {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 7, "operated")] })],
      networks: [network(claimed("b", "count", 9, "opened", { sourceId: "late" }))],
    },
  ],
  [
    "more are operated than opened, in an order nobody knows",
    "part-unordered",
    {
      networks: [
        network(
          claimed("a", "count", 9, "operated", { said: "2022" }),
          claimed("b", "count", 7, "opened", { sourceId: "late" }),
        ),
      ],
    },
  ],
  [
    "a place that is taken twice, where one of the two has closed",
    "place-taken-again",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a8", "opening", "2019"), happened("a9", "closure", "2020")],
          claims: [claimed("a1", "ordinal", 1, "operated", { sourceId: "early", ...inST })],
        }),
        hubOf("b", { claims: [claimed("b1", "ordinal", 1, "operated", { sourceId: "late", ...inST })] }),
      ],
    },
  ],
  [
    "fewer carriers are named than counted: the list may be incomplete",
    "fewer-carriers-listed",
    {
      organisations: [
        organisationOf("o", {
          carriers: carriers("DE-HB", "DE-HH"),
          claims: [claimed("a", "count", 7, "carriers", { scope: "organisation" })],
        }),
      ],
    },
  ],
  [
    "a network's plan and a later one of a hub, one of them said nobody knows when",
    "plans-unordered",
    {
      networks: [
        networkOf("n", {
          milestones: [
            happened("n1", "establishment", "[..2026-12-31]", { ...planned, sourceId: "undated" }),
          ],
        }),
      ],
      hubs: [
        hubOf("a", { milestones: [happened("a1", "opening", "2027", { ...planned, sourceId: "late" })] }),
      ],
    },
  ],
  [
    "a plan for one hub by the end of 2026, where two are known and one is planned for 2027",
    "plan-of-some-hubs",
    {
      networks: [
        networkOf("n", {
          milestones: [happened("n1", "establishment", "[..2026-12-31]", { ...planned, sourceId: "early" })],
          claims: [claimed("n2", "count", 1, "planned", { sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", { milestones: [happened("a1", "opening", "2027", { ...planned, sourceId: "early" })] }),
        hubOf("b"),
      ],
    },
  ],
  [
    "a plan whose time has passed without news",
    "overdue",
    { hubs: [hubOf("a", { milestones: [happened("a1", "opening", "[2022-01..2022-03]", planned)] })] },
  ],
];
