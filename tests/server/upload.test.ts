import { describe, expect, test } from "vitest";
import { readUpload } from "#lib/server/upload.ts";

const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

const posted = (body: string | ReadableStream<Uint8Array>, type = "multipart/form-data; boundary=b") =>
  new Request("http://site.invalid/", {
    method: "POST",
    headers: { "content-type": type },
    body,
    ...(typeof body === "string" ? {} : { duplex: "half" }),
  });

/** What came of reading: the file's name and bytes, or null. */
const upload = (request: Request) =>
  readUpload(request, async ({ name, bytes }) => {
    let text = "";
    for await (const chunk of bytes) text += Buffer.from(chunk).toString();
    return `${name}: ${text}`;
  });

describe("an upload", () => {
  test("is the first file of the form, whole", async () => {
    const long = "abc".repeat(500_000);
    expect(await upload(posted(`${head}${long}\r\n--b--\r\n`))).toBe(`a.csv: ${long}`);
    const two = `${head}eins\r\n${head}zwei\r\n--b--\r\n`;
    expect(await upload(posted(two))).toBe("a.csv: eins");
  });

  test("is none in a form without a file, or with one that has no name", async () => {
    const field = '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nabc\r\n--b--\r\n';
    expect(await upload(posted(field))).toBeNull();
    expect(await upload(posted(`${head.replace("a.csv", "")}abc\r\n--b--\r\n`))).toBeNull();
  });

  test.each([
    ["no boundary", posted("abc", "multipart/form-data")],
    ["no part", posted("abc")],
    ["another kind of body", posted("abc", "text/plain")],
    ["an end in the head of a part", posted(head.slice(0, 30))],
    ["an end in the middle of the file", posted(`${head}abc`)],
    ["a long file without an end", posted(head + "abc".repeat(500_000))],
  ])("is none in a request with %s, which gets its answer", async (_, request) => {
    expect(await upload(request)).toBeNull();
  });

  test("is none when its sender is cut off", async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode(`${head}abc`)),
      pull: (stream) => stream.error(new Error("aborted")),
    });
    expect(await upload(posted(body))).toBeNull();
  });

  test("that its reader refuses in the middle is let pass to its end", async () => {
    const parts = [`${head}abc`, ...Array.from({ length: 40 }, () => "abc".repeat(100_000)), "\r\n--b--\r\n"];
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        const part = parts[sent];
        sent += 1;
        if (part === undefined) stream.close();
        else stream.enqueue(new TextEncoder().encode(part));
      },
    });
    const refused = readUpload(posted(body), async ({ bytes }) => {
      for await (const chunk of bytes) throw new RangeError(`${chunk.length} are too many`);
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(sent).toBe(parts.length + 1);
  });

  test("that its reader refuses ends with that refusal", async () => {
    const refused = readUpload(posted(`${head}abc\r\n--b--\r\n`), () => Promise.reject(new RangeError("no")));
    await expect(refused).rejects.toThrow(RangeError);
  });
});
