import { setTimeout as pause } from "node:timers/promises";
import { answering } from "#lib/cli/answering.ts";
import { createClient } from "#lib/db/client.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { saveDraft, submitDraft } from "#lib/drafts/store.ts";
import { scheduleDraft } from "#lib/drafts/publication-store.ts";
import { contentOf } from "#lib/drafts/content.ts";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import type { Person } from "#lib/auth/policy.ts";
import { staffMember } from "#tests/staff.ts";
import { administer, templateName } from "#tests/test-server.ts";
import { expect, test } from "@playwright/test";
import { formWith, Session } from "./session.ts";

test("what is published through one instance shows on the other within two seconds, whole; a scheduled draft becomes public by itself, once", async () => {
  test.setTimeout(120_000);
  const admin = process.env["HUBREGISTER_TEST_SERVER"] ?? "";
  const name = "two_instances";
  await administer(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const { client, close } = createClient(url.href);
  const instances = await Promise.all(
    [1, 2].map(async () => {
      const port = String(await freePort());
      const web = start(process.execPath, ["lib/cli/main.ts", "serve", "--jobs"], {
        env: { DATABASE_URL: url.href, PORT: port, HOST: "127.0.0.1" },
      });
      const site = `http://127.0.0.1:${port}`;
      await answering(site, web);
      return { web, site };
    }),
  );
  try {
    const [one, two] = instances;
    if (!one || !two) throw new Error("Both were started.");
    const editor = await staffMember(client, { role: "editor" });
    const reviewer = await staffMember(client, { role: "reviewer" });
    const asPerson = ({ id, email }: { id: string; email: string }, role: Person["role"]): Person => ({
      id,
      email,
      role,
      name: role,
      scopes: [],
    });

    /** Name and the first name's text change together: a page that shows one without the other is a partial one. */
    const submitted = async (text: string) => {
      const current = await publicVersion(client, "hub", "zeitz");
      if (current?.kind !== "hub") throw new Error("The seed holds Zeitz.");
      const [first] = current.record.contacts;
      const content = contentOf({
        kind: "hub",
        record: {
          ...current.record,
          name: `Hub ${text}`,
          contacts: first ? [{ ...first, value: `Wert ${text}` }, ...current.record.contacts.slice(1)] : [],
          names: current.record.names.map((each, at) =>
            at === 0 ? { ...each, text: `Name ${text}` } : each,
          ),
        },
      });
      const person = asPerson(editor, "editor");
      const saved = await saveDraft(client, {
        person,
        kind: "hub",
        id: "zeitz",
        draftVersion: 0,
        baseVersion: current.version,
        content,
        reason: text,
        now: new Date(),
      });
      if (!saved.ok) throw new Error(saved.reason);
      const { id: draftId, version: draftVersion } = saved.draft;
      const done = await submitDraft(client, {
        person,
        draftId,
        draftVersion,
        reason: text,
        now: new Date(),
      });
      if (!done.ok) throw new Error(done.reason);
      return done.draft;
    };

    const seen = async (site: string) => (await fetch(`${site}/hubs/zeitz`)).text();
    const whole = (html: string, text: string) =>
      html.includes(`Hub ${text}`) && html.includes(`Name ${text}`);
    const partial = (html: string, text: string) =>
      html.includes(`Hub ${text}`) !== html.includes(`Name ${text}`);
    const shows = async (site: string, text: string, limit: number) => {
      const since = performance.now();
      for (;;) {
        const html = await seen(site);
        expect(partial(html, text)).toBe(false);
        const took = performance.now() - since;
        if (whole(html, text)) return took;
        expect(took).toBeLessThan(limit);
        await pause(50);
      }
    };

    const session = new Session(one.site);
    await session.signIn(reviewer);
    const took: number[] = [];
    for (const text of ["eins", "zwei", "drei"]) {
      const draft = await submitted(text);
      await seen(two.site);
      const page = await session.open(`/verwaltung/entwuerfe/${draft.id}`);
      const form = formWith(page, /Jetzt veröffentlichen/);
      if (!form) throw new Error(`No form at ${page.url.href}: ${page.status}`);
      const after = await session.post(page, form);
      expect(after.url.searchParams.get("done")).toBe("published");
      expect(whole(await seen(one.site), text)).toBe(true);
      took.push(await shows(two.site, text, 2000));
    }
    process.stdout.write(`Shown by the other instance after ${took.map(Math.round).join(", ")} ms\n`);

    const draft = await submitted("später");
    const publishAt = new Date(Date.now() + 3000);
    expect(
      await scheduleDraft(client, {
        draftId: draft.id,
        draftVersion: draft.version,
        person: asPerson(reviewer, "reviewer"),
        fourEyes: true,
        publishAt,
        now: new Date(),
      }),
    ).toEqual({ ok: true });
    const late = await shows(two.site, "später", 90_000);
    expect(late).toBeGreaterThan(2000);
    process.stdout.write(`A scheduled draft was public ${Math.round(late - 3000)} ms after its time\n`);
    expect(await client.revision.count({ where: { recordKind: "hub", recordId: "zeitz" } })).toBe(5);
  } finally {
    await Promise.all(instances.map(({ web }) => web.stop()));
    await close();
    await administer(admin, `DROP DATABASE ${name} WITH (FORCE)`);
  }
});
