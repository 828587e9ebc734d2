import { createClient } from "#lib/db/client.ts";
import { hubFromRow, hubSelect } from "#lib/hubs/rows.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { start } from "#lib/server/child.ts";
import { freePort } from "#lib/server/ports.ts";
import { change } from "#tests/factories.ts";
import { administer, templateName } from "#tests/test-server.ts";
import { expect, test } from "./fixtures.ts";

test("a server that starts after a change shows it, although its pages were built before", async ({
  request,
}) => {
  const admin = process.env["HUBREGISTER_TEST_SERVER"] ?? "";
  await administer(admin, `CREATE DATABASE restarted TEMPLATE ${templateName}`);
  const url = new URL(admin);
  url.pathname = "/restarted";
  const { client, close } = createClient(url.href);
  try {
    const row = await client.hub.findUniqueOrThrow({ where: { id: "zeitz" }, select: hubSelect });
    const record = { ...hubFromRow(row), name: "DigitalHub Zeitz nach dem Neustart" };
    expect(await saveHub(client, record, change(1, { now: new Date() }))).toMatchObject({ ok: true });
    await client.register.update({ where: { id: 1 }, data: { madeUp: true }, select: { id: true } });
  } finally {
    await close();
  }
  const port = String(await freePort());
  const web = start(process.execPath, ["lib/cli/main.ts", "serve"], {
    env: { DATABASE_URL: url.href, PORT: port, HOST: "127.0.0.1" },
  });
  try {
    await expect(async () => {
      const page = await request.get(`http://127.0.0.1:${port}/hubs/zeitz`);
      const html = await page.text();
      expect(html).toContain("DigitalHub Zeitz nach dem Neustart");
      expect(html).toContain("sind erfunden");
    }).toPass({ timeout: 20_000 });
  } finally {
    await web.stop();
  }
});
