/** A published change as an entry of a feed: what it is about, and what changed, in words. Pure. */
import { changeGroups, type ChangeGroup } from "#components/drafts/change-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel } from "#components/evidence/source-text.ts";
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
import { isOperation } from "#lib/records/plans.ts";
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
  });
}

/** The entry of one change. */
export function changeEntry(change: PublishedChange, options: EntryOptions): AtomEntry {
  const { locale, site, identity, openingsOnly = false } = options;
  const { after, before, slug } = change;
  const t = subscriptionTexts(locale);
  const all = changesInWords(change, locale);
  const groups = openingsOnly ? all.filter(({ path }) => openingPaths(before, after).has(path)) : all;
  const title =
    before === null && !openingsOnly
      ? t.isNew
      : listed(
          groups.map((group) => group.title),
          inTitle,
          locale,
        );
  const summary = groups.map(({ title: about, mark, lines }) => sentenceOf(about, mark, lines, locale));
  const place = { kind: after.kind, slug, version: after.version, sequence: after.sequence };
  return {
    id: urnOf(identity, `${locale}/${openingsOnly ? "openings/" : ""}${after.sequence}`),
    title: t.changeOf(recordName(after, locale), title),
    summary: [...summary.slice(0, inSummary), ...rest(groups.length - inSummary, locale)].join(" "),
    content: contentMarkup(groups, locale),
    url: site + permalink(place, locale),
    published: after.at,
  };
}

/** Paths of the done openings and starts of operation on either side. */
function openingPaths(...records: (KindedRecord | null)[]): Set<string> {
  return new Set(
    records.flatMap((kinded) =>
      kinded && "milestones" in kinded.record
        ? kinded.record.milestones
            .filter((milestone) => milestone.state === "done" && isOperation(milestone))
            .map(({ id }) => `milestones.${id}`)
        : [],
    ),
  );
}

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

function sentenceOf(
  about: string,
  mark: ChangeGroup["mark"],
  lines: readonly string[],
  locale: Locale,
): string {
  const head = `${about} (${changeTexts(locale).marks[mark]})`;
  // What a new or removed statement held is told in full by the content.
  return mark === "changed" ? `${head}: ${lines.join("; ")}.` : `${head}.`;
}

function contentMarkup(groups: readonly ChangeGroup[], locale: Locale): string {
  const items = groups.slice(0, mostGroups).map(({ title, mark, lines }) => {
    const told = [...lines.slice(0, mostLines), ...rest(lines.length - mostLines, locale)];
    const list = told.map((line) => `<li>${markup(line)}</li>`).join("");
    return `<li><p><strong>${markup(title)}</strong> (${markup(changeTexts(locale).marks[mark])})</p><ul>${list}</ul></li>`;
  });
  const more = rest(groups.length - mostGroups, locale).map((words) => `<p>${markup(words)}</p>`);
  return `<ul>${items.join("")}</ul>${more.join("")}`;
}
