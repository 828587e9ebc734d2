import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReportPage } from "#components/reports/report-page.tsx";
import { mayEdit, type Person, type Scope } from "#lib/auth/policy.ts";
import { mergeRecords } from "#lib/changesets/merge.ts";
import { statementLists } from "#lib/evidence/statements-of-source.ts";
import { editTarget, saveOf } from "#lib/drafts/kinds.ts";
import { saveAll } from "#lib/records/save.ts";
import { statementKinds } from "#lib/records/statements.ts";
import { deskReport, deskReportCounts, deskReports } from "#lib/reports/desk-queries.ts";
import { daysBetween, median } from "#lib/reports/figures.ts";
import {
  openReportsOn,
  recordsReported,
  reportFigures,
  reportList,
  reportPage,
} from "#lib/reports/queries.ts";
import { reportStates } from "#lib/reports/report.ts";
import { handleReport } from "#lib/reports/store.ts";
import { subjectNow, subjectToday, versionReported } from "#lib/reports/subject-queries.ts";
import { recordName } from "#lib/reports/subject.ts";
import { publicVersion, recordsThen } from "#lib/revisions/queries.ts";
import { testDatabase } from "#tests/database.ts";
import { change } from "#tests/factories.ts";
import { afterDays, correctZeitz, received, report, sample } from "./samples.ts";

const all = { state: null, record: null, page: 1 };

describe("what can be reported", () => {
  const database = testDatabase();

  test("is every public statement of every record, and every record as a whole", async () => {
    let statements = 0;
    let inRecords = 0;
    for (const kind of statementKinds)
      for await (const { record } of recordsThen(database.client, kind, null)) {
        inRecords += Object.values(record)
          .flat()
          .filter((entry) => typeof entry === "object" && entry !== null && "citations" in entry).length;
        const lists = record as unknown as Partial<Record<string, { id: string }[]>>;
        for (const list of statementLists)
          for (const { id } of lists[list] ?? []) {
            const found = await subjectNow(database.client, { kind, id: record.id, statementId: id });
            if (!found || !("statement" in found))
              throw new Error(`Nothing public at ${kind}/${record.id}, ${id}.`);
            expect(found.statement?.list).toBe(list);
            statements += 1;
          }
      }
    expect(statements).toBe(inRecords);
    expect(statements).toBeGreaterThan(100);
    for (const kind of ["source", "theme", "offer-kind"] as const)
      for await (const { record } of recordsThen(database.client, kind, null)) {
        const found = await subjectNow(database.client, { kind, id: record.id, statementId: null });
        if (!found || !("statement" in found)) throw new Error(`Nothing public at ${kind}/${record.id}.`);
        for (const locale of ["de", "en"] as const) expect(recordName(found.version, locale)).not.toBe("");
      }
  });

  test("is nothing that there is not", async () => {
    const now = (kind: "hub" | "theme", id: string, statementId: string | null) =>
      subjectNow(database.client, { kind, id, statementId });
    expect(await now("hub", "atlantis", null)).toBeNull();
    expect(await now("theme", "zeitz", null)).toBeNull();
    expect(await now("hub", "zeitz", "rostock-opening")).toMatchObject({ without: { kind: "hub" } });
    expect(await now("theme", "smart-city", "zeitz-opening")).toMatchObject({ without: { kind: "theme" } });
  });

  test("is stored against the version that was shown, else against the one that is public", async () => {
    const { target } = sample();
    const at = (shown: string, statementId: string | null = target.statementId) =>
      versionReported(database.client, { ...target, statementId }, shown);
    const newest = await correctZeitz(database.client, "Wortlaut danach");
    expect(await at("1")).toEqual({ target, version: 1 });
    expect(await at(String(newest))).toEqual({ target, version: newest });
    for (const shown of ["", "0", "-1", "99", "1e3", "zwei", "99999999999999999999"])
      expect(await at(shown)).toEqual({ target, version: newest });
    expect(await at("1", "no-such-statement")).toBeNull();
  });
});

describe("reports as everybody reads them", () => {
  const database = testDatabase();
  const decide = (number: number, event: "accept" | "decline", now: Date, version: number | null = null) =>
    handleReport(database.client, {
      number,
      event,
      personId: "reviewer",
      now,
      decision: { answer: "Antwort des Registers.", acceptedVersion: version },
    });

  test("an empty register of reports says so in its figures", async () => {
    expect(await reportFigures(database.client)).toEqual({ open: 0, decided: 0, medianDays: null });
    expect(await reportList(database.client, { ...all, page: 7 })).toEqual({
      reports: [],
      total: 0,
      page: 1,
      pages: 1,
    });
    expect(await reportPage(database.client, 1)).toBeNull();
  });

  test("nothing of what the reporter wrote is on the page or in what it is made from", async () => {
    const number = await report(database.client, { evidence: "Geheime Quelle", email: "geheim@example.org" });
    await decide(number, "decline", afterDays(1));
    const page = await reportPage(database.client, number);
    if (!page) throw new Error("There is a report.");
    expect(JSON.stringify(page)).not.toMatch(/Meldung der Probe|Geheim|geheim|reviewer/);
    const html = (locale: "de" | "en") =>
      renderToStaticMarkup(createElement(ReportPage, { page, locale, now: afterDays(2), isNew: false }));
    expect(html("de")).toContain("Antwort des Registers.");
    expect(html("de")).toContain("Eröffnung");
    expect(html("en")).toContain("Declined");
    expect(html("de") + html("en")).not.toMatch(/Meldung der Probe|Geheim|geheim|reviewer/);
  });

  test("an accepted report leads to the version with the change and to its entry in the log", async () => {
    const number = await report(database.client);
    const version = await correctZeitz(database.client, "am 4. Oktober");
    await decide(number, "accept", afterDays(3), version);
    const page = await reportPage(database.client, number);
    expect(page?.accepted?.version).toBe(version);
    expect(page?.subject.version.version).toBe(1);
    if (!page) throw new Error("There is a report.");
    const html = renderToStaticMarkup(
      createElement(ReportPage, { page, locale: "de", now: afterDays(4), isNew: false }),
    );
    expect(html).toContain(`href="/hubs/zeitz/versionen/${version}#s-zeitz-opening"`);
    expect(html).toContain(`href="/aenderungen/${page.accepted?.sequence}"`);
    expect(html).toContain('href="/hubs/zeitz/versionen/1#s-zeitz-opening"');
    expect(html).toContain("nach 3 Tagen");
  });

  test("the list has every report once, the newest first, by state and by record", async () => {
    const other = { kind: "organisation", id: "kisa", statementId: null } as const;
    const numbers = [];
    for (let at = 0; at < 30; at += 1) numbers.push(await report(database.client, { target: other }));
    const first = await reportList(database.client, { ...all, record: { kind: "organisation", id: "kisa" } });
    expect(first).toMatchObject({ total: 30, page: 1, pages: 2 });
    expect(first.reports.map(({ report: { number } }) => number)).toEqual(numbers.toReversed().slice(0, 25));
    const last = await reportList(database.client, {
      state: "received",
      record: { kind: "organisation", id: "kisa" },
      page: 99,
    });
    expect(last.page).toBe(2);
    expect(last.reports).toHaveLength(5);
    for (const state of reportStates) {
      const { reports } = await reportList(database.client, { ...all, state });
      expect(new Set(reports.map(({ report: each }) => each.state)).size).toBeLessThanOrEqual(1);
    }
    const records = (await recordsReported(database.client)).map(
      ({ kind, record }) => `${kind}/${record.id}`,
    );
    expect(records.toSorted()).toEqual(["hub/zeitz", "organisation/kisa"]);
    expect(await openReportsOn(database.client, other, 3)).toHaveLength(3);
  });

  test("the figures count as the rule does", async () => {
    const rows = await database.client.errorReport.findMany({ select: { createdAt: true, decidedAt: true } });
    const days = rows.flatMap(({ createdAt, decidedAt }) =>
      decidedAt ? [daysBetween(createdAt, decidedAt)] : [],
    );
    expect(await reportFigures(database.client)).toEqual({
      open: rows.length - days.length,
      decided: days.length,
      medianDays: median(days.map((value) => ({ value, count: 1 }))),
    });
    // Midnight is Berlin's in the database, too.
    const late = await report(database.client, { now: new Date("2022-05-02T21:50:00Z") });
    await decide(late, "decline", new Date("2022-05-02T22:10:00Z"));
    const one = await reportFigures(database.client);
    expect(one.decided).toBe(days.length + 1);
    expect(one.medianDays).toBe(median([...days, 1].map((value) => ({ value, count: 1 }))));
  });
});

test("reports of a record that was merged still lead somewhere: to what it said, and to what it became", async () => {
  const { client } = merged;
  const target = { kind: "hub", id: "wilster", statementId: "wilster-letter-of-intent" } as const;
  const number = await report(client, { target });
  const [goes, stays] = await Promise.all([
    publicVersion(client, "hub", "wilster"),
    publicVersion(client, "hub", "rendsburg"),
  ]);
  if (!goes || !stays) throw new Error("The seed holds both.");
  const merge = mergeRecords(stays, goes, {});
  if (!merge.ok) throw new Error(merge.reason);
  const saved = await saveAll(client, [
    saveOf(merge.merged, change(goes.version)),
    saveOf(merge.survivor, change(stays.version)),
  ]);
  expect(saved.ok).toBe(true);

  const page = await reportPage(client, number);
  expect(page?.subject.version.record).toMatchObject({ id: "wilster", mergedIntoId: null });
  expect(page?.newest.record).toMatchObject({ slug: "wilster", mergedIntoId: "rendsburg" });
  expect(await subjectNow(client, target)).toEqual({ moved: { ...target, id: "rendsburg" } });
  expect(page?.isGone).toBe((await subjectToday(client, target)) === null);
  const whole = { ...target, statementId: null };
  expect((await subjectToday(client, whole))?.version.record.id).toBe("rendsburg");
  // A form that was open meanwhile is stored against what it showed; a later one against the survivor.
  expect(await versionReported(client, target, "1")).toEqual({ target, version: 1 });
  expect(await versionReported(client, whole, "")).toEqual({
    target: { ...whole, id: "rendsburg" },
    version: 2,
  });
  expect((await reportList(client, { ...all, record: target })).total).toBe(1);
});
const merged = testDatabase();

describe("reports at the desk", () => {
  const database = testDatabase();
  const person = (overrides: Partial<Person> = {}): Person => ({
    id: "me",
    name: "Ich",
    email: "ich@example.org",
    role: "editor",
    scopes: [],
    ...overrides,
  });
  const listOf = (who: Person, list: "open" | "decided" | "waiting" = "open") =>
    deskReports(database.client, who, { list, extent: { page: 1, perPage: 50 } });

  test("one's own stand first, then what nobody has, then what others have, each by age", async () => {
    const numbers = [];
    for (let at = 0; at < 4; at += 1) numbers.push(await report(database.client));
    const [waiting, others, mine, decided] = numbers as [number, number, number, number];
    const step = { event: "take-up", now: received } as const;
    await handleReport(database.client, { ...step, number: others, personId: "somebody" });
    await handleReport(database.client, { ...step, number: mine, personId: "me" });
    await handleReport(database.client, {
      number: decided,
      event: "decline",
      personId: "me",
      now: received,
      decision: { answer: "Nein.", acceptedVersion: null },
    });
    const { rows, total } = await listOf(person());
    expect(rows.map(({ report: { number } }) => number)).toEqual([mine, waiting, others]);
    expect(total).toBe(3);
    expect((await listOf(person(), "decided")).rows.map(({ report: { number } }) => number)).toEqual([
      decided,
    ]);
    expect((await listOf(person(), "waiting")).rows.map(({ report: { number } }) => number)).toEqual([
      mine,
      waiting,
    ]);
    expect(await deskReportCounts(database.client, person())).toEqual({ open: 3, decided: 1 });
    // The words of reporters are read on the report's own page only.
    expect(JSON.stringify(rows)).not.toContain("Meldung der Probe");
  });

  test("an editor with limits finds exactly the reports on what they may edit", async () => {
    const targets = [
      { kind: "hub", id: "zeitz", statementId: null },
      { kind: "hub", id: "grossroehrsdorf", statementId: null },
      { kind: "organisation", id: "kisa", statementId: null },
      { kind: "network", id: "digitalhubs", statementId: null },
      { kind: "source", id: "s0", statementId: null },
      { kind: "theme", id: "smart-city", statementId: null },
    ] as const;
    const about = new Map<number, (typeof targets)[number]>();
    for (const target of targets) {
      if (await publicVersion(database.client, target.kind, target.id))
        about.set(await report(database.client, { target }), target);
    }
    expect(about.size).toBeGreaterThanOrEqual(5);
    const scopes: Scope[] = [
      { kind: "state", target: "DE-ST" },
      { kind: "operator", target: "kisa" },
      { kind: "hub", target: "rostock" },
    ];
    await fc.assert(
      fc.asyncProperty(fc.subarray(scopes), async (limits) => {
        const who = person({ scopes: limits });
        const found = new Set((await listOf(who)).rows.map(({ report: { number } }) => number));
        for (const [number, { kind, id }] of about) {
          const version = await publicVersion(database.client, kind, id);
          expect([id, found.has(number)]).toEqual([
            id,
            version !== null && mayEdit(who, editTarget(version)),
          ]);
        }
      }),
      { seed: 4, numRuns: 10 },
    );
  });

  test("a report in full says who did what, and from which versions the accepted one is chosen", async () => {
    const number = await report(database.client);
    expect(await deskReport(database.client, number)).toMatchObject({
      words: { evidence: "Mitteldeutsche Zeitung vom 4. Oktober", email: "leserin@example.org" },
      isUnchanged: true,
      later: [],
      steps: [],
      editTarget: { kind: "hub", id: "zeitz", stateIso: "DE-ST" },
    });
    const version = await correctZeitz(database.client, "im Oktober");
    await handleReport(database.client, { number, event: "take-up", personId: "gone", now: received });
    expect(await deskReport(database.client, number)).toMatchObject({
      isUnchanged: false,
      later: [{ version, reason: "Eröffnung: im Oktober" }],
      steps: [{ kind: "report-taken-up", who: "" }],
    });
    expect(await deskReport(database.client, 999_999_999)).toBeNull();
  });
});
