import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryHash, nextRevision, type RevisionRow } from "#lib/records/chain.ts";
import { NoLogError } from "#lib/revisions/log-file.ts";
import { verifyLogCopy, verifyStoredLog } from "#lib/revisions/verify-log.ts";
import { anyChain, copyOf, eachOf, headOf, readCopy } from "./chains.ts";

const seed = { seed: 20_261_128 };

/** A chain, and the place of one of its entries, from 0. */
const chainAndPlace = anyChain.chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1)));

const verified = (rows: readonly RevisionRow[], noted = headOf([])) => verifyStoredLog(eachOf(rows), noted);
const copyVerified = async (lines: readonly string[], noted = headOf([])) =>
  verifyLogCopy(await readCopy(lines), noted);

const other = (hash: string) => hash.replace(/^./, (first) => (first === "0" ? "1" : "0"));
const withEntry = (rows: readonly RevisionRow[], place: number, change: (row: RevisionRow) => RevisionRow) =>
  rows.map((row, at) => (at === place ? change(row) : row));

function saysTheSame(line: string, changed: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(line), JSON.parse(changed));
  } catch {
    return false;
  }
}

describe("a whole chain", () => {
  test("passes, in the database and as a copy, with its end", async () => {
    await fc.assert(
      fc.asyncProperty(anyChain, async (rows) => {
        const whole = { ok: true, head: headOf(rows), count: rows.length };
        expect(await verified(rows)).toEqual(whole);
        expect(await copyVerified(await copyOf(rows))).toEqual(whole);
      }),
      seed,
    );
    expect(await verified([])).toEqual({ ok: true, head: null, count: 0 });
    expect(await copyVerified(await copyOf([]))).toEqual({ ok: true, head: null, count: 0 });
  });

  test("passes when it has grown since its end was noted, and from any entry on", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const noted = headOf(rows.slice(0, place + 1));
        expect(await verified(rows, noted)).toMatchObject({ ok: true });
        const rest = await copyOf(rows, place + 1);
        expect(await copyVerified(rest)).toEqual({
          ok: true,
          head: headOf(rows),
          count: rows.length - place,
        });
        // What was noted of the part before is where the rest begins.
        expect(await copyVerified(rest, headOf(rows.slice(0, place)))).toMatchObject({ ok: true });
      }),
      seed,
    );
  });

  test("has a copy whose line ends or last line end somebody else's program changed", async () => {
    const [rows] = fc.sample(anyChain, { ...seed, numRuns: 1 });
    const lines = await copyOf(rows ?? []);
    const last = lines.length - 1;
    expect(await copyVerified(lines.map((line) => line.replace("\n", "\r\n")))).toMatchObject({ ok: true });
    expect(await copyVerified([...lines.slice(0, last), lines[last]?.trimEnd() ?? "", "\n\n"])).toMatchObject(
      { ok: true },
    );
  });
});

describe("what was tampered with is found at its entry", () => {
  test("a changed field of a row, and what it is", async () => {
    const changes: readonly [what: RegExp, change: (row: RevisionRow) => RevisionRow][] = [
      [/^text(-or-hash)?$/, (row) => ({ ...row, text: row.text.replace('"author":"', '"author":"x') })],
      [/^(hash|text-or-hash)$/, (row) => ({ ...row, hash: other(row.hash) })],
      [
        /^link$/,
        (row) => ({ ...row, previousHash: row.previousHash === null ? other("a".repeat(64)) : null }),
      ],
      [/^columns$/, (row) => ({ ...row, recordKind: row.recordKind === "hub" ? "theme" : "hub" })],
      [/^columns$/, (row) => ({ ...row, recordId: `${row.recordId}x` })],
      [/^columns$/, (row) => ({ ...row, version: row.version + 1 })],
      [/^columns$/, (row) => ({ ...row, schemaVersion: row.schemaVersion + 1 })],
      [/^columns$/, (row) => ({ ...row, createdAt: new Date(row.createdAt.getTime() + 1) })],
    ];
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.constantFrom(...changes), async ([rows, place], [what, change]) => {
        const found = await verified(withEntry(rows, place, change));
        expect(found).toMatchObject({ ok: false, sequence: place + 1 });
        expect(found).toHaveProperty("what", expect.stringMatching(what));
      }),
      seed,
    );
  });

  test("of text and hash it is told which one was changed as long as an entry follows", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        fc.pre(place < rows.length - 1);
        const text = withEntry(rows, place, (row) => ({ ...row, text: `${row.text} ` }));
        expect(await verified(text)).toMatchObject({ sequence: place + 1, what: "text" });
        const hash = withEntry(rows, place, (row) => ({ ...row, hash: other(row.hash) }));
        expect(await verified(hash)).toMatchObject({ sequence: place + 1, what: "hash" });
      }),
      seed,
    );
  });

  test("any byte of a copy's entries", async () => {
    await fc.assert(
      fc.asyncProperty(
        chainAndPlace,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async ([rows, place], at, flip) => {
          const lines = await copyOf(rows);
          const before = Buffer.from(lines.slice(0, place + 1).join("")).length;
          const bytes = Buffer.from(lines.join(""));
          // The line's end belongs to no entry; without it two lines are one, and neither can be read.
          const length = Buffer.from(lines[place + 1] ?? "").length - 1;
          const where = before + (at % length);
          const was = bytes[where] ?? 0;
          bytes[where] = was ^ flip;
          // "\\u001f" and "\\u001F" are the same letter.
          fc.pre(!saysTheSame(lines[place + 1] ?? "", bytes.subarray(before, before + length).toString()));
          const found = await verifyLogCopy(await readCopy([bytes]));
          expect(found).toMatchObject({ ok: false, sequence: place + 1 });
        },
      ),
      { ...seed, numRuns: 500 },
    );
  });

  test("a missing one, also the last", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const left = rows.filter((_, at) => at !== place);
        const isLast = place === rows.length - 1;
        expect(await verified(left, headOf(rows))).toMatchObject({
          ok: false,
          sequence: place + 1,
          what: isLast ? "cut" : "missing",
        });
        expect((await verified(left)).ok).toBe(isLast);
        const lines = (await copyOf(rows)).filter((_, at) => at !== place + 1);
        expect(await copyVerified(lines)).toMatchObject({ ok: false, sequence: place + 1 });
      }),
      seed,
    );
  });

  test("a copy that was cut off within or between lines", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.nat(), async ([rows, place], kept) => {
        const lines = await copyOf(rows);
        const line = lines[place + 1] ?? "";
        const whole = lines.slice(0, place + 1);
        expect(await copyVerified(whole)).toMatchObject({ ok: false, sequence: place + 1, what: "cut" });
        // Without its line end a line is still whole.
        const part = line.slice(0, 1 + (kept % (line.length - 2)));
        expect(await copyVerified([...whole, part])).toMatchObject({
          ok: false,
          sequence: place + 1,
          what: "unreadable",
        });
      }),
      seed,
    );
  });

  test("two that changed places", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.nat(), async ([rows, place], step) => {
        const swapped = [...rows];
        const second = (place + 1 + (step % (rows.length - 1))) % rows.length;
        [swapped[place], swapped[second]] = [rows[second] as RevisionRow, rows[place] as RevisionRow];
        const sequence = Math.min(place, second) + 1;
        const found = { ok: false, sequence, what: "moved", found: Math.max(place, second) + 1 };
        expect(await verified(swapped)).toEqual(found);
        const [first = "", ...lines] = await copyOf(rows);
        [lines[place], lines[second]] = [lines[second] ?? "", lines[place] ?? ""];
        expect(await copyVerified([first, ...lines])).toEqual(found);
      }),
      seed,
    );
  });

  test("one that stands there twice", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, fc.nat(), async ([rows, place], step) => {
        const at = place + 1 + (step % (rows.length - place));
        const doubled = rows.toSpliced(at, 0, rows[place] as RevisionRow);
        const found = { ok: false, sequence: at + 1, what: "repeated", found: place + 1 };
        expect(await verified(doubled)).toEqual(found);
        const [first = "", ...lines] = await copyOf(rows);
        const copied = await copyVerified([first, ...lines.toSpliced(at, 0, lines[place] ?? "")]);
        expect(copied).toMatchObject({ ok: false, sequence: at + 1 });
      }),
      seed,
    );
  });

  test("one that was put in, however well it fits what stands before it", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const before = rows[place] as RevisionRow;
        const forged = nextRevision(
          { sequence: before.sequence, hash: before.hash },
          { recordKind: "theme", recordId: "forged", version: 1, author: "x", reason: "", record: {} },
          before.createdAt,
        );
        const longer = rows.toSpliced(place + 1, 0, forged);
        // The true entry after it has the forged one's number.
        const isLast = place === rows.length - 1;
        const sequence = isLast ? place + 2 : place + 3;
        expect(await verified(longer)).toMatchObject(isLast ? { ok: true } : { ok: false, sequence });
        const [first = "", ...lines] = await copyOf(rows);
        const [, line = ""] = await copyOf([forged]);
        const copied = await copyVerified([first, ...lines.toSpliced(place + 1, 0, line)]);
        const found = isLast
          ? { sequence, what: "surplus" }
          : place === rows.length - 2
            ? // It stands where the copy says the chain ends.
              { sequence: sequence - 1, what: "head" }
            : { sequence, what: "repeated", found: place + 2 };
        expect(copied).toEqual({ ok: false, ...found });
      }),
      seed,
    );
  });

  test("one that was replaced with its own hash made anew", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        const replaced = withEntry(rows, place, (row) => {
          const text = row.text.replace('"author":"', '"author":"x');
          return { ...row, text, hash: entryHash(row.previousHash, text) };
        });
        const isLast = place === rows.length - 1;
        const found = { ok: false, sequence: place + 1, what: isLast ? "head" : "replaced" };
        expect(await verified(replaced, headOf(rows))).toEqual(found);
      }),
      seed,
    );
  });

  test("a chain that was written anew from an entry on, by the end that somebody noted", async () => {
    await fc.assert(
      fc.asyncProperty(chainAndPlace, async ([rows, place]) => {
        let head = headOf(rows.slice(0, place));
        const forged = rows.slice(place).map((row, at) => {
          const entry = JSON.parse(row.text) as Parameters<typeof nextRevision>[1];
          const { recordKind, recordId, version, author, record } = entry;
          const reason = at === 0 ? `${entry.reason} forged` : entry.reason;
          const link = nextRevision(
            head,
            { recordKind, recordId, version, author, reason, record },
            row.createdAt,
          );
          head = { sequence: link.sequence, hash: link.hash };
          return link;
        });
        const rewritten = [...rows.slice(0, place), ...forged];
        expect(await verified(rewritten)).toMatchObject({ ok: true });
        expect(await verified(rewritten, headOf(rows))).toEqual({
          ok: false,
          sequence: rows.length,
          what: "head",
        });
      }),
      seed,
    );
  });
});

describe("what an entry says of itself", () => {
  const rewrite = (change: (told: Record<string, unknown>) => void) => {
    const [rows = []] = fc.sample(anyChain, { ...seed, numRuns: 1 });
    const [first] = rows as [RevisionRow];
    const told = JSON.parse(first.text) as Record<string, unknown>;
    change(told);
    const text = JSON.stringify(told);
    return copyOf([{ ...first, text, hash: entryHash(null, text) }]);
  };

  test.each([
    ["another number", (told) => (told["sequence"] = 2), "columns"],
    ["no instant", (told) => (told["at"] = "gestern"), "content"],
    ["a kind that is none", (told) => (told["recordKind"] = "person"), "content"],
    ["no record", (told) => delete told["recordId"], "content"],
    ["no version", (told) => (told["version"] = "1"), "content"],
    ["a version that is not the next of its record", (told) => (told["version"] = 2), "version"],
  ] as [string, (told: Record<string, unknown>) => void, string][])(
    "%s is found although the hash fits",
    async (_, change, what) => {
      expect(await copyVerified(await rewrite(change))).toEqual({ ok: false, sequence: 1, what });
    },
  );

  test("a text that is no JSON is found although the hash fits", async () => {
    const [rows = []] = fc.sample(anyChain, { ...seed, numRuns: 1 });
    const text = "kein JSON";
    const lines = await copyOf([{ ...(rows[0] as RevisionRow), text, hash: entryHash(null, text) }]);
    expect(await copyVerified(lines)).toEqual({ ok: false, sequence: 1, what: "content" });
  });
});

describe("a copy", () => {
  test("whose first line names another end is not believed", async () => {
    const [rows = []] = fc.sample(anyChain, { ...seed, numRuns: 1 });
    const lines = await copyOf(rows);
    const end = headOf(rows);
    const named = (head: object) => [(lines[0] ?? "").replace(JSON.stringify(end), JSON.stringify(head))];
    const rest = lines.slice(1);
    const last = rows.length;
    for (const [head, what, sequence] of [
      [{ ...end, sequence: last + 1 }, "cut", last + 1],
      [{ ...end, sequence: last - 1 }, "head", last - 1],
      [{ ...end, hash: other(end?.hash ?? "") }, "head", last],
    ] as const)
      expect(await copyVerified([...named(head), ...rest])).toMatchObject({ ok: false, what, sequence });
  });

  test.each([
    ["nothing", "", "empty"],
    ["a web page", "<!doctype html>\n<html></html>\n", "other"],
    ["another export", '{"format":"hubregister-records","formatVersion":1}\n', "other"],
    ["entries without the first line", '{"sequence":1,"hash":"","previousHash":null,"text":""}\n', "other"],
    [
      "a later format",
      `{"format":"hubregister-log","formatVersion":2,"exported":"2027-01-01T00:00:00Z","from":1,"previousHash":null,"head":null}\n`,
      "newer",
    ],
  ])("is none if it is %s", async (_, text, reason) => {
    const error = await readCopy([text]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NoLogError);
    expect(error).toHaveProperty("reason", reason);
  });
});
