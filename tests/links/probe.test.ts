import { describe, expect, test } from "vitest";
import { isPublicAddress } from "#lib/links/public-address.ts";
import { prober } from "#lib/links/probe.ts";
import { publicInternet, type Network } from "#lib/links/request.ts";
import { site } from "./sites.ts";

const here = (address: string) => address === "127.0.0.1";

function look(address: string, network: Partial<Network> = {}, waited: number[] = []) {
  const wait = (milliseconds: number) => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  const all = {
    ...publicInternet,
    userAgent: "hubregister-linkcheck/1 (+https://register.example)",
    allows: here,
  };
  return prober({ ...all, ...network }, { pause: 2000, wait })(address);
}

describe("addresses that may be connected to", () => {
  test.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.178.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "198.18.0.1",
    "203.0.113.7",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::10.0.0.1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "",
  ])("%j is refused", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "193.99.144.85", "2a02:2e0:3fe:1001::1"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("a look at an address", () => {
  test("of this machine is refused unless a rule allows it, and nothing is asked", async () => {
    const local = await site((_, response) => response.end());
    expect(await look(local.origin, { allows: isPublicAddress })).toEqual({ kind: "forbidden" });
    expect(local.asked).toEqual([]);
    expect(await look(local.origin)).toEqual({ kind: "ok", status: 200 });
  });

  test.each(["http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://2130706433:1/", "http://0x7f.1:1/"])(
    "that spells this machine as %s is refused",
    async (address) =>
      expect(await look(address, { allows: isPublicAddress })).toEqual({ kind: "forbidden" }),
  );

  test("is refused when only one of the name's addresses is private", async () => {
    const resolve = () => Promise.resolve(["8.8.8.8", "10.0.0.1"]);
    expect(await look("http://two.example/", { resolve, allows: isPublicAddress })).toEqual({
      kind: "forbidden",
    });
  });

  test("connects to the address that was checked: a name that changes later leads nowhere else", async () => {
    const local = await site((_, response) => response.end());
    let lookups = 0;
    const resolve = () => Promise.resolve([(lookups += 1) > 0 ? "127.0.0.1" : "10.0.0.1"]);
    expect(await look(`http://rebinding.example:${local.port}/page`, { resolve })).toEqual({
      kind: "ok",
      status: 200,
    });
    // One for robots.txt and one for the page: each was checked, none is left to the connection itself.
    expect(lookups).toBe(local.asked.length);
  });

  test("asks with HEAD, says who asks, and after robots.txt waits its turn", async () => {
    const local = await site((_, response) => response.end());
    const waited: number[] = [];
    await look(`${local.origin}/page?a=1#part`, {}, waited);
    expect(local.asked).toEqual(["GET /robots.txt", "HEAD /page?a=1"]);
    expect([...local.agents]).toEqual(["hubregister-linkcheck/1 (+https://register.example)"]);
    expect(waited).toEqual([2000]);
  });

  test("asks again with GET where HEAD is refused", async () => {
    const local = await site((request, response) =>
      response.writeHead(request.method === "HEAD" ? 405 : 200).end("Seite"),
    );
    expect(await look(local.origin)).toEqual({ kind: "ok", status: 200 });
    expect(local.asked).toEqual(["GET /robots.txt", "HEAD /", "GET /"]);
  });

  test.each([
    [404, "failed"],
    [410, "failed"],
    [500, "failed"],
    [503, "failed"],
    [401, "refused"],
    [403, "refused"],
    [429, "refused"],
    [204, "ok"],
  ])("that answers %i is %s", async (status, kind) => {
    const local = await site((_, response) => response.writeHead(status).end());
    expect(await look(local.origin)).toMatchObject({ kind, status });
  });

  test("follows redirects, each with the robots.txt of its site", async () => {
    const target = await site((_, response) => response.end(), "User-agent: *\nDisallow: /inner");
    const local = await site((request, response) =>
      response
        .writeHead(301, { location: `${target.origin}/${request.url === "/a" ? "page" : "inner"}` })
        .end(),
    );
    expect(await look(`${local.origin}/a`)).toEqual({ kind: "ok", status: 200 });
    expect(await look(`${local.origin}/b`)).toEqual({ kind: "refused", status: null, detail: "robots" });
    expect(target.asked).toEqual(["GET /robots.txt", "HEAD /page", "GET /robots.txt"]);
  });

  test("does not follow a redirect to a private address, nor one that is no web address", async () => {
    const inner = await site((_, response) => response.end());
    const local = await site((request, response) =>
      response
        .writeHead(302, {
          location: request.url === "/file" ? "file:///etc/passwd" : `http://inner.example:${inner.port}/`,
        })
        .end(),
    );
    const resolve = (host: string) => Promise.resolve([host === "inner.example" ? "10.0.0.1" : "127.0.0.1"]);
    expect(await look(`http://outer.example:${local.port}/`, { resolve })).toEqual({ kind: "forbidden" });
    expect(inner.asked).toEqual([]);
    expect(await look(`${local.origin}/file`)).toMatchObject({ kind: "failed", detail: "redirect" });
  });

  test("ends in a redirect loop and after five redirects", async () => {
    const local = await site((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(302, { location: Number.isNaN(step) ? "/loop" : `/${step + 1}` }).end();
    });
    expect(await look(`${local.origin}/loop`)).toMatchObject({ kind: "failed", detail: "loop" });
    expect(await look(`${local.origin}/1`)).toMatchObject({ kind: "failed", detail: "redirects" });
    expect(local.asked.at(-1)).toBe("HEAD /6");
  });

  test("gives up on a server that does not answer in time", async () => {
    const local = await site(() => undefined);
    expect(await look(local.origin, { timeout: 150 })).toEqual({
      kind: "failed",
      status: null,
      detail: "timeout",
    });
  });

  test("gives up on a name server that does not answer in time", async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    expect(await look("http://silent.example/", { resolve, timeout: 50 })).toMatchObject({
      detail: "timeout",
    });
  });

  test("reads a few kilobytes of an endless page and no more", async () => {
    let sent = 0;
    const local = await site((request, response) => {
      if (request.method === "HEAD") return response.writeHead(405).end();
      const more = (): void => {
        while (!response.destroyed) {
          sent += 1;
          if (!response.write("x".repeat(16_384))) return void response.once("drain", more);
        }
      };
      more();
    });
    expect(await look(local.origin)).toEqual({ kind: "ok", status: 200 });
    expect(sent).toBeLessThan(2000);
  });

  test("refuses an answer whose header is larger than what is read", async () => {
    const local = await site((_, response) => response.writeHead(200, { "x-huge": "y".repeat(9000) }).end());
    expect(await look(local.origin, { mostBytes: 4096 })).toEqual({ kind: "too-large" });
  });

  test("names why nothing answers", async () => {
    const gone = await site((_, response) => response.end());
    expect(await look("http://127.0.0.1:1/")).toMatchObject({ kind: "failed", detail: "ECONNREFUSED" });
    const cut = await site((request) => request.socket.destroy());
    expect(await look(cut.origin)).toMatchObject({ kind: "failed", detail: "ECONNRESET" });
    const resolve = () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
    expect(await look("http://nowhere.example/", { resolve })).toMatchObject({ detail: "ENOTFOUND" });
    expect(gone.asked).toEqual([]);
  });

  test.each([
    "ftp://example.org/",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "kein Link",
    "//example.org",
  ])("is not taken at %j", async (address) =>
    expect(await look(address)).toMatchObject({ kind: "failed", detail: "address" }),
  );
});

describe("robots.txt", () => {
  test("that disallows the address is respected, for this program's name before the rest", async () => {
    const answer = (_: unknown, response: { end: () => unknown }) => void response.end();
    const all = await site(answer, "User-agent: *\nDisallow: /");
    expect(await look(`${all.origin}/page`)).toEqual({ kind: "refused", status: null, detail: "robots" });
    expect(all.asked).toEqual(["GET /robots.txt"]);
    const other = await site(answer, "User-agent: *\nDisallow: /\n\nUser-agent: hubregister\nAllow: /");
    expect(await look(`${other.origin}/page`)).toEqual({ kind: "ok", status: 200 });
  });

  test("that the server fails to give means that nothing is asked", async () => {
    const failing = await site((_, response) => response.end(), 503);
    expect(await look(`${failing.origin}/page`)).toEqual({ kind: "refused", status: 503, detail: "robots" });
    expect(failing.asked).toEqual(["GET /robots.txt"]);
  });

  test("is read once for a site, and its addresses are asked for one after the other", async () => {
    let open = 0;
    let most = 0;
    const local = await site((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end();
      });
    });
    const probe = prober(
      { ...publicInternet, userAgent: "test", allows: here },
      { pause: 0, wait: () => Promise.resolve() },
    );
    await Promise.all(["a", "b", "c", "d"].map((page) => probe(`${local.origin}/${page}`)));
    expect(local.asked.filter((asked) => asked.endsWith("robots.txt"))).toHaveLength(1);
    expect(local.asked).toHaveLength(5);
    expect(most).toBe(1);
  });
});
