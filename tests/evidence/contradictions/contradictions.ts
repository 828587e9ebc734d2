/** Statements that contradict each other, each with the reason that must be found. */
import { cited, claimed, happened, hubOf, networkOf, organisationOf } from "#tests/evidence/facts.ts";
import {
  inST,
  network,
  carriers,
  workplaces,
  citing,
  figure,
  read,
  planned,
  type Conflict,
} from "./records.ts";

export const contradictions: readonly Conflict[] = [
  [
    "two counts of one day",
    "counts-of-one-day",
    {
      networks: [
        network(
          claimed("a", "count", 5, "operated", { said: "2022-06-09" }),
          claimed("b", "count", 6, "operated", { sourceId: "late" }),
        ),
      ],
    },
  ],
  [
    "two counts of one day, by an organisation and by the network of its brand",
    "counts-of-one-day",
    {
      organisations: [
        organisationOf("haus", {
          claims: [claimed("a", "count", 9, "opened", { scope: "organisation", said: "2022-06-09" })],
        }),
        organisationOf("betreiber", {
          brandOf: [{ id: "brand", ownerId: "haus", citations: [cited("brand-c", "early")] }],
        }),
      ],
      networks: [network(claimed("b", "count", 8, "opened", { said: "2022-06-09" }))],
    },
  ],
  [
    "fewer have opened later",
    "count-fell",
    {
      networks: [
        network(
          claimed("a", "count", 9, "opened", { sourceId: "early" }),
          claimed("b", "count", 7, "opened", { sourceId: "late" }),
        ),
      ],
    },
  ],
  [
    "fewer have signed later",
    "count-fell",
    {
      networks: [
        network(
          claimed("a", "count", 4, "letters-of-intent", { said: "2021-10", ...inST }),
          claimed("b", "count", 3, "letters-of-intent", { said: "2021-12-20", ...inST }),
        ),
      ],
    },
  ],
  [
    "the fourth signs on a day on which three are counted",
    "count-below-place",
    {
      hubs: [
        hubOf("a", {
          claims: [claimed("a1", "ordinal", 4, "letters-of-intent", { said: "2021-10-20", ...inST })],
        }),
      ],
      networks: [network(claimed("b", "count", 3, "letters-of-intent", { said: "2021-10-20", ...inST }))],
    },
  ],
  [
    "after the seventh had opened, five are counted",
    "count-below-place",
    {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 7, "opened", { sourceId: "early" })] })],
      networks: [network(claimed("b", "count", 5, "opened", { sourceId: "late" }))],
    },
  ],
  [
    "a state has its first twice",
    "place-twice",
    {
      hubs: [
        hubOf("a", { claims: [claimed("a1", "ordinal", 1, "operated", inST)] }),
        hubOf("b", { claims: [claimed("b1", "ordinal", 1, "operated", { said: "2022-06-09", ...inST })] }),
      ],
    },
  ],
  [
    "the network has its seventh twice, once by the brand and once by its owner",
    "place-twice",
    {
      organisations: [
        organisationOf("haus"),
        organisationOf("betreiber", {
          brandOf: [{ id: "brand", ownerId: "haus", citations: [cited("brand-c", "early")] }],
        }),
      ],
      hubs: [
        hubOf("a", { claims: [claimed("a1", "ordinal", 7, "opened")] }),
        hubOf("b", { operatorId: "haus", claims: [claimed("b1", "ordinal", 7, "opened")] }),
      ],
    },
  ],
  [
    "one hub is the sixth and the seventh",
    "two-places",
    {
      hubs: [
        hubOf("a", {
          claims: [
            claimed("a1", "ordinal", 6, "operated", { sourceId: "early" }),
            claimed("a2", "ordinal", 7, "operated", { sourceId: "late" }),
          ],
        }),
      ],
    },
  ],
  [
    "the second opened before the first",
    "dates-against-order",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a0", "opening", "2022")],
          claims: [claimed("a1", "ordinal", 1, "opened", inST)],
        }),
        hubOf("b", {
          milestones: [happened("b0", "opening", "2021-09")],
          claims: [claimed("b1", "ordinal", 2, "opened", inST)],
        }),
      ],
    },
  ],
  [
    "the fourth signed before the second",
    "dates-against-order",
    {
      hubs: [
        hubOf("a", {
          milestones: [happened("a0", "letter-of-intent", "2021-12-20")],
          claims: [claimed("a1", "ordinal", 2, "letters-of-intent", inST)],
        }),
        hubOf("b", {
          milestones: [happened("b0", "letter-of-intent", "[..2021-10-20]")],
          claims: [claimed("b1", "ordinal", 4, "letters-of-intent", inST)],
        }),
      ],
    },
  ],
  [
    "more carriers are named than counted",
    "more-carriers-listed",
    {
      organisations: [
        organisationOf("o", {
          carriers: carriers("DE-HB", "DE-HH", "DE-MV", "DE-NI", "eins", "zwei"),
          claims: [claimed("a", "count", 3, "carriers", { scope: "organisation" })],
        }),
      ],
    },
  ],
  [
    "two counts of carriers on one day",
    "counts-of-one-day",
    {
      organisations: [
        organisationOf("o", {
          claims: [
            claimed("a", "count", 7, "carriers", { scope: "organisation", said: "2022-06-09" }),
            claimed("b", "count", 8, "carriers", { scope: "organisation", sourceId: "late" }),
          ],
        }),
      ],
    },
  ],
  [
    "one opening on two days",
    "readings-exclude",
    {
      hubs: [
        hubOf("a", { milestones: [read("a1", "opening", ["early", "2022-03-10"], ["late", "2022-03-11"])] }),
      ],
    },
  ],
  [
    "one opening on a 12 and on a 13 December",
    "readings-exclude",
    {
      hubs: [
        hubOf("a", {
          milestones: [read("a1", "opening", ["undated", "XXXX-12-13"], ["late", "XXXX-12-12"])],
        }),
      ],
    },
  ],
  [
    "one opening on a 13 December and in March 2022",
    "readings-exclude",
    {
      hubs: [
        hubOf("a", { milestones: [read("a1", "opening", ["undated", "XXXX-12-13"], ["late", "2022-03"])] }),
      ],
    },
  ],
  [
    "one letter signed by the end of 2021 and in spring 2022",
    "readings-exclude",
    {
      hubs: [
        hubOf("a", {
          milestones: [read("a1", "letter-of-intent", ["early", "[..2021-12-31]"], ["late", "2022-21"])],
        }),
      ],
    },
  ],
  [
    "a network's event on two days",
    "readings-exclude",
    {
      networks: [
        networkOf("n", {
          milestones: [read("n1", "event", ["early", "2021-05-03"], ["late", "2021-06-03"])],
        }),
      ],
    },
  ],
  [
    "one source plans all openings by the end of 2026 and one of them for 2027",
    "plans-of-one-kind",
    {
      networks: [
        networkOf("n", {
          milestones: [happened("n1", "opening", "[..2026-12-31]", { ...planned, sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", { milestones: [happened("a1", "opening", "2027", { ...planned, sourceId: "early" })] }),
      ],
    },
  ],
  [
    "five and eight workplaces, said on one day",
    "figures-of-one-time",
    {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "workplaces", 5, { citations: [cited("a1-c", "undated", "2022-06-09")] }),
            workplaces("a2", "workplaces", 8, citing("a2", "late")),
          ],
        }),
      ],
    },
  ],
  [
    "4,000 and 5,500 staff in one year",
    "figures-of-one-time",
    {
      organisations: [
        organisationOf("o", { figures: [figure("a", 4000, 2020, "early"), figure("b", 5500, 2020, "late")] }),
      ],
    },
  ],
];
