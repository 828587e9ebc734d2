import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import {
  answerWithStatus,
  formArrived,
  noteFailure,
  requestIdMark,
  withFailurePage,
} from "#lib/server/failure-page.ts";

const pages = { de: "<!DOCTYPE html><title>Fehler</title>", en: "<!DOCTYPE html><title>Error</title>" };

async function answerOf(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { method = "GET", path = "/", headers = {}, redirect = "follow" }: RequestInit & { path?: string } = {},
) {
  const handler = withFailurePage(async (request, response) => handle(request, response), pages);
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    // TCP is what we listen on, so it is never a path.
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a page that failed before its first byte is replaced, whatever status it was going to have", async () => {
  const answer = await answerOf((_, response) => {
    noteFailure();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("etag", '"1"');
    response.write("<html id=empty>");
    response.end("</html>");
  });
  expect(answer).toMatchObject({ status: 500, body: pages.de });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("etag")).toBeNull();
});

test("the reader gets the id of the request that the log repeats", async () => {
  let logged: string | undefined;
  const handler = withFailurePage(
    async (_, response) => {
      logged = noteFailure();
      response.setHeader("content-type", "text/html");
      response.end("");
    },
    { de: `Kennung ${requestIdMark}`, en: "" },
  );
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // TCP is what we listen on, so it is never a path.
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(logged).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.text()).toBe(`Kennung ${logged}`);
  expect(response.headers.get("x-request-id")).toBe(logged);
  await new Promise((resolve) => server.close(resolve));
});

test("a head that was sent on its own, as compression does, is replaced together with the body", async () => {
  const answer = await answerOf((_, response) => {
    noteFailure();
    response.setHeader("content-type", "text/html");
    response.setHeader("content-encoding", "gzip");
    response.writeHead(200);
    response.write("compressed");
    response.end();
  });
  expect(answer).toMatchObject({ status: 500, body: pages.de });
  expect(answer.headers.get("content-encoding")).toBeNull();
});

test("a page that did not fail passes untouched", async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end("good");
  });
  expect(answer).toMatchObject({ status: 200, body: "good" });
});

test("a failure noted after the body is in time, because a page is held back until it is complete", async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader("content-type", "text/html");
    response.flushHeaders();
    response.write("begun, ");
    response.end("done");
    noteFailure();
  });
  expect(answer).toMatchObject({ status: 500, body: pages.de });
});

test("a page that was held back arrives whole and in order", async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader("content-type", "text/html");
    response.writeHead(404);
    response.write("one, ");
    response.write("two, ");
    response.end("three");
  });
  expect(answer).toMatchObject({ status: 404, body: "one, two, three" });
});

test("below /en the page for failures is English", async () => {
  const fail = (_: IncomingMessage, response: ServerResponse): void => {
    response.setHeader("content-type", "text/html");
    response.statusCode = 500;
    response.end("empty");
  };
  expect(await answerOf(fail, { path: "/en/hubs?q=x" })).toMatchObject({ status: 500, body: pages.en });
  expect(await answerOf(fail, { path: "/energie" })).toMatchObject({ status: 500, body: pages.de });
});

test.each(["HIT", "STALE"])(
  "a page from the cache is served although its renewal failed: %s",
  async (cache) => {
    const answer = await answerOf((_, response) => {
      noteFailure();
      response.setHeader("content-type", "text/html");
      response.setHeader("x-nextjs-cache", cache);
      response.end("cached");
    });
    expect(answer).toMatchObject({ status: 200, body: "cached" });
  },
);

test("the answer to a form is rendered, whatever its headers say: it gets its status", async () => {
  const answer = await answerOf(
    (_, response) => {
      response.setHeader("content-type", "text/html");
      response.setHeader("x-nextjs-cache", "HIT");
      answerWithStatus(429);
      response.end("too many");
    },
    { method: "POST" },
  );
  expect(answer).toMatchObject({ status: 429, body: "too many" });
});

test("an answer that is no page keeps its own form", async () => {
  const answer = await answerOf((_, response) => {
    noteFailure();
    response.statusCode = 503;
    response.setHeader("content-type", "application/json");
    response.end("{}");
  });
  expect(answer).toMatchObject({ status: 503, body: "{}" });
});

test("a form that failed without script gets the page for failures, a script its own answer", async () => {
  const fail = (_: IncomingMessage, response: ServerResponse): void => {
    response.statusCode = 500;
    response.end("Internal Server Error");
  };
  const browser = { method: "POST", headers: { accept: "text/html,*/*" } };
  expect(await answerOf(fail, browser)).toMatchObject({ status: 500, body: pages.de });
  const script = { method: "POST", headers: { accept: "text/html", "next-action": "abc" } };
  expect(await answerOf(fail, script)).toMatchObject({ status: 500, body: "Internal Server Error" });
});

test("a form of the public that never arrived in its action leads back to its page; a script is told that it is wrong", async () => {
  const form = "/fehler-melden?record=hub%2Fzeitz";
  const browser = { method: "POST", path: form, headers: { accept: "text/html" } };
  const script = {
    method: "POST",
    path: form,
    headers: { accept: "text/x-component", "next-action": "abc" },
  };
  const answering =
    (prepare: (response: ServerResponse) => void) =>
    (_: IncomingMessage, response: ServerResponse): void => {
      prepare(response);
      response.end("Something.");
    };
  const page = answering((response) => {
    noteFailure();
    response.setHeader("content-type", "text/html");
  });
  const unknown = answering((response) => {
    response.statusCode = 409;
    response.setHeader("content-type", "text/plain");
    response.setHeader("x-nextjs-action-not-found", "1");
  });
  const failed = answering((response) => {
    response.statusCode = 500;
    response.setHeader("content-type", "text/x-component");
  });
  const sent = (handle: typeof page, asked: typeof browser) =>
    answerOf(handle, { ...asked, redirect: "manual" });
  for (const handle of [page, unknown]) {
    const answer = await sent(handle, browser);
    expect(answer).toMatchObject({ status: 303, body: "" });
    expect(answer.headers.get("location")).toBe(`${form}&problem=unreadable`);
  }
  expect(await sent(failed, script)).toMatchObject({ status: 400 });
  // What fails in the action, or on another page, is ours.
  const arrived = answering((response) => {
    formArrived();
    noteFailure();
    response.setHeader("content-type", "text/html");
  });
  expect(await sent(arrived, browser)).toMatchObject({ status: 500, body: pages.de });
  expect(await sent(page, { ...browser, path: "/anmelden" })).toMatchObject({ status: 500 });
  expect(await sent(unknown, { ...browser, path: "/anmelden" })).toMatchObject({ status: 409 });
  expect(await sent(page, { ...browser, method: "GET" })).toMatchObject({ status: 500 });
});

test("a page rendered per request chooses its status, unless it has one already", async () => {
  const answer = (status: number) =>
    answerOf((_, response) => {
      response.setHeader("content-type", "text/html");
      response.writeHead(status);
      response.write("no access");
      answerWithStatus(403);
      response.end();
    });
  expect(await answer(200)).toMatchObject({ status: 403, body: "no access" });
  expect(await answer(307)).toMatchObject({ status: 307 });
});

test("a question for the head alone gets no body", async () => {
  const answer = await answerOf(
    (_, response) => {
      noteFailure();
      response.setHeader("content-type", "text/html");
      response.end();
    },
    { method: "HEAD" },
  );
  expect(answer).toMatchObject({ status: 500, body: "" });
});
