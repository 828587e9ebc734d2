import { hubFromRow, hubSelect } from "#lib/hubs/rows.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { change } from "#tests/factories.ts";
import { expect, test } from "./fixtures.ts";
import { ownSite } from "./own-site.ts";

test("a server that starts after a change shows it, although its pages were built before", async ({
  request,
}) => {
  const { address, close } = await ownSite("restarted", {
    prepare: async (client) => {
      const row = await client.hub.findUniqueOrThrow({ where: { id: "zeitz" }, select: hubSelect });
      const record = { ...hubFromRow(row), name: "DigitalHub Zeitz nach dem Neustart" };
      expect(await saveHub(client, record, change(1, { now: new Date() }))).toMatchObject({ ok: true });
      await client.register.update({ where: { id: 1 }, data: { madeUp: true }, select: { id: true } });
    },
  });
  try {
    const html = await (await request.get(`${address}/hubs/zeitz`)).text();
    expect(html).toContain("DigitalHub Zeitz nach dem Neustart");
    expect(html).toContain("sind erfunden");
  } finally {
    await close();
  }
});
