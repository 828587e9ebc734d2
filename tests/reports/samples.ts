/** Reports for tests, about what the seed holds. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { saveHub } from "#lib/hubs/store.ts";
import { createReport, type NewReport } from "#lib/reports/store.ts";
import { change } from "#tests/factories.ts";

/** In the morning of 2 May 2022 in Berlin. */
export const received = new Date("2022-05-02T08:00:00Z");

export const afterDays = (days: number, from = received): Date =>
  new Date(from.getTime() + days * 86_400_000);

/** A report about the opening of the hub in Zeitz. */
export const sample = (overrides: Partial<NewReport> = {}): NewReport => ({
  target: { kind: "hub", id: "zeitz", statementId: "zeitz-opening" },
  version: 1,
  locale: "de",
  message: "Der Hub wurde später eröffnet, ich war dabei.",
  evidence: "Mitteldeutsche Zeitung vom 4. Oktober",
  email: "leserin@example.org",
  now: received,
  ...overrides,
});

let sent = 0;

/** Stores a report that nobody sent before. @returns its number */
export const report = (client: PrismaClient, overrides: Partial<NewReport> = {}): Promise<number> =>
  createReport(client, sample({ message: `Meldung der Probe, Nummer ${(sent += 1)}.`, ...overrides }));

/** Publishes one more version of the hub in Zeitz, in which the opening has another wording. @returns its number */
export async function correctZeitz(client: PrismaClient, wording: string): Promise<number> {
  const current = await publicVersion(client, "hub", "zeitz");
  if (current?.kind !== "hub") throw new Error("The seed holds Zeitz.");
  const milestones = current.record.milestones.map((milestone) =>
    milestone.id === "zeitz-opening"
      ? { ...milestone, citations: milestone.citations.map((citation) => ({ ...citation, wording })) }
      : milestone,
  );
  const saved = await saveHub(
    client,
    { ...current.record, milestones },
    change(current.version, { reason: `Eröffnung: ${wording}`, now: new Date() }),
  );
  if (!saved.ok) throw new Error(saved.reason);
  return saved.version;
}
