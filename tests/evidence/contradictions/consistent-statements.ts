/** Pairs of statements that go together: whatever the rules say of them, it must be no alarm. Written before the rules. */
import { cited, claimed, happened, hubOf, networkOf, organisationOf } from "#tests/evidence/facts.ts";
import { carriers, workplaces, citing, figure, theme, themes, read, planned, type Case } from "./records.ts";

export const consistentStatements: readonly Case[] = [
  {
    why: "seven carriers are six states and one association: a carrier need not be a state",
    records: {
      organisations: [
        organisationOf("o", {
          carriers: carriers("DE-HB", "DE-HH", "DE-MV", "DE-NI", "DE-ST", "DE-SH", "verbund"),
          claims: [claimed("a", "count", 7, "carriers", { scope: "organisation" })],
        }),
      ],
    },
  },
  {
    why: "three carriers are three states",
    records: {
      organisations: [
        organisationOf("o", {
          carriers: carriers("DE-HB", "DE-HH", "DE-MV"),
          claims: [claimed("a", "count", 3, "carriers", { scope: "organisation" })],
        }),
      ],
    },
  },
  {
    why: "whoever counts two carriers may mean the states alone",
    records: {
      organisations: [
        organisationOf("o", {
          carriers: carriers("DE-HB", "DE-HH", "verbund"),
          claims: [claimed("a", "count", 2, "carriers", { scope: "organisation" })],
        }),
      ],
    },
  },
  {
    why: "the 10 March 2022 lies early in 2022",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [read("a1", "opening", ["early", "[2022-01..2022-03]"], ["late", "2022-03-10"])],
        }),
      ],
    },
  },
  {
    why: "a 13 December without its year may be one of December 2021",
    records: {
      hubs: [
        hubOf("a", { milestones: [read("a1", "opening", ["undated", "XXXX-12-13"], ["late", "2021-12"])] }),
      ],
    },
  },
  {
    why: "what was signed on 30 November was signed on or before 20 December",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [read("a1", "letter-of-intent", ["early", "[..2021-12-20]"], ["late", "2021-11-30"])],
        }),
      ],
    },
  },
  {
    why: "a hub may sign and open on one day",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "letter-of-intent", "2021-03-01"),
            happened("a2", "opening", "2021-03-01"),
          ],
        }),
      ],
    },
  },
  {
    why: "an open hub may sign a further agreement",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "letter-of-intent", "2021"),
            happened("a2", "opening", "2022"),
            happened("a3", "agreement", "2023"),
          ],
        }),
      ],
    },
  },
  {
    why: "a hub that closed may open anew",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "opening", "2019"),
            happened("a2", "closure", "2020"),
            happened("a3", "letter-of-intent", "2021"),
            happened("a4", "opening", "2022"),
          ],
        }),
      ],
    },
  },
  {
    why: "what runs since March may be opened officially in June",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a0", "letter-of-intent", "2021"),
            happened("a1", "start-of-operation", "2022-03"),
            happened("a2", "opening", "2022-06-20"),
          ],
        }),
      ],
    },
  },
  {
    why: "a hub's plan from a later source is a later plan",
    records: {
      networks: [
        networkOf("n", {
          milestones: [happened("n1", "establishment", "[..2027-12-31]", { ...planned, sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", { milestones: [happened("a1", "opening", "2028", { ...planned, sourceId: "late" })] }),
      ],
    },
  },
  {
    why: "a hub planned for early 2027 is there by the end of 2027",
    records: {
      networks: [
        networkOf("n", {
          milestones: [happened("n1", "establishment", "[..2027-12-31]", { ...planned, sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", {
          milestones: [happened("a1", "opening", "[2027-01..2027-03]", { ...planned, sourceId: "early" })],
        }),
      ],
    },
  },
  {
    why: "a network of one state says nothing of a hub in another",
    records: {
      networks: [
        networkOf("n", {
          stateIso: "DE-SH",
          milestones: [happened("n1", "establishment", "[..2027-12-31]", { ...planned, sourceId: "early" })],
        }),
      ],
      hubs: [
        hubOf("a", { milestones: [happened("a1", "opening", "2028", { ...planned, sourceId: "early" })] }),
      ],
    },
  },
  {
    why: "two hubs may share a focus theme",
    records: {
      themes,
      hubs: [
        hubOf("a", { themes: [theme("a1", [["early", "auf dem Thema „Vitale Gemeinschaften“"]])] }),
        hubOf("b", { themes: [theme("b1", [["late", "Referenz-Standort für vitale Gemeinschaften"]])] }),
      ],
    },
  },
  {
    why: "two sources may call a hub's theme differently, each once",
    records: {
      themes,
      hubs: [
        hubOf("a", {
          themes: [
            theme("a1", [
              ["early", "Schwerpunktthema „Vitale Gemeinschaften“"],
              ["late", "Referenz-Standort für vitale Gemeinschaften"],
            ]),
          ],
        }),
      ],
    },
  },
  {
    why: "one source may name a theme twice by the same name",
    records: {
      themes,
      hubs: [
        hubOf("a", {
          themes: [
            theme("a1", [
              ["early", "Schwerpunktthema „Vitale Gemeinschaften“"],
              ["early", "für vitale Gemeinschaften vor Ort"],
            ]),
          ],
        }),
      ],
    },
  },
  {
    why: "five workplaces were planned, eight became of it",
    records: {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "workplaces", 5),
            workplaces("a2", "workplaces", 8, { state: "actual", ...citing("a2", "late") }),
          ],
        }),
      ],
    },
  },
  {
    why: "14 are about 15",
    records: {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "staff", 15, { about: true, ...citing("a1", "undated") }),
            workplaces("a2", "staff", 14, citing("a2", "late")),
          ],
        }),
      ],
    },
  },
  {
    why: "15 people may use five workplaces in turn",
    records: {
      hubs: [hubOf("a", { workplaces: [workplaces("a1", "workplaces", 5), workplaces("a2", "staff", 15)] })],
    },
  },
  {
    why: "two years later there may be more workplaces",
    records: {
      hubs: [
        hubOf("a", {
          workplaces: [
            workplaces("a1", "workplaces", 5),
            workplaces("a2", "workplaces", 8, citing("a2", "later")),
          ],
        }),
      ],
    },
  },
  {
    why: "a source that gives two numbers speaks of two things: five for staff, twenty to share",
    records: {
      hubs: [
        hubOf("a", { workplaces: [workplaces("a1", "workplaces", 5), workplaces("a2", "workplaces", 20)] }),
      ],
    },
  },
  {
    why: "the staff of one year is not that of the next",
    records: {
      organisations: [
        organisationOf("o", { figures: [figure("a", 4000, 2020, "early"), figure("b", 4500, 2021, "late")] }),
      ],
    },
  },
  {
    why: "900 million is 901.3 million, rounded",
    records: {
      organisations: [
        organisationOf("o", {
          figures: [
            figure("a", 900_000_000, 2020, "early", "turnover"),
            figure("b", 901_300_000, 2020, "late", "turnover"),
          ],
        }),
      ],
    },
  },
  {
    why: "a plan whose time has passed is no question where the hub has opened",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "opening", "2022", planned),
            happened("a2", "opening", "2023-02", { follows: "a1" }),
          ],
        }),
      ],
    },
  },
  {
    why: "nor where it was called off",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "opening", "2022", planned),
            happened("a2", "opening", "2021-12-01", { state: "cancelled", follows: "a1" }),
          ],
        }),
      ],
    },
  },
  {
    why: "a plan without a day is never late",
    records: { hubs: [hubOf("a", { milestones: [happened("a1", "event", "XXXX", planned)] })] },
  },
  {
    why: "a plan that a later one replaced is not late while that is still to come",
    records: {
      hubs: [
        hubOf("a", {
          milestones: [
            happened("a1", "opening", "2022", planned),
            happened("a2", "opening", "2028", { ...planned, follows: "a1" }),
          ],
        }),
      ],
    },
  },
  {
    why: "an organisation and its brand count the same hubs alike",
    records: {
      organisations: [
        organisationOf("haus", {
          claims: [claimed("a", "count", 9, "opened", { scope: "organisation", said: "2022-06-09" })],
        }),
        organisationOf("betreiber", {
          brandOf: [{ id: "brand", ownerId: "haus", citations: [cited("brand-c", "early")] }],
          claims: [claimed("b", "count", 9, "opened", { scope: "organisation", said: "2022-06-09" })],
        }),
      ],
    },
  },
];
