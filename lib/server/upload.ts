/** The one file of a posted form, as it arrives: nothing of it is held in memory. */
import { Busboy } from "@fastify/busboy";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export interface UploadedFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Calls `read` with the form's file and gives back what it gives, once the rest of the request has passed.
 * @returns null when the request is no form with a file, or one that breaks off
 */
export async function readUpload<T>(
  request: Request,
  read: (file: UploadedFile) => Promise<T>,
): Promise<T | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return null;
  const form = parserFor(type);
  if (!form) return null;
  // At most one.
  const readings: Promise<T>[] = [];
  let file: Readable | undefined;
  /** With what the request itself broke off. */
  const broken = new Set<unknown>();
  form.on("file", (_field, stream, name: string | undefined) => {
    if (!name) return void stream.resume();
    file = stream;
    stream.on("error", (error) => broken.add(error));
    const reading = read({ name, bytes: stream }).finally(() => {
      // What nobody wants any more is let pass: a sender reads the answer after all is sent.
      body.unpipe(form);
      body.resume();
    });
    readings.push(reading);
    // Awaited below; until then a refusal must not count as unhandled.
    reading.catch(() => {});
  });
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  await new Promise<void>((resolve) => {
    form.on("finish", resolve);
    form.on("error", (error: Error) => {
      broken.add(error);
      file?.destroy(error);
      resolve();
    });
    body.on("error", (error) => {
      broken.add(error);
      file?.destroy(error);
      resolve();
    });
    // A form that ends in the middle never finishes: then it is over when its file has been read as far as it goes.
    body.on("end", () => setImmediate(() => void Promise.allSettled(readings).then(() => resolve())));
    body.pipe(form);
  });
  try {
    return (await readings[0]) ?? null;
  } catch (error) {
    if (broken.has(error)) return null;
    throw error;
  }
}

/** null where the type names no boundary. */
function parserFor(type: string) {
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 5, fieldSize: 1000, parts: 8 },
    });
  } catch {
    return null;
  }
}
