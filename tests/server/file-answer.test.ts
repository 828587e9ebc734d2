import { describe, expect, test } from "vitest";
import { answerFile, answerMissing, answerMoved } from "#lib/server/file-answer.ts";

const changed = new Date("2022-05-02T08:00:00.750Z");
const file = { body: "Änderungen", type: "text/plain; charset=utf-8", changed };
const asked = (headers: Record<string, string> = {}) => new Request("https://hubs.example/file", { headers });

const tag = answerFile(asked(), file).headers.get("etag") ?? "";

describe("a file", () => {
  test("comes with its type, a strong tag, the instant of its last change, and may be kept a while", async () => {
    const answer = answerFile(asked(), file);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("Änderungen");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(answer.headers.get("last-modified")).toBe("Mon, 02 May 2022 08:00:00 GMT");
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
  });

  test("has another tag whenever a byte differs, and the same for the same bytes", () => {
    expect(answerFile(asked(), file).headers.get("etag")).toBe(tag);
    expect(answerFile(asked(), { ...file, body: "Anderes" }).headers.get("etag")).not.toBe(tag);
  });

  test.each<Record<string, string>>([
    { "if-none-match": tag },
    { "if-none-match": `"other", W/${tag}` },
    { "if-none-match": "*" },
    { "if-modified-since": "Mon, 02 May 2022 08:00:00 GMT" },
    { "if-modified-since": "Tue, 03 May 2022 08:00:00 GMT" },
  ])("is not sent again to who has it: %j", async (headers) => {
    const answer = answerFile(asked(headers), file);
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe("");
    expect(answer.headers.get("etag")).toBe(tag);
    expect(answer.headers.has("content-type")).toBe(false);
  });

  test.each<Record<string, string>>([
    { "if-none-match": '"other"' },
    // Where tags are named, the day says nothing.
    { "if-none-match": '"other"', "if-modified-since": "Tue, 03 May 2022 08:00:00 GMT" },
    { "if-modified-since": "Mon, 02 May 2022 07:59:59 GMT" },
    { "if-modified-since": "yesterday" },
  ])("is sent to who has something else: %j", (headers) => {
    expect(answerFile(asked(headers), file).status).toBe(200);
  });

  test("without a known change is told apart by its tag alone", () => {
    const { body, type } = file;
    const since = asked({ "if-modified-since": "Tue, 03 May 2022 08:00:00 GMT" });
    expect(answerFile(since, { body, type }).status).toBe(200);
    expect(answerFile(asked(), { body, type }).headers.has("last-modified")).toBe(false);
  });
});

test("nobody's address says so in words, and an old one leads on", async () => {
  const missing = answerMissing("Hier ist nichts.");
  expect([missing.status, await missing.text()]).toEqual([404, "Hier ist nichts.\n"]);
  const moved = answerMoved("/hubs/neu/aenderungen.atom");
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/hubs/neu/aenderungen.atom"]);
});
