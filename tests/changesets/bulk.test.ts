import { describe, expect, test } from "vitest";
import { bulkEdited, bulkEditSchema, type BulkEdit } from "#lib/changesets/bulk.ts";
import { proposeBulkEdit } from "#lib/changesets/bulk-store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, now } from "#tests/factories.ts";

const database = testDatabase();

const counter = () => {
  let number = 0;
  return () => `neu-${++number}`;
};
const use = (id: string, themeId: string, role: "focus" | "topic" = "focus") => ({
  id,
  role,
  themeId,
  citations: [citation(`${id}-c`)],
});
const evidence = { sourceId: "s0", wording: "Schwerpunkt ist die Bildung" };
const edit = (of: object): BulkEdit => bulkEditSchema.parse({ list: "theme", edit: of });

describe("a bulk edit", () => {
  test("without a source or its words is refused where it adds something, and only there", () => {
    const add = { deed: "add", id: "bildung", role: "focus" };
    expect(bulkEditSchema.safeParse({ list: "theme", edit: add }).success).toBe(false);
    expect(
      bulkEditSchema.safeParse({ list: "theme", edit: { ...add, evidence: { ...evidence, wording: " " } } })
        .success,
    ).toBe(false);
    expect(edit({ deed: "remove", id: "bildung", role: null }).edit.deed).toBe("remove");
  });

  test("adds a theme with its citation, and leaves a hub alone that has it in that role", () => {
    const add = edit({ deed: "add", id: "bildung", role: "focus", evidence });
    const before = hub({ themes: [use("t1", "handel")] });
    expect(bulkEdited(before, add, counter()).themes).toMatchObject([
      { id: "t1" },
      { id: "neu-1", role: "focus", themeId: "bildung", citations: [{ id: "neu-2", ...evidence }] },
    ]);
    const has = hub({ themes: [use("t1", "bildung")] });
    expect(bulkEdited(has, add, counter())).toBe(has);
  });

  test("takes away a theme in one role or in all", () => {
    const before = hub({ themes: [use("t1", "handel"), use("t2", "handel", "topic"), use("t3", "bildung")] });
    const ids = (role: string | null) =>
      bulkEdited(before, edit({ deed: "remove", id: "handel", role }), counter()).themes.map(({ id }) => id);
    expect(ids("topic")).toEqual(["t1", "t3"]);
    expect(ids(null)).toEqual(["t3"]);
  });

  test("replaces in place, and keeps one where the new one stands already", () => {
    const replace = edit({ deed: "replace", oldId: "handel", id: "bildung", role: "focus", evidence });
    const before = hub({ themes: [use("t1", "handel"), use("t2", "pflege")] });
    expect(bulkEdited(before, replace, counter()).themes.map(({ themeId }) => themeId)).toEqual([
      "bildung",
      "pflege",
    ]);
    const both = hub({ themes: [use("t1", "handel"), use("t2", "bildung")] });
    expect(bulkEdited(both, replace, counter()).themes.map(({ id }) => id)).toEqual(["t2"]);
    const neither = hub({ themes: [use("t2", "pflege")] });
    expect(bulkEdited(neither, replace, counter())).toBe(neither);
  });

  test("changes operators likewise, as one changeset that shows what stays as it is", async () => {
    const { client } = database;
    const operators = [
      { id: "b-o", role: "operator" as const, organisationId: "kisa", citations: [citation("b-oc")] },
    ];
    await saveHub(client, hub({ id: "b-one", slug: "b-one", operators }), change(0));
    await saveHub(client, hub({ id: "b-two", slug: "b-two" }), change(0));
    const operation = { deed: "replace", oldId: "kisa", id: "dataport", role: "operator", evidence };
    const id = await proposeBulkEdit(client, {
      hubIds: ["b-one", "b-two", "gone"],
      edit: bulkEditSchema.parse({ list: "operator", edit: operation }),
      title: "Betreiber",
      reason: "",
      authorId: "anna",
      now,
      newId: counter(),
    });
    const rows = await client.changesetRow.findMany({
      where: { changesetId: id },
      select: { recordId: true, outcome: true, chosen: true },
      orderBy: { position: "asc" },
    });
    expect(rows).toEqual([
      { recordId: "b-one", outcome: "change", chosen: true },
      { recordId: "b-two", outcome: "unchanged", chosen: false },
    ]);
  });
});
