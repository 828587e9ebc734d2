import { describe, expect, test } from "vitest";
import { readUpload } from "#lib/server/upload.ts";

const encoder = new TextEncoder();
const head = encoder.encode(
  '--x\r\nContent-Disposition: form-data; name="file"; filename="hubs.csv"\r\nContent-Type: text/csv\r\n\r\nid,name\n',
);

const posted = (body: ReadableStream<Uint8Array>) =>
  new Request("http://register.example/", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body,
    duplex: "half",
  } as RequestInit);

const textOf = async ({ bytes }: { bytes: AsyncIterable<Uint8Array> }) => {
  let text = "";
  for await (const piece of bytes) text += new TextDecoder().decode(piece);
  return text;
};

describe("an uploaded file", () => {
  test("is read as it arrives", async () => {
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(head);
        stream.enqueue(encoder.encode("a,b\r\n--x--\r\n"));
        stream.close();
      },
    });
    expect(await readUpload(posted(body), textOf)).toBe("id,name\na,b");
  });

  test("whose sender breaks off in the middle is given up", async () => {
    let isGiven = false;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (isGiven) stream.error(new Error("The line was cut."));
        else stream.enqueue(head);
        isGiven = true;
      },
    });
    await expect(readUpload(posted(body), textOf)).rejects.toThrow("The line was cut.");
  }, 5000);
});
