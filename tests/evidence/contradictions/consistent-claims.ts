/** Pairs of statements that go together: whatever the rules say of them, it must be no alarm. Written before the rules. */
import { claimed, happened, hubOf, networkOf } from "#tests/evidence/facts.ts";
import { network, type Case } from "./records.ts";

export const consistentClaims: readonly Case[] = [
  {
    why: "a later count may be higher: more opened in between",
    records: {
      networks: [
        network(
          claimed("a", "count", 3, "opened", { sourceId: "early" }),
          claimed("b", "count", 5, "opened", { sourceId: "late" }),
        ),
      ],
    },
  },
  {
    why: "two sources that count the same on one day agree",
    records: {
      networks: [
        network(
          claimed("a", "count", 3, "opened", { said: "2022-06-09" }),
          claimed("b", "count", 3, "opened", { said: "2022-06-09", sourceId: "late" }),
        ),
      ],
    },
  },
  {
    why: "fewer are operated later: one may have closed",
    records: {
      networks: [
        network(
          claimed("a", "count", 5, "operated", { sourceId: "early" }),
          claimed("b", "count", 4, "operated", { sourceId: "late" }),
        ),
      ],
    },
  },
  {
    why: "fewer are planned later: a plan may have been called off",
    records: {
      networks: [
        network(
          claimed("a", "count", 6, "planned", { sourceId: "early" }),
          claimed("b", "count", 5, "planned", { sourceId: "late" }),
        ),
      ],
    },
  },
  {
    why: "of nine that opened seven are operated: two may have closed",
    records: {
      networks: [
        network(
          claimed("a", "count", 9, "opened", { said: "2022-06-09" }),
          claimed("b", "count", 7, "operated", { said: "2022-06-09" }),
        ),
      ],
    },
  },
  {
    why: "five are planned, and the fourth has signed",
    records: {
      hubs: [
        hubOf("a", {
          claims: [
            claimed("a1", "ordinal", 4, "letters-of-intent", { said: "2021-10-20", stateIso: "DE-SH" }),
          ],
        }),
      ],
      networks: [network(claimed("b", "count", 5, "planned", { said: "2021-10-20", stateIso: "DE-SH" }))],
    },
  },
  {
    why: "the first that is operated and the second that is planned are counted differently",
    records: {
      hubs: [
        hubOf("a", { claims: [claimed("a1", "ordinal", 1, "operated", { stateIso: "DE-ST" })] }),
        hubOf("b", {
          claims: [claimed("b1", "ordinal", 2, "planned", { said: "2021-12-20", stateIso: "DE-ST" })],
        }),
      ],
    },
  },
  {
    why: "the first that is operated and the first that is planned need not be one hub",
    records: {
      hubs: [
        hubOf("a", {
          claims: [claimed("a1", "ordinal", 1, "operated", { said: "2022-01-01", stateIso: "DE-ST" })],
        }),
        hubOf("b", {
          claims: [claimed("b1", "ordinal", 1, "planned", { said: "2021-01-01", stateIso: "DE-ST" })],
        }),
      ],
    },
  },
  {
    why: "every state has its first",
    records: {
      hubs: [
        hubOf("a", { claims: [claimed("a1", "ordinal", 1, "opened", { stateIso: "DE-ST" })] }),
        hubOf("b", {
          stateIso: "DE-SN",
          claims: [claimed("b1", "ordinal", 1, "opened", { stateIso: "DE-SN" })],
        }),
      ],
    },
  },
  {
    why: "two sources call the same hub the first",
    records: {
      hubs: [
        hubOf("a", {
          claims: [
            claimed("a1", "ordinal", 1, "opened", { stateIso: "DE-ST", sourceId: "early" }),
            claimed("a2", "ordinal", 1, "opened", { stateIso: "DE-ST", sourceId: "late" }),
          ],
        }),
      ],
    },
  },
  {
    why: "the first opened before the second",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [happened("a0", "opening", "2021-03")],
          claims: [claimed("a1", "ordinal", 1, "opened", { stateIso: "DE-ST" })],
        }),
        hubOf("b", {
          milestones: [happened("b0", "opening", "2022-03")],
          claims: [claimed("b1", "ordinal", 2, "opened", { stateIso: "DE-ST" })],
        }),
      ],
    },
  },
  {
    why: "the dates of the first and the second leave their order open",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [happened("a0", "opening", "[..2021-12-20]")],
          claims: [claimed("a1", "ordinal", 1, "opened", { stateIso: "DE-ST" })],
        }),
        hubOf("b", {
          milestones: [happened("b0", "opening", "2021-12-20")],
          claims: [claimed("b1", "ordinal", 2, "opened", { stateIso: "DE-ST" })],
        }),
      ],
    },
  },
  {
    why: "the seventh of the network is the first of its state",
    records: {
      hubs: [
        hubOf("a", {
          claims: [
            claimed("a1", "ordinal", 7, "operated", { said: "2022-01-01" }),
            claimed("a2", "ordinal", 1, "operated", { said: "2022-01-01", stateIso: "DE-ST" }),
          ],
        }),
      ],
    },
  },
  {
    why: "after the seventh had opened, nine were counted",
    records: {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 7, "opened", { sourceId: "early" })] })],
      networks: [network(claimed("b", "count", 9, "opened", { sourceId: "late" }))],
    },
  },
  {
    why: "a hub stays the seventh when many more have opened since",
    records: {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 7, "opened", { sourceId: "late" })] })],
      networks: [network(claimed("b", "count", 9, "opened", { sourceId: "early" }))],
    },
  },
  {
    why: "after a count of six the tenth opened",
    records: {
      hubs: [hubOf("a", { claims: [claimed("a1", "ordinal", 10, "opened", { sourceId: "late" })] })],
      networks: [network(claimed("b", "count", 6, "opened", { sourceId: "early" }))],
    },
  },
  {
    why: "each operator counts its own hubs",
    records: {
      networks: [
        networkOf("n", { claims: [claimed("a", "count", 9, "opened", { said: "2022-06-09" })] }),
        networkOf("m", {
          operatorId: "andere",
          claims: [claimed("b", "count", 4, "opened", { said: "2022-06-09" })],
        }),
      ],
    },
  },
  {
    why: "a state has fewer than the whole network",
    records: {
      networks: [
        network(
          claimed("a", "count", 9, "opened", { said: "2022-06-09" }),
          claimed("b", "count", 2, "opened", { said: "2022-06-09", stateIso: "DE-ST" }),
        ),
      ],
    },
  },
  {
    why: "a hub may open without a letter of intent, so more may have opened than signed",
    records: {
      networks: [
        network(
          claimed("a", "count", 3, "letters-of-intent", { said: "2022-06-09" }),
          claimed("b", "count", 5, "opened", { said: "2022-06-09" }),
        ),
      ],
    },
  },
];
