import { describe, expect, test } from "vitest";
import { saveSource } from "#lib/evidence/store.ts";
import { sourceSchema } from "#lib/evidence/source.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { nextCheck } from "#lib/links/outcome.ts";
import { dueLinks, isNamed, linkFigures, troubledLinks } from "#lib/links/queries.ts";
import { checkLink, checkLinks } from "#lib/links/store.ts";
import type { Person } from "#lib/auth/policy.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub } from "#tests/factories.ts";
import { site } from "./sites.ts";

const person = (scopes: Person["scopes"] = []): Person => ({
  id: "p",
  name: "Probe",
  email: "probe@example.org",
  role: "editor",
  scopes,
});
const first = new Date("2026-11-01T08:00:00Z");
const later = (hours: number) => new Date(first.getTime() + hours * 3_600_000);
const failed = { kind: "failed", status: 404, detail: "status" } as const;

describe("what findings mean", () => {
  test("one failure is 'unreachable', and so is a second one on the same day", () => {
    const once = nextCheck(null, failed, first);
    expect(once).toMatchObject({ outcome: "unreachable", failures: 1, firstFailedAt: first });
    expect(nextCheck(once, failed, later(23))).toMatchObject({ outcome: "unreachable", failures: 2 });
  });

  test("a failure a day after the first makes an address dead", () => {
    const once = nextCheck(null, failed, first);
    expect(nextCheck(once, failed, later(24))).toMatchObject({
      outcome: "dead",
      failures: 2,
      firstFailedAt: first,
    });
  });

  test("an answer in between begins the count anew", () => {
    const once = nextCheck(null, failed, first);
    const answered = nextCheck(once, { kind: "ok", status: 200 }, later(10));
    expect(answered).toMatchObject({ outcome: "ok", failures: 0, firstFailedAt: null });
    expect(nextCheck(answered, failed, later(30))).toMatchObject({ outcome: "unreachable", failures: 1 });
  });
});

describe("the check of the register's addresses", () => {
  const database = testDatabase();
  const options = (now: Date) => ({
    now,
    siteUrl: "https://register.example",
    most: 50,
    // Every name leads to this machine: no test asks anybody else.
    network: {
      resolve: () => Promise.resolve(["127.0.0.1"]),
      allows: (address: string) => address === "127.0.0.1",
    },
    manners: { pause: 0, wait: () => Promise.resolve() },
  });

  test("looks at sources' addresses and at websites of hubs and organisations, and keeps what it found", async () => {
    const { client } = database;
    await client.source.updateMany({ data: { url: null } });
    await client.contact.deleteMany({ where: { kind: "website" } });
    const local = await site((request, response) =>
      response.writeHead(request.url === "/gone" ? 404 : 200).end(),
    );
    const contact = (id: string, kind: "website" | "phone", value: string) => ({
      id,
      kind,
      value,
      citations: [citation(`${id}-c`)],
    });
    const source = { kind: "web-page", publisher: "Probe", title: "Ein Beleg", url: `${local.origin}/gone` };
    await saveSource(client, sourceSchema.parse({ id: "probe-s", slug: "probe-s", ...source }), change(0));
    await saveHub(
      client,
      hub({
        contacts: [
          contact("k1", "website", `${local.origin}/gone`),
          contact("k2", "website", `${local.origin}/there`),
          contact("k3", "website", "www.ohne-protokoll.example"),
          contact("k4", "phone", "0123 456"),
        ],
      }),
      change(0),
    );
    expect(await dueLinks(client, first, 10)).toEqual([`${local.origin}/gone`, `${local.origin}/there`]);
    expect(await checkLinks(client, options(first))).toBe(2);

    const { links, total } = await troubledLinks(client, person(), {
      outcomes: ["dead", "unreachable"],
      page: 1,
      perPage: 10,
    });
    expect(total).toBe(1);
    expect(links[0]).toMatchObject({
      url: `${local.origin}/gone`,
      outcome: "unreachable",
      status: 404,
      checkedAt: first,
    });
    expect(links[0]?.uses).toEqual([
      { kind: "hub", id: "probe", name: "Digital Hub Probe" },
      { kind: "source", id: "probe-s", name: "Ein Beleg" },
    ]);
    expect(await linkFigures(client)).toEqual({ addresses: 2, checked: 2, lastAt: first });

    // Nothing is due an hour later; the failing one after a day, and then it is dead; the other one after a week.
    expect(await checkLinks(client, options(later(1)))).toBe(0);
    expect(await checkLinks(client, options(later(24)))).toBe(1);
    expect(await dueLinks(client, later(7 * 24), 10)).toHaveLength(2);
    const dead = await troubledLinks(client, person(), { outcomes: ["dead"], page: 1, perPage: 10 });
    expect(dead.links.map(({ outcome, failures }) => [outcome, failures])).toEqual([["dead", 2]]);
  });

  test("an editor with scopes is told of their own records' addresses only", async () => {
    const asked = { outcomes: ["dead", "unreachable"], page: 1, perPage: 10 } as const;
    const own = await troubledLinks(database.client, person([{ kind: "hub", target: "probe" }]), asked);
    expect(own.links.flatMap(({ uses }) => uses)).toEqual([
      { kind: "hub", id: "probe", name: "Digital Hub Probe" },
    ]);
    const other = await troubledLinks(database.client, person([{ kind: "hub", target: "zeitz" }]), asked);
    expect(other).toEqual({ links: [], total: 0 });
  });

  test("one address can be looked at at once, and an address that nothing names never", async () => {
    const { client } = database;
    const [gone = ""] = await dueLinks(client, later(7 * 24), 1);
    expect(await isNamed(client, gone)).toBe(true);
    expect(await isNamed(client, "http://169.254.169.254/latest/meta-data")).toBe(false);
    const { network, manners, siteUrl } = options(later(30));
    expect(await checkLink(client, gone, { now: later(30), network, manners, siteUrl })).toMatchObject({
      checkedAt: later(30),
    });
  });

  test("a portion takes what was never looked at, then what was looked at the longest ago", async () => {
    const { client } = database;
    const due = await dueLinks(client, later(100 * 24), 1);
    const [oldest] = await client.linkCheck.findMany({ orderBy: { checkedAt: "asc" }, take: 1 });
    expect(due).toEqual([oldest?.url]);
  });

  test("addresses of made-up records are nobody's: none is asked", async () => {
    await database.client.register.updateMany({ data: { madeUp: true } });
    expect(await checkLinks(database.client, options(later(100 * 24)))).toBe(0);
    await database.client.register.updateMany({ data: { madeUp: false } });
  });
});
