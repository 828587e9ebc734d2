import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createInvitation, findInvitation } from "#lib/auth/invitations.ts";
import { firstAdministratorLink } from "#lib/cli/first-administrator.ts";
import { createClient } from "#lib/db/client.ts";
import { migrate } from "#lib/db/migrate.ts";
import { start } from "#lib/server/child.ts";
import { startEmbedded } from "#lib/server/embedded-postgres.ts";
import { testDatabase } from "#tests/database.ts";
import { now } from "#tests/factories.ts";

const database = testDatabase();

/** Runs `npm run staff`'s own program. */
const staff = (args: readonly string[], settings: Record<string, string> = {}) =>
  start(process.execPath, ["lib/cli/main.ts", "staff", ...args], {
    env: { DATABASE_URL: database.url, SITE_URL: "", PORT: "3456", ...settings },
  }).finished;

const tokenIn = (output: string) => /einladung\?token=([\w-]+)/.exec(output)?.[1] ?? "";
const invitations = () => database.client.invitation.count();

describe("npm run staff", () => {
  test("prints a link that lets an administrator in", async () => {
    const { code, output } = await staff(["invite", "chef@example.org", "--role", "admin"]);
    expect(code).toBe(0);
    expect(output).toContain("http://localhost:3456/anmelden/einladung?token=");
    expect(await findInvitation(database.client, tokenIn(output), new Date())).toMatchObject({
      email: "chef@example.org",
      role: "administrator",
    });
  });

  test("limits an editor to what the register knows, by id or by address", async () => {
    const scopes = ["--scope", "state:DE-SN", "--scope", "hub:zeitz", "--scope", "operator:kisa"];
    const { output } = await staff(["invite", "eva@example.org", "--role", "editor", ...scopes], {
      SITE_URL: "https://hubs.example.org",
    });
    expect(output).toContain("https://hubs.example.org/anmelden/einladung?token=");
    const hub = await database.client.hub.findUnique({ where: { slug: "zeitz" }, select: { id: true } });
    const kisa = await database.client.organisation.findUnique({
      where: { slug: "kisa" },
      select: { id: true },
    });
    expect(await findInvitation(database.client, tokenIn(output), new Date())).toMatchObject({
      scopes: [
        { kind: "state", target: "DE-SN" },
        { kind: "hub", target: hub?.id },
        { kind: "operator", target: kisa?.id },
      ],
    });
  });

  test.each([
    [[], /^Aufruf: npm run staff/],
    [["invite"], /^Aufruf: npm run staff/],
    [["remove", "a@example.org"], /^Aufruf: npm run staff/],
    [["invite", "a@example.org"], /^Aufruf: npm run staff/],
    [["invite", "a@example.org", "--rolle", "admin"], /^Aufruf: npm run staff/],
    [["invite", "niemand", "--role", "admin"], /„niemand“ ist keine E-Mail-Adresse/],
    [["invite", "a@example.org", "--role", "chef"], /Die Rolle „chef“ gibt es nicht/],
    [["invite", "a@example.org", "--role", "reader", "--scope", "state:DE-SN"], /Nur die Rolle editor/],
    [["invite", "a@example.org", "--role", "editor", "--scope", "DE-SN"], /„DE-SN“ begrenzt nichts/],
    [["invite", "a@example.org", "--role", "editor", "--scope", "state:DE-XX"], /Land „DE-XX“ kennt/],
    [["invite", "a@example.org", "--role", "editor", "--scope", "hub:nirgends"], /Hub „nirgends“ kennt/],
  ])("says in one sentence what is wrong with %j", async (args, sentence) => {
    const before = await invitations();
    const { code, output } = await staff(args);
    expect(code).toBe(1);
    expect(output.trim()).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(await invitations()).toBe(before);
  });

  test("refuses an address that has an account", async () => {
    const email = "schon@example.org";
    await database.client.person.create({
      data: { id: "schon", name: "Schon Da", email, emailVerified: true, createdAt: now, updatedAt: now },
    });
    const { code, output } = await staff(["invite", email, "--role", "reader"]);
    expect([code, output.trim()]).toEqual([
      1,
      expect.stringMatching(/^schon@example.org hat schon ein Konto/),
    ]);
    await database.client.person.delete({ where: { id: "schon" } });
  });
});

describe("beside a running embedded database", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startEmbedded>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hubregister-staff-"));
    server = await startEmbedded({ dataDirectory: folder, durable: false });
    await migrate(server.url);
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("the command invites into the same database and leaves the server running", async () => {
    const { code, output } = await staff(["invite", "chef@example.org", "--role", "admin"], {
      DATABASE_URL: "",
      DATA_DIR: folder,
    });
    expect([code, output]).toEqual([0, expect.stringContaining("/anmelden/einladung?token=")]);
    const { client, close } = createClient(server.url, 1);
    expect(await findInvitation(client, tokenIn(output), new Date())).toMatchObject({
      email: "chef@example.org",
    });
    await close();
  }, 60_000);
});

describe("the first administrator's link of npm start", () => {
  const empty = testDatabase();
  const link = () => firstAdministratorLink(empty.url, now);

  test("is made anew at every start until somebody came in or was invited by e-mail", async () => {
    const [first, second] = [tokenIn((await link()) ?? ""), tokenIn((await link()) ?? "")];
    expect(await findInvitation(empty.client, first, now)).toBeNull();
    expect(await findInvitation(empty.client, second, now)).toMatchObject({
      email: null,
      role: "administrator",
    });
    const invitation = {
      email: "chef@example.org",
      role: "administrator",
      scopes: [],
      invitedBy: null,
      now,
    } as const;
    await createInvitation(empty.client, invitation);
    expect(await link()).toBeNull();
    await empty.client.invitation.updateMany({ data: { revokedAt: now } });
    expect(await link()).not.toBeNull();
    await empty.client.person.create({
      data: {
        id: "a",
        name: "A",
        email: "a@example.org",
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      },
    });
    expect(await link()).toBeNull();
  });
});
