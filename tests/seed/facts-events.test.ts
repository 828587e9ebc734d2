/** What the register knows on its first day, typed out by hand: milestones, premises, workplaces, offers, claims. */
import { describe, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { factsTable } from "./facts-table.ts";

const expectRows = factsTable(testDatabase());

const milestoneOwner = `coalesce(m.hub_id, m.network_id, m.organisation_id)`;

describe("milestones", () => {
  test("with the date of the source, its bounds and its words", () =>
    expectRows(
      `SELECT ${milestoneOwner}, m.kind, m.state, m.edtf, m.earliest::text, m.latest::text, m.precision,
       c.date_wording, c.date_anchor, c.source_id, c.inference_de IS NOT NULL AS inferred
       FROM milestones m LEFT JOIN citations c ON c.milestone_id = m.id AND c.displayed`,
      `
      oldenburg-in-holstein          | letter-of-intent   | done    | 2021-10-20         | 2021-10-20 | 2021-10-20 | day              | heute                   | 2021-10-20 | s4 | no
      oldenburg-in-holstein          | start-of-operation | planned | [2022-01..2022-03] | 2022-01-01 | 2022-03-31 | part-of-year     | Anfang 2022             | –          | s4 | no
      hennstedt                      | letter-of-intent   | done    | [..2021-10-20]     | –          | 2021-10-20 | open             | bereits die vierte      | 2021-10-20 | s4 | no
      wilster                        | letter-of-intent   | done    | [..2021-10-20]     | –          | 2021-10-20 | open             | bereits die vierte      | 2021-10-20 | s4 | no
      rendsburg                      | letter-of-intent   | done    | [..2021-10-20]     | –          | 2021-10-20 | open             | bereits die vierte      | 2021-10-20 | s4 | no
      digitalhubs-schleswig-holstein | establishment      | planned | [..2021-12-31]     | –          | 2021-12-31 | open             | bis zum Ende des Jahres | 2021-10-20 | s4 | no
      einbeck                        | letter-of-intent   | done    | [..2021-12-20]     | –          | 2021-12-20 | open             | nun                     | 2021-12-20 | s1 | no
      sangerhausen                   | letter-of-intent   | done    | [..2021-12-20]     | –          | 2021-12-20 | open             | nun                     | 2021-12-20 | s1 | no
      sangerhausen                   | start-of-operation | planned | [2022-01..2022-03] | 2022-01-01 | 2022-03-31 | part-of-year     | Anfang 2022             | –          | s1 | no
      zeitz                          | talks              | done    | [..2021-09-30]     | –          | 2021-09-30 | open             | vor mehr als einem Jahr | –          | s2 | yes
      zeitz                          | letter-of-intent   | done    | [..2021-09-30]     | –          | 2021-09-30 | open             | nach der Unterzeichnung | –          | s2 | yes
      zeitz                          | move-in            | done    | 2021-09            | 2021-09-01 | 2021-09-30 | month            | im September 2021       | –          | s2 | no
      zeitz                          | opening            | done    | [2021-09..]        | 2021-09-01 | –          | open             | heute                   | –          | s2 | yes
      zeitz                          | event              | planned | XXXX               | –          | –          | unknown          | in Planung              | –          | s2 | no
      zeitz                          | event              | planned | XXXX               | –          | –          | unknown          | in Planung              | –          | s2 | no
      rostock                        | opening            | done    | XXXX-12-13         | –          | –          | day-without-year | am 13. Dezember         | –          | s3 | no
      grossroehrsdorf                | agreement          | done    | [..2022-06-09]     | –          | 2022-06-09 | open             | haben … unterzeichnet   | 2022-06-09 | s0 | no
      `,
    ));

  test("named where the kind does not say enough", () =>
    expectRows(
      `SELECT ${milestoneOwner}, m.kind, m.title_de FROM milestones m WHERE m.title_de IS NOT NULL`,
      `
      zeitz                          | event         | Kulturtag
      zeitz                          | event         | CodingDay
      zeitz                          | move-in       | Räume im Franziskanerkloster
      digitalhubs-schleswig-holstein | establishment | fünf Zentren für Digitalisierung
      `,
    ));

  test("none follows another by guess", () =>
    expectRows(`SELECT id FROM milestones WHERE follows_id IS NOT NULL`, ""));

  test("the citation shows the same bounds as the milestone", () =>
    expectRows(
      `SELECT m.id FROM milestones m JOIN citations c ON c.milestone_id = m.id AND c.displayed
       WHERE (m.edtf, m.earliest, m.latest, m.precision) IS DISTINCT FROM (c.edtf, c.earliest, c.latest, c.precision)`,
      "",
    ));

  test("signed by, and visited by", () =>
    expectRows(
      `SELECT ${milestoneOwner}, m.kind, p.role, p.person, p.office, p.ags, p.association_key, p.organisation_id
       FROM participants p JOIN milestones m ON m.id = p.milestone_id`,
      `
      oldenburg-in-holstein | letter-of-intent | signatory | Tanja Rönck     | –                                            | 01055028 | –         | –
      oldenburg-in-holstein | letter-of-intent | signatory | Jörg Saba       | –                                            | 01055033 | –         | –
      oldenburg-in-holstein | letter-of-intent | signatory | Klaus Winter    | –                                            | –        | 010555546 | –
      oldenburg-in-holstein | letter-of-intent | signatory | Dr. Ingmar Soll | –                                            | –        | –         | dataport-kommunal
      einbeck               | letter-of-intent | signatory | Sabine Michalek | Bürgermeisterin                              | 03155013 | –         | –
      einbeck               | letter-of-intent | signatory | Ingmar Soll     | Leiter Kommunale Lösungen und Bürgerservices | –        | –         | dataport-kommunal
      sangerhausen          | letter-of-intent | signatory | Sven Strauß     | Oberbürgermeister                            | 15087370 | –         | –
      sangerhausen          | letter-of-intent | signatory | Ingmar Soll     | Leiter Kommunale Lösungen und Bürgerservices | –        | –         | dataport-kommunal
      grossroehrsdorf       | agreement        | signatory | –               | –                                            | 14625200 | –         | –
      grossroehrsdorf       | agreement        | signatory | –               | –                                            | –        | –         | kisa
      grossroehrsdorf       | agreement        | signatory | –               | –                                            | –        | –         | dataport-kommunal
      rostock               | opening          | guest     | –               | –                                            | –        | 130725263 | –
      `,
    ));
});

describe("premises, workplaces, offers", () => {
  test("premises over time; that the monastery was interim is inferred", () =>
    expectRows(
      `SELECT p.hub_id, p.kind, p.name, p.address, p.since_edtf, p.since_wording, p.until_edtf, p.ags,
       (SELECT bool_or(c.inference_de IS NOT NULL) FROM citations c WHERE c.premises_id = p.id) AS inferred
       FROM premises p`,
      `
      zeitz                 | interim   | Franziskanerkloster | –               | 2021-09 | im September 2021 | – | 15084590 | yes
      zeitz                 | permanent | WOW World of Work   | Roßmarkt        | –       | –                 | – | 15084590 | no
      rostock               | permanent | @Work Werftdreieck  | Lübecker Straße | –       | –                 | – | 13003000 | no
      oldenburg-in-holstein | sought    | –                   | –               | –       | –                 | – | –        | no
      `,
    ));

  test("Zeitz is in the town centre", () =>
    expectRows(
      `SELECT c.source_id, c.wording FROM citations c JOIN premises p ON p.id = c.premises_id WHERE p.name = 'WOW World of Work'`,
      `
      s2 | im Coworking-Space WOW World of Work
      s2 | im Zentrum der Stadt
      s2 | Innovationszentrums am Roßmarkt
      `,
    ));

  test("workplaces and staff, without a number where none is stated", () =>
    expectRows(
      `SELECT w.hub_id, w.kind, w.state, w.count, w.about, c.source_id FROM workplaces w JOIN citations c ON c.workplaces_id = w.id`,
      `
      zeitz                 | workplaces | planned | 5  | no  | s2
      zeitz                 | staff      | planned | 15 | yes | s2
      oldenburg-in-holstein | workplaces | planned | 5  | no  | s4
      einbeck               | workplaces | planned | –  | no  | s1
      grossroehrsdorf       | staff      | planned | –  | no  | s0
      `,
    ));

  test("offers: facility or service, planned or available, for whom", () =>
    expectRows(
      `SELECT o.hub_id, k.kind, k.label_de, o.state, o.audiences, c.source_id FROM offers o
       JOIN offer_kinds k ON k.id = o.offer_kind_id JOIN citations c ON c.offer_id = o.id`,
      `
      zeitz                 | facility | Öffentlicher Raum                    | available | ()                                          | s2
      zeitz                 | service  | Schulung und Fortbildung             | available | ()                                          | s2
      zeitz                 | service  | Vernetzung                           | available | ()                                          | s2
      zeitz                 | service  | Fördermittelberatung                 | available | ()                                          | s2
      oldenburg-in-holstein | service  | Fördermittelberatung                 | planned   | (administration)                            | s4
      oldenburg-in-holstein | service  | IT-Support                           | planned   | (administration)                            | s4
      oldenburg-in-holstein | service  | Workshops                            | planned   | (administration)                            | s4
      oldenburg-in-holstein | service  | Schulung und Fortbildung             | planned   | (administration)                            | s4
      oldenburg-in-holstein | facility | Coworking-Space                      | planned   | (administration, start-ups, companies)      | s4
      oldenburg-in-holstein | facility | Digitaler Showroom                   | planned   | (citizens)                                  | s4
      einbeck               | facility | Veranstaltungsraum                   | planned   | ()                                          | s1
      einbeck               | facility | Showroom                             | planned   | ()                                          | s1
      einbeck               | facility | Coworking-Space                      | planned   | ()                                          | s1
      einbeck               | service  | Gemeinsame Digitalisierungsstrategie | planned   | (administration)                            | s1
      einbeck               | service  | Fördermittelberatung                 | planned   | (administration)                            | s1
      sangerhausen          | facility | Coworking-Space                      | planned   | (administration, operator-staff, companies) | s1
      sangerhausen          | facility | Showroom                             | planned   | (citizens)                                  | s1
      sangerhausen          | service  | Veranstaltungen                      | planned   | (citizens)                                  | s1
      sangerhausen          | service  | Schulung und Fortbildung             | planned   | (citizens)                                  | s1
      grossroehrsdorf       | service  | Veranstaltungen                      | planned   | ()                                          | s0
      grossroehrsdorf       | service  | Schulung und Fortbildung             | planned   | ()                                          | s0
      grossroehrsdorf       | facility | Coworking-Space                      | planned   | ()                                          | s0
      grossroehrsdorf       | service  | Fördermittelberatung                 | planned   | ()                                          | s0
      grossroehrsdorf       | service  | Gründungsberatung                    | planned   | ()                                          | s0
      grossroehrsdorf       | facility | Digitaler Showroom                   | planned   | (citizens)                                  | s0
      grossroehrsdorf       | service  | Austausch mit anderen Hubs           | planned   | ()                                          | s0
      `,
    ));
});

describe("claims", () => {
  test("as said, by whom and when", () =>
    expectRows(
      `SELECT coalesce(m.hub_id, m.network_id, m.organisation_id), m.form, m.value, m.basis, m.scope, m.state_iso,
       m.speaker, c.source_id, c.edtf
       FROM claims m JOIN citations c ON c.claim_id = m.id`,
      `
      zeitz                          | ordinal | 7 | operated          | network      | –     | Dataport                    | s2 | –
      zeitz                          | ordinal | 1 | operated          | state        | DE-ST | Dataport                    | s2 | –
      sangerhausen                   | ordinal | 2 | planned           | state        | DE-ST | Kommune21                   | s1 | 2021-12-20
      oldenburg-in-holstein          | ordinal | 4 | letters-of-intent | state        | DE-SH | Stadt Oldenburg in Holstein | s4 | 2021-10-20
      digitalhubs-schleswig-holstein | count   | 5 | planned           | state        | DE-SH | Stadt Oldenburg in Holstein | s4 | 2021-10-20
      grossroehrsdorf                | ordinal | 1 | planned           | state        | DE-SN | Kommune21                   | s0 | 2022-06-09
      digitalhubs                    | count   | 9 | opened            | network      | –     | Dataport                    | s0 | 2022-06-09
      dataport                       | count   | 7 | carriers          | organisation | –     | Dataport                    | s2 | –
      `,
    ));
});
