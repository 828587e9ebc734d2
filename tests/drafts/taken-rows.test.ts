import { expect, test } from "vitest";
import type { Person } from "#lib/auth/policy.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { Row } from "#lib/drafts/fields.ts";
import { publishDraft } from "#lib/drafts/publication-store.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { draftOf, saveDraft, submitDraft } from "#lib/drafts/store.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { testDatabase } from "#tests/database.ts";
import { change, citation, hub, now } from "#tests/factories.ts";

const db = testDatabase();
const person = (id: string, role: Person["role"]): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  scopes: [],
});

async function published(id: string) {
  const contacts = [
    { id: `${id}-k`, kind: "phone" as const, value: "0111", citations: [citation(`${id}-c`)] },
  ];
  const record = hub({ id, slug: id, contacts });
  expect(await saveHub(db.client, record, change(0))).toMatchObject({ ok: true });
  return contentOf({ kind: "hub", record });
}

test.each([
  ["row", (row: Row): Row => ({ ...row, id: "other-k" })],
  [
    "citation",
    (row: Row): Row => ({
      ...row,
      citations: rowsOf(row["citations"]).map((each) => ({ ...each, id: "other-c" })),
    }),
  ],
])(
  "a %s with the id of another record's goes back to its author; the other record stays",
  async (what, take) => {
    const id = `taking-${what}`;
    if (!(await publicVersion(db.client, "hub", "other"))) await published("other");
    const content = await published(id);
    const anna = person("anna", "editor");
    const contacts = rowsOf(content["contacts"]).map(take);
    const base = { person: anna, kind: "hub" as const, id, draftVersion: 0, baseVersion: 1, reason: "", now };
    const saved = await saveDraft(db.client, { ...base, content: { ...content, contacts } });
    const { id: draftId, version: draftVersion } = saved.draft;
    const submission = { person: anna, draftId, draftVersion, reason: "Probe", now };
    expect(await submitDraft(db.client, submission)).toMatchObject({ ok: true });

    const rita = person("rita", "reviewer");
    expect(
      await publishDraft(db.client, { draftId, draftVersion, person: rita, fourEyes: true, now }),
    ).toEqual({
      ok: false,
      reason: "went-back",
      why: "row-taken",
    });
    expect((await draftOf(db.client, "anna", "hub", id))?.state).toBe("returned");
    expect(await publicVersion(db.client, "hub", "other")).toMatchObject({
      version: 1,
      record: { contacts: [{ id: "other-k" }] },
    });
  },
);
