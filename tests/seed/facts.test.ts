/** What the register knows on its first day, typed out by hand: sources, bodies, hubs, places, and the whole. */
import { describe, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import { factsTable } from "./facts-table.ts";

const expectRows = factsTable(testDatabase());

describe("sources", () => {
  test("the five documents, with nothing a document does not say", () =>
    expectRows(
      `SELECT id, kind, publisher, publisher_inference_de IS NOT NULL AS inferred, title, author, published::text, url, accessed::text, licence
       FROM sources WHERE id LIKE 's_'`,
      `
      s0 | news | Kommune21 | no | Erster Innovation Hub in Sachsen | sib | 2022-06-09 | – | – | –
      s1 | news | Kommune21 | no | Digital Hubs für Einbeck und Sangerhausen | – | 2021-12-20 | – | – | –
      s2 | press-text | Dataport | yes | – | – | – | – | – | –
      s3 | press-text | Dataport | yes | – | – | – | – | – | –
      s4 | web-page | Stadt Oldenburg in Holstein | no | Referenz-Standort für vitale Gemeinschaften: dataport.kommunal vereinbart Zentrum für Digitalisierung in Oldenburg in Holstein | – | 2021-10-20 | – | – | –
      `,
    ));

  test("the untitled ones say what they are", () =>
    expectRows(
      `SELECT id, description_de, description_en FROM sources WHERE title IS NULL`,
      `
      s2 | Pressetext zur Eröffnung des DigitalHub Zeitz | Press text on the opening of the DigitalHub Zeitz
      s3 | Pressetext zum DigitalHub Rostock | Press text on the DigitalHub Rostock
      `,
    ));

  test("keywords of the first document", () =>
    expectRows(
      `SELECT id, keywords FROM sources WHERE keywords <> '{}'`,
      `
      s0 | (Panorama, Dataport, dataport.kommunal, KISA, Großröhrsdorf)
      `,
    ));

  test("the sources of the place data, with licence", () =>
    expectRows(
      `SELECT id, kind, publisher, licence FROM sources WHERE licence IS NOT NULL`,
      `
      destatis | official-list | Statistisches Bundesamt (Destatis)      | Datenlizenz Deutschland – Namensnennung – Version 2.0
      geonames | dataset       | GeoNames                                | CC BY 4.0
      bkg      | dataset       | Bundesamt für Kartographie und Geodäsie | GeoNutzV
      `,
    ));
});

describe("operators and carriers", () => {
  test("organisations with their legal forms", () =>
    expectRows(
      `SELECT o.slug, o.name, l.form, c.source_id FROM organisations o
       LEFT JOIN legal_forms l ON l.organisation_id = o.id LEFT JOIN citations c ON c.legal_form_id = l.id`,
      `
      dataport                      | Dataport AöR                  | public-law-institution      | s4
      dataport-kommunal             | dataport.kommunal             | brand                       | s4
      kisa                          | KISA                          | special-purpose-association | s0
      it-verbund-schleswig-holstein | IT-Verbund Schleswig-Holstein | municipal-association       | s4
      `,
    ));

  test("KISA by its full name", () =>
    expectRows(
      `SELECT text FROM record_names WHERE organisation_id = 'kisa'`,
      `
      Zweckverband Kommunale Informationsverarbeitung Sachsen
      `,
    ));

  test("dataport.kommunal is a brand of Dataport", () =>
    expectRows(
      `SELECT b.organisation_id, b.owner_id, c.source_id, c.wording FROM brand_of b JOIN citations c ON c.brand_of_id = b.id`,
      `
      dataport-kommunal | dataport | s4 | eine Marke von Dataport
      dataport-kommunal | dataport | s2 | der kommunale Teil
      `,
    ));

  test("Dataport is carried by six states and one association", () =>
    expectRows(
      `SELECT k.organisation_id, k.state_iso, k.carrier_organisation_id FROM carriers k
       WHERE EXISTS (SELECT FROM citations c WHERE c.carrier_id = k.id AND c.source_id = 's4')`,
      `
      dataport | DE-HB | –
      dataport | DE-HH | –
      dataport | DE-MV | –
      dataport | DE-NI | –
      dataport | DE-ST | –
      dataport | DE-SH | –
      dataport | –     | it-verbund-schleswig-holstein
      `,
    ));

  test("staff and turnover of Dataport", () =>
    expectRows(
      `SELECT f.organisation_id, f.kind, f.value::text, f.year, c.source_id FROM figures f JOIN citations c ON c.figure_id = f.id`,
      `
      dataport | staff    | 4000      | –    | s4
      dataport | turnover | 900000000 | 2020 | s4
      `,
    ));

  test("websites as the documents print them", () =>
    expectRows(
      `SELECT k.organisation_id, k.kind, k.value, c.source_id, c.wording FROM contacts k JOIN citations c ON c.contact_id = k.id
       WHERE k.organisation_id IS NOT NULL`,
      `
      dataport-kommunal | website | https://www.dataport-kommunal.de | s0 | https://www.dataport-kommunal.de
      dataport-kommunal | website | https://www.dataport-kommunal.de | s4 | www.dataport-kommunal.de
      kisa              | website | https://www.kisa.it              | s0 | https://www.kisa.it
      `,
    ));

  test("the hubs of Schleswig-Holstein are initiated, carried and operated by dataport.kommunal", () =>
    expectRows(
      `SELECT network_id, role, organisation_id FROM network_operators`,
      `
      digitalhubs                    | operator  | dataport-kommunal
      digitalhubs-schleswig-holstein | initiator | dataport-kommunal
      digitalhubs-schleswig-holstein | carrier   | dataport-kommunal
      digitalhubs-schleswig-holstein | operator  | dataport-kommunal
      `,
    ));
});

describe("hubs", () => {
  test("by state and place", () =>
    expectRows(
      `SELECT h.slug, h.name, h.state_iso, l.extent, l.ags, c.source_id, c.inference_de IS NOT NULL AS inferred
       FROM hubs h LEFT JOIN hub_locations l ON l.hub_id = h.id LEFT JOIN citations c ON c.location_id = l.id`,
      `
      zeitz                 | DigitalHub Zeitz                  | DE-ST | town   | 15084590 | s2 | no
      rostock               | DigitalHub Rostock                | DE-MV | town   | 13003000 | s3 | no
      einbeck               | Digital Hub Einbeck               | DE-NI | town   | 03155013 | s1 | no
      sangerhausen          | Digital Hub Sangerhausen          | DE-ST | town   | 15087370 | s1 | no
      oldenburg-in-holstein | Digital Hub Oldenburg in Holstein | DE-SH | town   | 01055033 | s4 | no
      grossroehrsdorf       | Innovation Hub Großröhrsdorf      | DE-SN | town   | 14625200 | s0 | no
      hennstedt             | Digital Hub Hennstedt             | DE-SH | region | 01051049 | s4 | yes
      wilster               | Digital Hub Wilster               | DE-SH | region | 01061113 | s4 | no
      rendsburg             | Digital Hub Rendsburg             | DE-SH | region | 01058135 | s4 | no
      `,
    ));

  test("under the designations of the documents", () =>
    expectRows(
      `SELECT hub_id, kind, text FROM record_names WHERE hub_id IS NOT NULL`,
      `
      zeitz                 | designation | DigitalHub
      zeitz                 | designation | Innovationszentrum für Digitalisierung
      rostock               | designation | DigitalHub
      einbeck               | designation | Digital Hub
      einbeck               | designation | Zentrum für Digitalisierung
      sangerhausen          | designation | Digital Hub
      sangerhausen          | designation | Digitalisierungszentrum
      oldenburg-in-holstein | designation | Digital Hub
      oldenburg-in-holstein | designation | Zentrum für Digitalisierung
      grossroehrsdorf       | designation | Innovation Hub
      grossroehrsdorf       | designation | Zentrum für Digitalisierung
      hennstedt             | designation | Digital Hub
      wilster               | designation | Digital Hub
      rendsburg             | designation | Digital Hub
      `,
    ));

  test("with hosts and partners; the guest at Rostock's opening is none", () =>
    expectRows(
      `SELECT p.hub_id, p.role, p.ags, p.association_key, p.organisation_id, p.unnamed, c.source_id, c.inference_de IS NOT NULL AS inferred
       FROM hub_partners p LEFT JOIN citations c ON c.partner_id = p.id`,
      `
      zeitz                 | host    | 15084590 | –         | – | –                          | s2 | no
      zeitz                 | partner | –        | –         | – | lokale Partner             | s2 | no
      rostock               | host    | 13003000 | –         | – | –                          | s3 | yes
      rostock               | partner | –        | –         | – | regionale IT-Dienstleister | s3 | no
      einbeck               | host    | 03155013 | –         | – | –                          | s1 | no
      sangerhausen          | host    | 15087370 | –         | – | –                          | s1 | no
      oldenburg-in-holstein | host    | 01055033 | –         | – | –                          | s4 | no
      oldenburg-in-holstein | partner | 01055028 | –         | – | –                          | s4 | no
      oldenburg-in-holstein | partner | –        | 010555546 | – | –                          | s4 | no
      grossroehrsdorf       | host    | 14625200 | –         | – | –                          | s0 | no
      `,
    ));

  test("with operators; for Großröhrsdorf the role is inferred", () =>
    expectRows(
      `SELECT o.hub_id, o.role, o.organisation_id, bool_and(c.inference_de IS NOT NULL) AS inferred, bool_or(c.inference_de IS NOT NULL) AS partly
       FROM hub_operators o JOIN citations c ON c.operator_id = o.id GROUP BY o.id`,
      `
      zeitz                 | operator | dataport-kommunal | no  | no
      rostock               | operator | dataport-kommunal | no  | no
      einbeck               | operator | dataport-kommunal | no  | no
      sangerhausen          | operator | dataport-kommunal | no  | no
      oldenburg-in-holstein | operator | dataport-kommunal | no  | no
      grossroehrsdorf       | operator | dataport-kommunal | yes | yes
      grossroehrsdorf       | operator | kisa              | yes | yes
      hennstedt             | operator | dataport-kommunal | no  | no
      wilster               | operator | dataport-kommunal | no  | no
      rendsburg             | operator | dataport-kommunal | no  | no
      `,
    ));

  test("with focus and other topics, and the town's own topics apart", () =>
    expectRows(
      `SELECT u.hub_id, u.role, t.label_de, bool_or(c.inference_de IS NOT NULL) AS inferred
       FROM theme_uses u JOIN themes t ON t.id = u.theme_id JOIN citations c ON c.theme_use_id = u.id
       WHERE u.hub_id IS NOT NULL GROUP BY u.id, t.id`,
      `
      zeitz                 | focus     | Digitale Daseinsvorsorge       | yes
      zeitz                 | topic     | Digitalisierung der Verwaltung | no
      zeitz                 | topic     | Digitale Teilhabe              | no
      zeitz                 | municipal | Nachhaltigkeit                 | no
      zeitz                 | municipal | Smart City                     | no
      rostock               | focus     | Digitale Daseinsvorsorge       | yes
      rostock               | topic     | Gesundheit                     | no
      rostock               | topic     | Mobilität                      | no
      rostock               | topic     | Tourismus                      | no
      einbeck               | focus     | Vitale Gemeinschaften          | no
      sangerhausen          | focus     | Mobilität                      | no
      sangerhausen          | topic     | Strukturwandel                 | no
      sangerhausen          | topic     | Digitale Daseinsvorsorge       | no
      oldenburg-in-holstein | focus     | Vitale Gemeinschaften          | no
      grossroehrsdorf       | focus     | Gesundheitsversorgung          | no
      grossroehrsdorf       | topic     | Verwaltungsmodernisierung      | no
      grossroehrsdorf       | topic     | Digitale Daseinsvorsorge       | no
      `,
    ));

  test("Oldenburg's focus in two wordings of one theme, both known to it", async () => {
    await expectRows(
      `SELECT c.source_id, c.wording FROM theme_uses u JOIN citations c ON c.theme_use_id = u.id
       WHERE u.hub_id = 'oldenburg-in-holstein' AND u.role = 'focus'`,
      `
      s4 | Schwerpunktthema „Vitale Gemeinschaften“
      s4 | Referenz-Standort für vitale Gemeinschaften
      `,
    );
    await expectRows(
      `SELECT text FROM theme_aliases WHERE theme_id = 'vitale-gemeinschaften'`,
      `
      Referenz-Standort für vitale Gemeinschaften
      `,
    );
  });

  test("the five labels of Schleswig-Holstein belong to the network and to no hub", () =>
    expectRows(
      `SELECT u.network_id, u.hub_id, c.source_id, c.wording FROM theme_uses u JOIN citations c ON c.theme_use_id = u.id
       WHERE u.role = 'label'`,
      `
      digitalhubs-schleswig-holstein | – | s4 | Exzellente digitale Verwaltungsdienstleistungen
      digitalhubs-schleswig-holstein | – | s4 | Optimierung der Wirtschaftsförderung
      digitalhubs-schleswig-holstein | – | s4 | Modellregion für die Mobilität der Zukunft
      digitalhubs-schleswig-holstein | – | s4 | digitale Gesundheitsversorgung
      digitalhubs-schleswig-holstein | – | s4 | Referenz-Standort für vitale Gemeinschaften
      `,
    ));

  test("the labels share a theme with a hub's focus only where the subject is plainly the same", () =>
    expectRows(
      `SELECT DISTINCT t.label_de, h.hub_id FROM theme_uses u JOIN themes t ON t.id = u.theme_id
       JOIN theme_uses h ON h.theme_id = t.id AND h.hub_id IS NOT NULL WHERE u.role = 'label'`,
      `
      Vitale Gemeinschaften | oldenburg-in-holstein
      Vitale Gemeinschaften | einbeck
      Gesundheitsversorgung | grossroehrsdorf
      `,
    ));
});

describe("places", () => {
  test("keys from the official list, coordinates of the towns from GeoNames", () =>
    expectRows(
      `SELECT m.ags, m.name, d.name AS district, d.kind, m.lat, m.lon, m.list_source_id, m.coordinate_origin
       FROM municipalities m JOIN districts d ON d.key = m.district_key
       WHERE m.list_source_id = 'destatis' AND m.coordinate_origin = 'geonames'`,
      `
      15084590 | Zeitz                 | Burgenlandkreis       | Landkreis        | 51.0496 | 12.1369 | destatis | geonames
      13003000 | Rostock               | Rostock               | Kreisfreie Stadt | 54.0887 | 12.1405 | destatis | geonames
      03155013 | Einbeck               | Northeim              | Landkreis        | 51.8202 | 9.8696  | destatis | geonames
      15087370 | Sangerhausen          | Mansfeld-Südharz      | Landkreis        | 51.4722 | 11.2953 | destatis | geonames
      01055033 | Oldenburg in Holstein | Ostholstein           | Kreis            | 54.2958 | 10.9016 | destatis | geonames
      01055028 | Malente               | Ostholstein           | Kreis            | 54.1723 | 10.5597 | destatis | geonames
      01055027 | Lensahn               | Ostholstein           | Kreis            | 54.2165 | 10.8833 | destatis | geonames
      14625200 | Großröhrsdorf         | Bautzen               | Landkreis        | 51.1453 | 14.0192 | destatis | geonames
      01051049 | Hennstedt             | Dithmarschen          | Kreis            | 54.2833 | 9.1667  | destatis | geonames
      01061113 | Wilster               | Steinburg             | Kreis            | 53.9225 | 9.3747  | destatis | geonames
      01058135 | Rendsburg             | Rendsburg-Eckernförde | Kreis            | 54.3066 | 9.6631  | destatis | geonames
      `,
    ));

  test("two municipalities are called Hennstedt, in two districts", () =>
    expectRows(
      `SELECT m.ags, d.name FROM municipalities m JOIN districts d ON d.key = m.district_key WHERE m.name = 'Hennstedt'`,
      `
      01051049 | Dithmarschen
      01061036 | Steinburg
      `,
    ));

  test("the Ämter are associations with a key of their own", () =>
    expectRows(
      `SELECT a.key, a.name, a.kind, d.name AS district, a.list_source_id FROM associations a JOIN districts d ON d.key = a.district_key
       WHERE a.list_source_id = 'destatis'`,
      `
      010555546 | Lensahn     | Amt | Ostholstein | destatis
      130725263 | Warnow-West | Amt | Rostock     | destatis
      `,
    ));

  test("all 16 states, and every municipality with the list it comes from", async () => {
    await expectRows(
      `SELECT count(*)::int FROM states`,
      `
      16
      `,
    );
    await expectRows(
      `SELECT count(*)::int FROM districts`,
      `
      402
      `,
    );
    await expectRows(
      `SELECT count(*)::int FROM municipalities WHERE list_source_id IS NULL`,
      `
      0
      `,
    );
    await expectRows(
      `SELECT DISTINCT coordinate_origin FROM municipalities`,
      `
      bkg
      geonames
      `,
    );
  });
});

describe("the whole", () => {
  test("every document is cited, and no statement goes without", () =>
    expectRows(
      `SELECT s.id FROM sources s WHERE EXISTS (SELECT FROM citations c WHERE c.source_id = s.id)`,
      `
      s0
      s1
      s2
      s3
      s4
      `,
    ));

  test("each inference gives its reason in both languages", () =>
    expectRows(
      `SELECT count(*)::int FROM citations WHERE inference_de IS NOT NULL AND (inference_de = inference_en OR length(inference_de) < 30)`,
      `
      0
      `,
    ));

  test("each record has one revision, in one chain", async () => {
    await expectRows(
      `SELECT record_kind, count(*)::int FROM revisions GROUP BY record_kind`,
      `
      hub          | 9
      organisation | 4
      network      | 2
      source       | 8
      theme        | 15
      offer-kind   | 14
      `,
    );
    await expectRows(
      `SELECT max(sequence) FROM revisions`,
      `
      52
      `,
    );
  });
});
