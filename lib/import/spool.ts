/**
 * An uploaded file on disk while it is looked through: it can be read twice and needs no memory. Everything that is wrong
 * with it as a whole (size, encoding, number of lines) is found while it is written, before anything is read out of it.
 */
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ImportRefused } from "./refused.ts";
import { limits, textOf, type Bytes } from "./text.ts";

export interface SpooledFile {
  /** As its sender called it. */
  name: string;
  /** Bytes. */
  size: number;
  /** The text from its beginning, as often as wanted. */
  text(): AsyncIterable<string>;
  remove(): Promise<void>;
}

/**
 * Writes the file into the temporary folder. The caller removes it.
 * @throws ImportRefused as `textOf`, and for more lines than are read; then nothing is left on disk
 */
export async function spool(
  bytes: Bytes,
  name: string,
  mostBytes: number = limits.bytes,
): Promise<SpooledFile> {
  const path = join(tmpdir(), `hubregister-import-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  let size = 0;
  let lines = 1;
  try {
    const written = async function* () {
      for await (const chunk of bytes) {
        size += chunk.length;
        await file.write(chunk);
        yield chunk;
      }
    };
    for await (const piece of textOf(written(), mostBytes)) {
      for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) lines += 1;
      // The header and an end in the last line are no rows.
      if (lines > limits.rows + 2) throw new ImportRefused("too-many-rows", { most: limits.rows });
    }
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return {
    name: fileName(name),
    size,
    text: () => textOf(createReadStream(path), mostBytes),
    remove: () => rm(path, { force: true }),
  };
}

/** Only the last part of a path, one line, not endless: it is shown. */
const fileName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200)
    .toWellFormed();
