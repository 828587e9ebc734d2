import { Cite } from "@citation-js/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { citationBibtex, citationsBibtex } from "#lib/exports/citation-bibtex.ts";
import { citationCsl, citationsCsl } from "#lib/exports/citation-csl.ts";
import { citationsText, citationText } from "#lib/exports/citation-text.ts";
import { citedSources, type CitableStatement, type CitedSource } from "#lib/exports/citation.ts";
import type { SourceReference } from "#lib/records/references.ts";
import { citationSchema } from "#lib/records/statements.ts";

// Each adds its formats to the reader.
await import("@citation-js/plugin-bibtex");
await import("@citation-js/plugin-csl");

const kommune21: SourceReference = {
  id: "s0",
  slug: "kommune21",
  kind: "news",
  publisher: "Kommune21",
  publisherInference: null,
  title: "Erster Innovation Hub in Sachsen",
  description: null,
  author: "sib",
  url: null,
  published: "2022-06-09",
};
const pressText: SourceReference = {
  ...kommune21,
  id: "s2",
  kind: "press-text",
  publisher: "Dataport",
  publisherInference: { de: "Der Text spricht für Dataport.", en: "The text speaks for Dataport." },
  title: null,
  description: { de: "Pressetext zum Hub", en: "Press text on the hub" },
  author: null,
  published: null,
};
const sources = { s0: kommune21, s2: pressText };
const cite = (id: string, sourceId: string, inference: { de: string; en: string } | null = null) =>
  citationSchema.parse({ id, sourceId, wording: "heute eröffnet", inference });

const statement: CitableStatement = {
  id: "zeitz-opening",
  words: "Eröffnung, erfolgt: im oder nach September 2021",
  record: "DigitalHub Zeitz",
  citations: [cite("a", "s2", { de: "weil", en: "because" }), cite("b", "s0"), cite("c", "s2")],
  version: 1,
  sequence: 45,
  permalink: "https://register.example/hubs/zeitz/versionen/1#s-zeitz-opening",
};
const cited = (locale: "de" | "en" = "de", accessed: string | null = null) =>
  citedSources(statement, sources, locale, accessed);

/** Independent readings of what was written. */
const readBibtex = (text: string) => new Cite(text).data as Record<string, unknown>[];

/** The part of the CSL data schema (1.0.2) that is used; nothing else may occur. */
const cslSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(["article-newspaper", "document", "webpage", "dataset"]),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    "container-title": z.string().optional(),
    publisher: z.string(),
    issued: z.strictObject({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).length(1) }).optional(),
    URL: z.string().optional(),
    source: z.string(),
    note: z.string(),
  }),
);

describe("a citation", () => {
  test("credits the source, says what it is evidence for, and where it was read", () => {
    const [first, second] = cited("de", "2026-11-28").map(citationText);
    expect(first).toBe(
      "[Pressetext zum Hub]. [Dataport], ohne Datum. Beleg für: DigitalHub Zeitz, Eröffnung, erfolgt: im oder nach September 2021 " +
        "(vom Register aus den Worten der Quelle erschlossen). Wortlaut: „heute eröffnet“. Zitiert nach: Hubregister, Fassung 1, " +
        "Revision 45, https://register.example/hubs/zeitz/versionen/1#s-zeitz-opening, abgerufen am 28. November 2026.",
    );
    expect(second).toMatch(/^sib: Erster Innovation Hub in Sachsen\. Kommune21, 9\. Juni 2022\. Beleg für: /);
    expect(second).not.toContain("erschlossen");
  });

  test("names each source once and in English the register's words in English", () => {
    const english = cited("en").map(citationText);
    expect(english.length).toBe(2);
    expect(english[0]).toMatch(/^\[Press text on the hub\]\. \[Dataport\], no date\. Evidence for: /);
    expect(english[0]).toContain(
      "Cited after: Hubregister, version 1, revision 45, https://register.example",
    );
    expect(english[0]).not.toContain("accessed");
  });

  test("has a key that only the version, the statement and the source decide", () => {
    expect(cited("de").map(({ key }) => key)).toEqual(cited("en", "2026-11-28").map(({ key }) => key));
    expect(cited().map(({ key }) => key)).toEqual([
      "hubregister-45-zeitz-opening-s2",
      "hubregister-45-zeitz-opening-s0",
    ]);
  });

  test("a file of text holds one line for each source", () => {
    expect(citationsText(cited()).trimEnd().split("\n\n").length).toBe(2);
  });
});

describe("fields that a source does not state", () => {
  const [undated, dated] = cited();

  test("are left out of BibTeX", () => {
    const bibtex = citationBibtex(undated as CitedSource);
    for (const field of ["author", "date", "year", "month", "url", "urldate"])
      expect(bibtex).not.toMatch(new RegExp(`\\b${field} =`));
    expect(citationBibtex(dated as CitedSource)).toContain("author = {{sib}}");
  });

  test("are left out of CSL-JSON, and dates are as exact as the source", () => {
    expect(Object.keys(citationCsl(undated as CitedSource)).toSorted()).toEqual([
      "id",
      "note",
      "publisher",
      "source",
      "title",
      "type",
    ]);
    expect(citationCsl(dated as CitedSource).issued).toEqual({ "date-parts": [[2022, 6, 9]] });
  });
});

describe("independent readers", () => {
  test("read BibTeX as it was meant", () => {
    const [undated, dated] = readBibtex(citationsBibtex(cited()));
    expect(undated).toMatchObject({ title: "[Pressetext zum Hub]", publisher: "[Dataport]" });
    expect(undated).not.toHaveProperty("issued");
    expect(dated).toMatchObject({
      id: "hubregister-45-zeitz-opening-s0",
      title: "Erster Innovation Hub in Sachsen",
      publisher: "Kommune21",
      issued: { "date-parts": [[2022, 6, 9]] },
    });
    expect(dated?.["note"]).toBe(cited()[1]?.note);
  });

  test("read CSL-JSON as it was meant, and format it", () => {
    const items: unknown = JSON.parse(citationsCsl(cited()));
    expect(cslSchema.parse(items)).toEqual(cited().map(citationCsl));
    const formatted = new Cite(items as never).format("bibliography", {
      format: "text",
      template: "apa",
      lang: "en-US",
    });
    expect(formatted).toContain("sib. (2022, June 9). Erster Innovation Hub in Sachsen. Kommune21.");
    expect(formatted).toContain("[Pressetext zum Hub]. (n.d.)");
  });

  test("get every sign back, however nasty the texts are", () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...Array.from("{}\\$&%#_^~\"'`@=,-<>?!()[]äöüßéñ„“–…€ "),
            "--",
            "``",
            "''",
            "\\url{",
            "%20",
            "$x$",
            "}}",
          ),
          fc.string({ unit: "grapheme-ascii", maxLength: 4 }),
        ),
        { minLength: 1, maxLength: 12 },
      )
      // Titles are single lines, trimmed, without control characters.
      .map((parts) => `A${parts.join("")}z`.replaceAll(/\s+/g, " "));
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, publisher, author) => {
        const [one] = citedSources(
          statement,
          { s2: { ...pressText, title, publisher, author, publisherInference: null } },
          "de",
          null,
        );
        const [read] = readBibtex(citationBibtex(one as CitedSource));
        expect(read?.["title"]).toBe(title);
        expect(read?.["publisher"]).toBe(publisher);
        expect(JSON.parse(citationsCsl([one as CitedSource]))).toEqual([citationCsl(one as CitedSource)]);
        cslSchema.parse([citationCsl(one as CitedSource)]);
      }),
      { seed: 71, numRuns: 400 },
    );
  });

  test("get addresses back", () => {
    const url = "https://example.org/a_b/%7Bx%7D?c=d&e=f%20g#h~i";
    const [one] = citedSources(statement, { s2: { ...pressText, url } }, "de", null);
    expect(readBibtex(citationBibtex(one as CitedSource))[0]?.["URL"]).toBe(url);
    expect(citationCsl(one as CitedSource).URL).toBe(url);
  });
});

test("the reader would notice a broken entry", () => {
  expect(() => readBibtex("@misc{x, title = {offen")).toThrow(/not supported or recogni/);
});
