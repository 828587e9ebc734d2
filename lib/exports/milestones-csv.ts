/**
 * A selection of milestones as a table, one row each with the citation whose date is shown; how many others there are is
 * counted (the JSON file holds them). Pure.
 */
import type { SetClocks } from "#lib/clocks/clocks.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ExportedMilestone } from "#lib/milestones/export-queries.ts";
import { csvLine, csvStart, type CsvDialect } from "./csv-dialect.ts";
import { milestoneFields, type MilestoneFields } from "./milestone-fields.ts";

/** Raised when the columns change. */
export const tableFormat = 1;

type Cell = string | number | null;

/** Names of the columns, the same in every language, and what stands in them; null is an empty cell. */
const columns: Readonly<Record<string, (fields: MilestoneFields, clocks: SetClocks) => Cell>> = {
  id: ({ id }) => id,
  record_kind: ({ record }) => record.kind,
  record_name: ({ record }) => record.name,
  record_address: ({ record }) => record.address,
  state: ({ record }) => record.state,
  kind: ({ kind }) => kind,
  kind_text: ({ kindText }) => kindText,
  title: ({ title }) => title,
  status: ({ status }) => status,
  status_text: ({ statusText }) => statusText,
  date_text: ({ date }) => date.text,
  edtf: ({ date }) => date.edtf,
  earliest: ({ date }) => date.earliest,
  latest: ({ date }) => date.latest,
  precision: ({ date }) => date.precision,
  wording: ({ date }) => date.wording,
  anchor: ({ date }) => date.anchor,
  citation_wording: ({ citation }) => citation.wording,
  inferred: ({ citation }) => citation.inference,
  source_publisher: ({ citation }) => citation.publisher,
  source_publisher_inferred: ({ citation }) => citation.publisherInference,
  source_title: ({ citation }) => citation.title,
  source_published: ({ citation }) => citation.published,
  source_url: ({ citation }) => citation.url,
  source_address: ({ citation }) => citation.address,
  other_citations: ({ otherCitations }) => otherCitations.length,
  follows: ({ follows }) => follows,
  outcome: ({ outcome }) => outcome,
  certainty: ({ certainty }) => certainty,
  permalink: ({ permalink }) => permalink,
  stand: (_, { stand }) => stand,
  wissen: (_, { wissen }) => wissen,
};

export interface MilestonesCsv {
  milestones: AsyncIterable<ExportedMilestone>;
  clocks: SetClocks;
  locale: Locale;
  /** The public address of the site. */
  site: string;
  dialect: CsvDialect;
}

/** The lines of the file, each with its end. */
export async function* milestonesCsv(file: MilestonesCsv): AsyncGenerator<string> {
  const { milestones, clocks, locale, site, dialect } = file;
  yield csvStart(dialect) + csvLine(Object.keys(columns), dialect);
  for await (const milestone of milestones) {
    const fields = milestoneFields(milestone, locale, site);
    yield csvLine(
      Object.values(columns).map((cell) => cell(fields, clocks) ?? ""),
      dialect,
    );
  }
}
