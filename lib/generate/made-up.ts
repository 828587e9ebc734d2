/**
 * Made-up hubs over the real municipalities, for measuring only: the same seed gives the same records. Pure; every
 * record passes the schema that all input passes.
 */
import { hubSchema, type HubInput, type HubRecord } from "#lib/hubs/record.ts";
import { audiences } from "#lib/hubs/record.ts";
import { stateOfAgs } from "#lib/places/states.ts";
import { madeUpReading } from "./readings.ts";
import { randomFrom, type Random } from "./random.ts";
import { madeUpStory, type Step } from "./story.ts";
import {
  madeUpOfferKinds,
  madeUpOrganisations,
  madeUpSourceCount,
  madeUpSourceId,
  madeUpThemes,
} from "./vocabulary.ts";

/** The places that made-up hubs stand in, as the tables or the first list hold them. */
export interface Places {
  municipalities: readonly { ags: string; name: string; slug: string; kind: string; districtKey: string }[];
  associations: readonly { key: string; districtKey: string }[];
}

type Municipality = Places["municipalities"][number];

/** What all hubs of one run have in common. */
interface Setting {
  seed: number;
  hubs: number;
  towns: Municipality[];
  byDistrict: Map<string, { ags: string[]; associationKeys: string[] }>;
  organisationIds: string[];
}

/** Yields `hubs` records one by one: ten thousand at once would only fill the memory. */
export function* madeUpHubs(options: { hubs: number; seed: number }, places: Places): Generator<HubRecord> {
  const { hubs, seed } = options;
  // Tables and files list the places in different orders; the records must not depend on it.
  const inhabited = places.municipalities
    .filter((place) => place.kind !== "unincorporated")
    .toSorted((a, b) => (a.ags < b.ags ? -1 : 1));
  const associations = places.associations.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (inhabited.length === 0) throw new RangeError("Made-up hubs need at least one municipality.");
  const byDistrict: Setting["byDistrict"] = new Map();
  const district = (key: string) => {
    const known = byDistrict.get(key) ?? { ags: [], associationKeys: [] };
    byDistrict.set(key, known);
    return known;
  };
  for (const place of inhabited) district(place.districtKey).ags.push(place.ags);
  for (const association of associations)
    district(association.districtKey).associationKeys.push(association.key);
  const setting: Setting = {
    seed,
    hubs,
    towns: randomFrom(seed).shuffled(inhabited),
    byDistrict,
    organisationIds: madeUpOrganisations().map((organisation) => organisation.id),
  };
  for (let number = 0; number < hubs; number += 1) yield hubSchema.parse(madeUpHub(number, setting));
}

/** Citations of one hub's statements: each from one or two of the hub's few sources. */
function citer(hubId: string, hubs: number, random: Random) {
  const count = madeUpSourceCount(hubs);
  const own = Array.from({ length: random.between(1, 3) }, () => madeUpSourceId(random.below(count)));
  const sources = [...new Set(own)] as [string, ...string[]];
  const cite = (id: string, wording: string) => ({
    id,
    citations: [{ id: `${id}-c1`, sourceId: random.pick(sources), wording }],
  });
  const citeDated = (id: string, step: Step) => {
    const read = (number: number) => {
      const date = madeUpReading(step.day, step.state === "done" ? "done" : "planned", random);
      return { id: `${id}-c${number}`, sourceId: random.pick(sources), wording: date.wording, date };
    };
    // Now and then two sources state one day differently.
    const citations = random.chance(12) ? [read(1), read(2)] : [read(1)];
    return { id, citations, displayedCitationId: `${id}-c1` };
  };
  return { part: (name: string) => `${hubId}-${name}`, cite, citeDated };
}

type Citer = ReturnType<typeof citer>;

function madeUpHub(number: number, setting: Setting): HubInput {
  const random = randomFrom(setting.seed, number + 1);
  const town = setting.towns[number % setting.towns.length] as Municipality;
  const round = Math.floor(number / setting.towns.length);
  const suffix = round === 0 ? "" : ` ${round + 1}`;
  const id = `musterhub-${number + 1}`;
  const cites = citer(id, setting.hubs, random);
  const { part, cite } = cites;
  const neighbours = setting.byDistrict.get(town.districtKey) ?? { ags: [], associationKeys: [] };
  const operators = random.some(setting.organisationIds, random.chance(15) ? 2 : 1);
  const state = stateOfAgs(town.ags);
  if (!state) throw new RangeError(`The key ${town.ags} belongs to no state.`);
  const story = madeUpStory(random);
  const isClosed = story.some((step) => step.kind === "closure");

  return {
    id,
    slug: `musterhub-${town.slug}${suffix.replace(" ", "-")}`,
    name: `Musterhub ${town.name}${suffix}`,
    stateIso: state.iso,
    successorHubId:
      isClosed && number > 0 && random.chance(30) ? `musterhub-${random.between(1, number)}` : null,
    names: [
      {
        ...cite(part("n1"), "erfundene Bezeichnung"),
        kind: "designation",
        text: random.pick([
          "Digital Hub (Muster)",
          "Innovation Hub (Muster)",
          "Zentrum für Digitalisierung (Muster)",
        ]),
      },
    ],
    locations: [
      {
        ...cite(part("l1"), `in ${town.name}`),
        extent: random.chance(90) ? "town" : "region",
        ags: town.ags,
      },
    ],
    partners: partners(town, neighbours, random, cites),
    operators: operators.map((organisationId, at) => ({
      ...cite(part(`o${at + 1}`), "erfundener Betrieb"),
      role: "operator",
      organisationId,
    })),
    themes: random.some(madeUpThemes, random.between(1, 4)).map((theme, at) => ({
      ...cite(part(`t${at + 1}`), "erfundenes Thema"),
      role: at === 0 ? "focus" : "topic",
      themeId: theme.id,
    })),
    offers: random.some(madeUpOfferKinds, random.between(1, 5)).map((offerKind, at) => ({
      ...cite(part(`a${at + 1}`), "erfundenes Angebot"),
      offerKindId: offerKind.id,
      state: random.pick(["planned", "available"]),
      audiences: random.some(audiences, random.between(0, 3)),
    })),
    premises: premises(town, random, cites),
    workplaces: random.chance(50)
      ? [
          {
            ...cite(part("w1"), "Arbeitsplätze"),
            kind: "workplaces",
            state: random.pick(["planned", "actual"]),
            count: random.chance(85) ? random.between(2, 40) : null,
            about: random.chance(20),
          },
        ]
      : [],
    contacts: random.chance(40)
      ? [
          // .invalid is reserved (RFC 2606): these addresses can never reach anybody.
          {
            ...cite(part("k1"), "erfundene Adresse"),
            kind: "website",
            value: `https://musterhub-${number + 1}.invalid/`,
          },
        ]
      : [],
    milestones: story.map((step, at) => ({
      ...cites.citeDated(part(`m${at + 1}`), step),
      kind: step.kind,
      state: step.state,
      title: step.kind === "event" ? { de: "Mustertag", en: "Sample day" } : null,
      follows: step.follows === null ? null : part(`m${step.follows + 1}`),
      participants: signatories(step, town, operators, part(`m${at + 1}`)),
    })),
    claims: random.chance(5)
      ? [
          {
            ...cite(part("b1"), "erfundene Zählung"),
            form: "ordinal",
            basis: "operated",
            value: random.between(1, 30),
            scope: "state",
            stateIso: state.iso,
            speaker: "Muster-IT",
          },
        ]
      : [],
  };
}

function partners(
  town: Municipality,
  neighbours: { ags: string[]; associationKeys: string[] },
  random: Random,
  { part, cite }: Citer,
): HubInput["partners"] {
  const others = random.some(
    neighbours.ags.filter((ags) => ags !== town.ags),
    random.chance(40) ? random.between(1, 3) : 0,
  );
  const associations = random.some(neighbours.associationKeys, random.chance(15) ? 1 : 0);
  return [
    { role: "host" as const, ags: town.ags },
    ...others.map((ags) => ({ role: "partner" as const, ags })),
    ...associations.map((associationKey) => ({ role: "partner" as const, associationKey })),
    ...(random.chance(10) ? [{ role: "partner" as const, unnamed: "lokale Partner" }] : []),
  ].map((partner, at) => ({ ...cite(part(`p${at + 1}`), "erfundene Partnerschaft"), ...partner }));
}

function premises(town: Municipality, random: Random, { part, cite }: Citer): HubInput["premises"] {
  if (random.chance(15)) return [{ ...cite(part("r1"), "Räume gesucht"), kind: "sought", ags: town.ags }];
  return Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (_, at) => ({
    ...cite(part(`r${at + 1}`), "erfundene Räume"),
    kind: at === 0 ? ("permanent" as const) : ("interim" as const),
    name: random.pick(["Musterbahnhof", "Altes Musterrathaus", "Coworking Musterhof"]),
    address: random.chance(60) ? `Musterstraße ${random.between(1, 120)}` : null,
    ags: town.ags,
  }));
}

/** Bodies only: no people are made up. */
function signatories(step: Step, town: Municipality, operators: string[], id: string) {
  const isSigned = step.state === "done" && (step.kind === "letter-of-intent" || step.kind === "agreement");
  if (!isSigned) return [];
  return [
    { id: `${id}-s1`, role: "signatory" as const, ags: town.ags },
    ...operators.map((organisationId, at) => ({
      id: `${id}-s${at + 2}`,
      role: "signatory" as const,
      organisationId,
    })),
  ];
}
