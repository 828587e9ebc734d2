/**
 * A selection of milestones as JSON: a small envelope that says what was chosen, of which day it is and which revision of the
 * register it comes from, and the milestones in the order of the page, each on a line of its own. Pure.
 */
import { z } from "zod";
import type { SetClocks } from "#lib/clocks/clocks.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ExportedMilestone } from "#lib/milestones/export-queries.ts";
import type { MilestoneField } from "#lib/milestones/filter.ts";
import { milestoneFields } from "./milestone-fields.ts";

/** Raised when the shape changes. */
export const milestonesFormat = 1;

/** What stands before the milestones. */
export const envelopeSchema = z.object({
  format: z.literal("hubregister-milestones"),
  formatVersion: z.literal(milestonesFormat),
  /** `madeUp`: filled with made-up records for measuring. */
  register: z.object({ name: z.string(), address: z.url(), madeUp: z.boolean() }),
  /** The page that shows the same. */
  page: z.url(),
  language: z.enum(["de", "en"]),
  /** What was chosen, by the names that stand in the address. */
  filter: z.record(z.string(), z.string()),
  /** stand: the day whose truth it is. wissen: the day whose knowledge it is. null: today's. viewed: the end of what is known. */
  clocks: z.object({ stand: z.iso.date().nullable(), wissen: z.iso.date().nullable(), viewed: z.iso.date() }),
  /** The newest entry of the public chain that it knows; null in an empty register. */
  revision: z.object({ sequence: z.int(), at: z.iso.datetime() }).nullable(),
  /** The instant of the export, ISO 8601 in UTC. */
  generated: z.iso.datetime(),
  /** How many milestones follow. */
  total: z.int(),
});
type Envelope = z.infer<typeof envelopeSchema>;

export interface MilestonesJson {
  milestones: AsyncIterable<ExportedMilestone>;
  total: number;
  query: Readonly<Partial<Record<MilestoneField, string | undefined>>>;
  /** Address of the page, from the root of the site. */
  page: string;
  clocks: SetClocks;
  revision: { sequence: number; at: Date } | null;
  locale: Locale;
  /** Name and public address of the site. */
  name: string;
  site: string;
  isMadeUp: boolean;
  now: Date;
}

/** The parts of the file, in order; together they are one JSON document. */
export async function* milestonesJson(file: MilestonesJson): AsyncGenerator<string> {
  const { milestones, total, query, page, clocks, revision, locale, name, site, isMadeUp, now } = file;
  const { stand, wissen, viewed } = clocks;
  const envelope: Envelope = {
    format: "hubregister-milestones",
    formatVersion: milestonesFormat,
    register: { name, address: `${site}/`, madeUp: isMadeUp },
    page: site + page,
    language: locale,
    filter: Object.fromEntries(
      Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    clocks: { stand, wissen, viewed },
    revision: revision && { sequence: revision.sequence, at: revision.at.toISOString() },
    generated: now.toISOString(),
    total,
  };
  yield `${JSON.stringify(envelope).slice(0, -1)},"milestones":[`;
  let separator = "\n";
  for await (const milestone of milestones) {
    yield separator + JSON.stringify(milestoneFields(milestone, locale, site));
    separator = ",\n";
  }
  yield "\n]}\n";
}
