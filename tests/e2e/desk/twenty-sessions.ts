/** Twenty editors and three reviewers at one hub at the same time, over HTTP; and the books of what must not get lost. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { heldBy } from "#lib/drafts/rows.ts";
import { unfinishedStates } from "#lib/drafts/states.ts";
import { hubSchema } from "#lib/hubs/record.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { staffMember } from "#tests/staff.ts";
import { formWith, Session } from "./session.ts";

export interface LiveFigures {
  sessions: number;
  acknowledged: number;
  published: number;
  public: number;
  /** Held in drafts that wait for a decision. */
  undecided: number;
  /** Replaced by somebody who saw them. */
  replaced: number;
  /** Must be empty. */
  lost: string[];
  errors: string[];
}

const marks = (value: unknown): string[] => JSON.stringify(value ?? null).match(/wert-\d+-\d+-/g) ?? [];
const editable = /^(name|names\.[^.]+\.text|contacts\.[^.]+\.value|names\.[^.]+\.citations\.[^.]+\.wording)$/;

/** Numbers that are the same in every run, and far apart from one seed to the next (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** @param rounds how often each editor changes something */
export async function twentySessions(
  site: string,
  client: PrismaClient,
  { editors = 20, rounds = 5 }: { editors?: number; rounds?: number } = {},
): Promise<LiveFigures> {
  const id = `zwanzig-${randomUUID().slice(0, 8)}`;
  const cited = (row: string) => [{ id: `${row}-c`, sourceId: "s0", wording: "einige Worte" }];
  const record = hubSchema.parse({
    id,
    slug: id,
    name: "Hub der zwanzig",
    stateIso: "DE-ST",
    names: Array.from({ length: 12 }, (_, at) => `${id}-n${at}`).map((row) => ({
      id: row,
      kind: "designation",
      text: `Name ${row}`,
      citations: cited(row),
    })),
    contacts: Array.from({ length: 6 }, (_, at) => `${id}-k${at}`).map((row) => ({
      id: row,
      kind: "phone",
      value: "0111",
      citations: cited(row),
    })),
  });
  const saved = await saveHub(client, record, {
    baseVersion: 0,
    author: "register",
    reason: "Probe",
    now: new Date(),
  });
  if (!saved.ok) throw new Error(saved.reason);

  const signedIn = async (role: "editor" | "reviewer", at: number) => {
    const session = new Session(site);
    await session.signIn(await staffMember(client, { role, name: `${role} ${at}` }));
    return session;
  };
  const people: Session[] = [];
  for (let at = 0; at < editors; at++) people.push(await signedIn("editor", at));
  const reviewers: Session[] = [];
  for (let at = 0; at < 3; at++) reviewers.push(await signedIn("reviewer", at));

  const acknowledged = new Set<string>();
  const replaced = new Set<string>();
  const errors: string[] = [];
  let published = 0;
  const address = `/verwaltung/eintraege/hub/${id}`;

  async function edit(session: Session, at: number, round: number, next: (below: number) => number) {
    const page = await session.open(address);
    const form = formWith(page, /name="intent"[^>]*value="save"|value="save"[^>]*name="intent"/);
    if (!form) return;
    const fields = form.texts.filter((name) => editable.test(name));
    const mark = `wert-${at}-${round}-`;
    const name = fields[next(fields.length)] ?? "name";
    const before = marks(form.values.get(name));
    form.values.set(name, mark);
    form.values.set("intent", "save");
    const after = await session.post(page, form);
    const done = after.url.searchParams.get("done");
    if (done !== "saved" && done !== "merged") {
      if (done !== "not-open") errors.push(`save: ${after.status} ${after.url.href}`);
      return;
    }
    acknowledged.add(mark);
    for (const each of before) replaced.add(each);
  }

  async function submit(session: Session) {
    const page = await session.open(address);
    const form = formWith(page, /value="submit"/);
    if (!form) return;
    form.values.set("intent", "submit");
    form.values.set("reason", "Probe mit zwanzig");
    const after = await session.post(page, form);
    if (after.status >= 500) errors.push(`submit: ${after.status}`);
  }

  /** @returns how many drafts were waiting */
  async function review(session: Session): Promise<number> {
    const waiting = await client.draft.findMany({
      where: { recordId: id, state: "submitted" },
      select: { id: true },
    });
    for (const draft of waiting) {
      const page = await session.open(`/verwaltung/entwuerfe/${draft.id}`);
      const form = formWith(page, /Jetzt veröffentlichen/);
      if (!form) continue;
      const after = await session.post(page, form);
      if (after.url.searchParams.get("done") === "published") published++;
      if (after.status >= 500) errors.push(`publish: ${after.status}`);
    }
    return waiting.length;
  }

  const editing = { goesOn: true };
  const reviewing = reviewers.map(async (session) => {
    while (editing.goesOn) if ((await review(session)) === 0) await session.open("/verwaltung/entwuerfe");
  });
  await Promise.all(
    people.map(async (session, at) => {
      const next = random(at + 1);
      for (let round = 0; round < rounds; round++) {
        await edit(session, at, round, next);
        if (next(2) === 0) await submit(session);
      }
      await submit(session);
    }),
  );
  editing.goesOn = false;
  await Promise.all(reviewing);
  const [reviewer] = reviewers;
  // Whatever a last publication left behind its author's back: submitted again, until nothing moves.
  for (const _turn of [1, 2, 3]) {
    await Promise.all(people.map(submit));
    if (reviewer) await review(reviewer);
  }

  const revision = await client.revision.findFirstOrThrow({
    where: { recordKind: "hub", recordId: id },
    select: { text: true },
    orderBy: { version: "desc" },
  });
  const open = await client.draft.findMany({
    where: { recordId: id, state: { in: [...unfinishedStates] } },
    select: { content: true, conflicts: true },
  });
  const isPublic = new Set(marks(revision.text));
  const isHeld = new Set(marks(open.map(heldBy).filter(({ conflicts }) => conflicts.length > 0)));
  const all = [...acknowledged];
  return {
    sessions: people.length + reviewers.length,
    acknowledged: all.length,
    published,
    public: all.filter((mark) => isPublic.has(mark)).length,
    undecided: all.filter((mark) => !isPublic.has(mark) && isHeld.has(mark)).length,
    replaced: all.filter((mark) => !isPublic.has(mark) && !isHeld.has(mark) && replaced.has(mark)).length,
    lost: all.filter((mark) => !isPublic.has(mark) && !isHeld.has(mark) && !replaced.has(mark)),
    errors,
  };
}
