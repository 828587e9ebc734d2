/** A published change as an entry of a feed: what it is about, and what changed, in words. Pure. */
import { changeGroups, type ChangeGroup } from "#components/revisions/change-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel } from "#components/evidence/source-text.ts";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { formatDate } from "#lib/dates/format.ts";
import { contentOf } from "#lib/drafts/content.ts";
import type { KindedRecord } from "#lib/drafts/kinds.ts";
import { markup, type AtomEntry } from "#lib/exports/atom.ts";
import { urnOf } from "#lib/exports/urn.ts";
import { counted } from "#lib/i18n/counted.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import { displayedDate, isOperation } from "#lib/records/plans.ts";
import type { PublishedChange } from "#lib/revisions/feed-queries.ts";
import { permalink } from "#lib/revisions/permalink.ts";

/** Statements told of in one entry, and sentences about one of them, at most: the version itself shows them all. */
const mostGroups = 40;
const mostLines = 12;
/** Statements named in a title and in a summary. */
const inTitle = 2;
const inSummary = 5;

interface EntryOptions {
  locale: Locale;
  /** Where the site stands, without a slash at the end. */
  site: string;
  /** The register's own UUID. */
  identity: string;
  /** Tells only of done openings and starts of operation, under a name of its own. */
  openingsOnly?: boolean;
}

/** What changed; the one place where feeds get their words from. */
function changesInWords(
  { before, after, references: names }: PublishedChange,
  locale: Locale,
): ChangeGroup[] {
  const { kind } = after;
  return changeGroups({
    kind,
    before: before && contentOf(before),
    after: contentOf(after),
    names,
    locale,
    audience: "readers",
  });
}

/** The entry of one change. */
export function changeEntry(change: PublishedChange, options: EntryOptions): AtomEntry {
  const { locale, site, identity, openingsOnly = false } = options;
  const { after, slug } = change;
  const groups = changesInWords(change, locale);
  const told = openingsOnly ? openingsOf(change, groups, locale) : everythingOf(change, groups, locale);
  const place = { kind: after.kind, slug, version: after.version, sequence: after.sequence };
  return {
    id: urnOf(identity, `${locale}/${openingsOnly ? "openings/" : ""}${after.sequence}`),
    title: subscriptionTexts(locale).changeOf(recordName(after, locale), told.title),
    summary: told.summary,
    content: contentMarkup(told.groups, locale),
    url: site + permalink(place, locale),
    published: after.at,
  };
}

interface Told {
  title: string;
  summary: string;
  groups: readonly ChangeGroup[];
}

function everythingOf({ before }: PublishedChange, groups: readonly ChangeGroup[], locale: Locale): Told {
  const t = subscriptionTexts(locale);
  if (before === null) {
    // What a new record is called stands in the title already.
    const statements = groups.filter(({ path }) => path !== "").map(({ title }) => title);
    return { title: t.isNew, summary: listed(statements, inSummary, locale), groups };
  }
  const titles = groups.map(({ title }) => title);
  const sentences = groups.map((group) => sentenceOf(group, locale));
  const summary = [...sentences.slice(0, inSummary), ...rest(sentences.length - inSummary, locale)];
  return { title: listed(titles, inTitle, locale), summary: summary.join(" "), groups };
}

/** Only the done openings and starts of operation on either side. */
function openingsOf({ before, after }: PublishedChange, all: readonly ChangeGroup[], locale: Locale): Told {
  const words = new Map<string, string>();
  for (const kinded of [after, before])
    for (const milestone of kinded ? openingsIn(kinded) : [])
      words.set(
        `milestones.${milestone.id}`,
        `${milestoneName(milestone, locale)}, ${formatDate(displayedDate(milestone), locale)}`,
      );
  const groups = all.filter(({ path }) => words.has(path));
  const titles = groups.map(({ path, mark }) => {
    const opening = words.get(path) ?? "";
    return mark === "added" ? opening : marked(opening, mark, locale);
  });
  return {
    title: listed(titles, inTitle, locale),
    summary: groups.map((group) => sentenceOf(group, locale)).join(" "),
    groups,
  };
}

const openingsIn = ({ record }: KindedRecord) =>
  "milestones" in record
    ? record.milestones.filter((milestone) => milestone.state === "done" && isOperation(milestone))
    : [];

/** How a record is called where nothing around says what it is. */
export function recordName({ kind, record }: KindedRecord, locale: Locale): string {
  const t = draftTexts(locale).kinds;
  switch (kind) {
    case "hub":
    case "organisation":
      return record.name;
    case "network":
      return locale === "de" ? record.name : record.nameEn;
    case "source":
      return `${t.source} ${record.title ? quoted(record.title, locale) : (record.description?.[locale] ?? publisherLabel(record, locale))}`;
    case "theme":
    case "offer-kind":
      return `${t[kind]} ${quoted(labelOf(record, locale), locale)}`;
  }
}

const rest = (more: number, locale: Locale): string[] =>
  more > 0 ? [`… ${counted(subscriptionTexts(locale).moreChanges, more, locale)}.`] : [];

/** The first of several, and how many more there are. */
function listed(parts: readonly string[], most: number, locale: Locale): string {
  const more = parts.length - most;
  const shown = parts.slice(0, most).join("; ");
  return more > 0 ? `${shown} ${counted(subscriptionTexts(locale).moreChanges, more, locale)}` : shown;
}

const marked = (words: string, mark: ChangeGroup["mark"], locale: Locale) =>
  `${words} (${changeTexts(locale).marks[mark]})`;

/** What a new or removed statement held is told in full by the content. */
function sentenceOf({ title, mark, lines }: ChangeGroup, locale: Locale): string {
  const head = marked(title, mark, locale);
  return mark === "changed" ? `${head}: ${lines.join("; ")}.` : `${head}.`;
}

function contentMarkup(groups: readonly ChangeGroup[], locale: Locale): string {
  const items = groups.slice(0, mostGroups).map(({ title, mark, lines }) => {
    const told = [...lines.slice(0, mostLines), ...rest(lines.length - mostLines, locale)];
    const list = told.map((line) => `<li>${markup(line)}</li>`).join("");
    return `<li><p>${markup(marked(title, mark, locale))}</p><ul>${list}</ul></li>`;
  });
  const more = rest(groups.length - mostGroups, locale).map((words) => `<p>${markup(words)}</p>`);
  return `<ul>${items.join("")}</ul>${more.join("")}`;
}
