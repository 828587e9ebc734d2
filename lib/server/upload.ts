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
 * @returns null when the request is no form with a file
 */
export async function readUpload<T>(
  request: Request,
  read: (file: UploadedFile) => Promise<T>,
): Promise<T | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return null;
  const form = new Busboy({
    headers: { "content-type": type },
    limits: { files: 1, fields: 5, fieldSize: 1000, parts: 8 },
  });
  let reading: Promise<T> | null = null;
  form.on("file", (_field, stream, name) => {
    if (name === "") return void stream.resume();
    reading = read({ name, bytes: stream }).finally(() => {
      // A sender that is cut off in the middle never reads the answer: what nobody wants any more is let pass.
      stream.on("error", () => {});
      stream.resume();
    });
    // Awaited below; until then a refusal must not count as unhandled.
    reading.catch(() => {});
  });
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  await new Promise<void>((resolve, reject) => {
    form.on("finish", resolve);
    form.on("error", reject);
    body.on("error", reject);
    body.pipe(form);
  }).catch((error: unknown) => {
    if (reading === null) throw error;
  });
  return reading;
}
