import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { atomText, markup, type AtomEntry, type AtomFeed } from "#lib/exports/atom.ts";
import { urnOf } from "#lib/exports/urn.ts";

const at = new Date("2022-05-02T08:00:00.000Z");
const identity = "7f9d0a10-4f0e-4d0c-9b53-0e5c52a9f0aa";

const entry = (overrides: Partial<AtomEntry> = {}): AtomEntry => ({
  id: urnOf(identity, "de/12"),
  title: "Digital Hub Probe: Meilensteine",
  summary: "Eröffnung geändert.",
  content: `<p>${markup("Datum von „Anfang 2022“ auf „10. März 2022“ geändert")}</p>`,
  url: "https://hubs.example/hubs/probe/versionen/2",
  published: at,
  ...overrides,
});

const feed = (overrides: Partial<AtomFeed> = {}): AtomFeed => ({
  locale: "de",
  id: urnOf(identity, "de/changes"),
  title: "Hubregister: Änderungen",
  subtitle: "Alle Änderungen",
  self: "https://hubs.example/aenderungen.atom",
  page: "https://hubs.example/aenderungen",
  author: { name: "Hubregister", url: "https://hubs.example/" },
  updated: at,
  entries: [entry()],
  ...overrides,
});

/** What a strict parser reads: the texts of all elements by name. Throws for anything that is not well-formed. */
function strictly(xml: string): Map<string, string[]> {
  const parser = new SaxesParser({ xmlns: true });
  const texts = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => void open.push({ name, text: "" }));
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) texts.set(closed.name, [...(texts.get(closed.name) ?? []), closed.text]);
  });
  parser.write(xml).close();
  return texts;
}

/** What XML 1.0 can hold of a text. */
const kept = (text: string) =>
  Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return (
        [0x9, 0xa, 0xd].includes(code) ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000
      );
    })
    .join("");

describe("a feed", () => {
  test("is read by an independent feed parser as what it says", () => {
    const read = parseAtomFeed(atomText(feed({ rights: "CC BY 4.0" })));
    expect(read).toMatchObject({
      id: urnOf(identity, "de/changes"),
      title: { value: "Hubregister: Änderungen" },
      subtitle: { value: "Alle Änderungen" },
      rights: { value: "CC BY 4.0" },
      updated: "2022-05-02T08:00:00.000Z",
      authors: [{ name: "Hubregister", uri: "https://hubs.example/" }],
      generator: { text: "Hubregister" },
    });
    expect(read.links).toEqual([
      expect.objectContaining({ rel: "self", href: "https://hubs.example/aenderungen.atom" }),
      expect.objectContaining({ rel: "alternate", href: "https://hubs.example/aenderungen" }),
    ]);
    expect(read.entries).toEqual([
      expect.objectContaining({
        id: urnOf(identity, "de/12"),
        title: { value: "Digital Hub Probe: Meilensteine" },
        summary: { value: "Eröffnung geändert." },
        published: "2022-05-02T08:00:00.000Z",
        updated: "2022-05-02T08:00:00.000Z",
        content: { type: "html", value: "<p>Datum von „Anfang 2022“ auf „10. März 2022“ geändert</p>" },
      }),
    ]);
  });

  test("has what every feed must have, in the namespace of Atom, also without entries", () => {
    const texts = strictly(atomText(feed({ entries: [] })));
    for (const name of ["id", "title", "updated", "author", "name"]) expect(texts.get(name)).toHaveLength(1);
    expect(texts.has("entry")).toBe(false);
    expect(texts.has("rights")).toBe(false);
  });

  test("is well-formed and keeps every text that XML can hold, whatever it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(
          "&",
          "<",
          ">",
          '"',
          "'",
          "]]>",
          "\r",
          "\n",
          "\0",
          "\u0008",
          "\uFFFE",
          "\uD800",
          "ä",
          "𝄞",
        ),
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(anyText, anyText, (title, words) => {
        const content = `<p>${markup(words)}</p>`;
        const texts = strictly(
          atomText(feed({ title, entries: [entry({ title, summary: words, content })] })),
        );
        expect(texts.get("title")).toEqual([kept(title), kept(title)]);
        expect(texts.get("summary")).toEqual([kept(words)]);
        // The content is markup in its turn, as well-formed as the feed around it.
        expect(texts.get("content")).toEqual([content]);
        expect(strictly(content).get("p")).toEqual([kept(words)]);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("the name of an entry", () => {
  test("is a name-based UUID of the register, as the standard computes it", () => {
    // From RFC 9562, appendix A.4: the namespace of domain names and www.example.com.
    expect(urnOf("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
      "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });

  test("differs between entries and between registers", () => {
    const names = [
      urnOf(identity, "de/1"),
      urnOf(identity, "de/2"),
      urnOf(identity.replace("7", "8"), "de/1"),
    ];
    expect(new Set(names).size).toBe(3);
  });
});
