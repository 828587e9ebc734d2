import { createClient } from "#lib/db/client.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { saveTheme } from "#lib/themes/store.ts";
import { change, hub } from "#tests/factories.ts";
import { expect, test } from "./fixtures.ts";

test("an old address leads to the new one for ever, in both languages", async ({ request }) => {
  const { client, close } = createClient(process.env["HUBREGISTER_TEST_DATABASE"] ?? "");
  try {
    // Archived: it stays out of the lists that other tests look at.
    const record = hub({ id: "renamed", slug: "first-name", archived: true });
    await saveHub(client, record, change(0));
    await saveHub(client, { ...record, slug: "second-name" }, change(1));
    await saveHub(client, { ...record, slug: "third-name" }, change(2));
    const names = { labelDe: "Probe", labelEn: "Trial", aliases: [] };
    const theme = { id: "renamed", slug: "first-theme", ...names, mergedIntoId: null };
    await saveTheme(client, theme, change(0));
    await saveTheme(client, { ...theme, slug: "second-theme" }, change(1));
  } finally {
    await close();
  }
  for (const [old, current] of [
    ["/hubs/first-name", "/hubs/third-name"],
    ["/hubs/second-name", "/hubs/third-name"],
    ["/en/hubs/first-name", "/en/hubs/third-name"],
    ["/hubs/first-name/stand/2022-06-09", "/hubs/third-name/stand/2022-06-09"],
    ["/en/hubs/second-name/on/2022-06-09", "/en/hubs/third-name/on/2022-06-09"],
    ["/themen/first-theme", "/themen/second-theme"],
  ] as const) {
    const response = await request.get(old, { maxRedirects: 0 });
    expect(response.status(), old).toBe(308);
    expect(response.headers()["cache-control"], old).toBe("no-cache");
    expect(new URL(response.headers()["location"] ?? "", "http://here").pathname).toBe(current);
    expect((await request.get(current)).status()).toBe(200);
  }
});

test("folder names and the other language's words lead to the page's own address", async ({ request }) => {
  for (const [from, to] of [
    ["/de/hubs", "/hubs"],
    ["/de/states/sachsen", "/laender/sachsen"],
    ["/en/laender/sachsen", "/en/states/sachsen"],
    ["/en/meilensteine", "/en/milestones"],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status(), from).toBe(308);
    expect(new URL(response.headers()["location"] ?? "", "http://here").pathname).toBe(to);
  }
});
