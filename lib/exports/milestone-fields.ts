/** What files tell of a milestone, the same in every format. Pure. */
import { formatDate } from "#lib/dates/format.ts";
import type { Precision } from "#lib/dates/precision.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ExportedMilestone } from "#lib/milestones/export-queries.ts";
import { recordAddress } from "#lib/records/address.ts";
import { displayedCitation, displayedDate } from "#lib/records/plans.ts";
import type { References, RecordReference } from "#lib/records/references.ts";
import type { Citation, Milestone, MilestoneKind } from "#lib/records/statements.ts";
import { permalink } from "#lib/revisions/permalink.ts";

/** A source's words for a milestone. */
export interface CitationFields {
  /** The source's own few words for the milestone. */
  wording: string;
  /** Where in the source; null where it is not told. */
  locator: string | null;
  /** Why an editor concludes it from these words; null where the source states it itself. */
  inference: string | null;
  /** The source's reading of the date, if it has one. */
  date: { text: string; edtf: string; wording: string; anchor: string | null } | null;
  publisher: string;
  /** Why an editor concludes who published it; null where the source says so. */
  publisherInference: string | null;
  /** Its title or, where it has none, what it is. */
  title: string;
  /** ISO day; null where the source has none. */
  published: string | null;
  /** Of the document itself; null where it has none. */
  url: string | null;
  /** Of the source in the register. */
  address: string;
}

export interface MilestoneFields {
  id: string;
  record: {
    kind: RecordReference["kind"];
    name: string;
    /** null where no page shows it. */
    address: string | null;
    /** ISO code of the state; null where it has none. */
    state: string | null;
  };
  kind: MilestoneKind;
  kindText: string;
  title: string | null;
  status: Milestone["state"];
  statusText: string;
  date: {
    /** In words, exactly as precise as the source. */
    text: string;
    edtf: string;
    /** ISO days; null where the date leaves that end open. */
    earliest: string | null;
    latest: string | null;
    precision: Precision;
    /** The source's own words for the date, and the day that they are relative to. */
    wording: string;
    anchor: string | null;
  };
  /** Id of the plan that it follows. */
  follows: string | null;
  outcome: ExportedMilestone["outcome"];
  /** dated: has its place in the list. apart: without a calendar day, or not certain of the year or day asked for. */
  certainty: "dated" | "apart";
  /** The citation whose date is shown. */
  citation: CitationFields;
  otherCitations: CitationFields[];
  /** The version of the record that tells this, for ever. */
  permalink: string;
}

/** @param site the public address of the site, e.g. https://hubregister.example */
export function milestoneFields(exported: ExportedMilestone, locale: Locale, site: string): MilestoneFields {
  const { milestone, owner, outcome, isApart, version, references } = exported;
  const words = hubTexts(locale);
  const { anchor = null, ...date } = displayedDate(milestone);
  const shown = displayedCitation(milestone);
  const address = recordAddress(owner, locale);
  const cited = (citation: Citation) => citationFields(citation, references, locale, site);
  return {
    id: milestone.id,
    record: {
      kind: owner.kind,
      name: locale === "de" ? owner.name : owner.nameEn,
      address: address && site + address,
      state: owner.stateIso,
    },
    kind: milestone.kind,
    kindText: words.kinds[milestone.kind],
    title: milestone.title?.[locale] ?? null,
    status: milestone.state,
    statusText: words.states[milestone.state],
    date: { text: formatDate(date, locale), ...date, anchor },
    follows: milestone.follows,
    outcome,
    certainty: isApart ? "apart" : "dated",
    citation: cited(shown),
    otherCitations: milestone.citations.filter((citation) => citation !== shown).map(cited),
    permalink: site + permalink({ kind: owner.kind, slug: owner.slug, ...version }, locale, milestone.id),
  };
}

function citationFields(
  { wording, locator, inference, date, sourceId }: Citation,
  { sources }: Pick<References, "sources">,
  locale: Locale,
  site: string,
): CitationFields {
  const source = sources[sourceId];
  if (!source) throw new Error(`The source ${sourceId} was not looked up.`);
  return {
    wording,
    locator,
    inference: inference?.[locale] ?? null,
    date: date && {
      text: formatDate(date, locale),
      edtf: date.edtf,
      wording: date.wording,
      anchor: date.anchor ?? null,
    },
    publisher: source.publisher,
    publisherInference: source.publisherInference?.[locale] ?? null,
    title: source.title ?? source.description?.[locale] ?? "",
    published: source.published,
    url: source.url,
    address: site + href("source", { slug: source.slug }, locale),
  };
}
