/**
 * What is cited when a statement of the register is: the source as the thing cited, and the version of the register in
 * which it was read. Whatever the source does not state is left out; what the register supplied stands in square
 * brackets, as bibliographies do it. Pure.
 */
import { formatDate } from "#lib/dates/format.ts";
import { citationTexts } from "#lib/i18n/messages/citation.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { SourceReference } from "#lib/records/references.ts";
import type { Citation } from "#lib/records/statements.ts";

/** A statement with the place in the register where it is read. */
export interface CitableStatement {
  id: string;
  /** "Eröffnung, erfolgt: September 2021". */
  words: string;
  /** The name of its record. */
  record: string;
  /** What the record holds for it; the one that is shown stands first. */
  citations: readonly Citation[];
  /** As the record's history and the public chain count. */
  version: number;
  sequence: number;
  /** Absolute address that shows this very version. */
  permalink: string;
}

/** One source of a statement, ready to be written in any format. */
export interface CitedSource {
  /** Stable: the same version of the same statement is always cited under it. */
  key: string;
  locale: Locale;
  kind: SourceReference["kind"];
  author: string | null;
  title: string;
  publisher: string;
  /** ISO day; null where the source states none. */
  published: string | null;
  /** The source's own address. */
  url: string | null;
  /** What it is evidence for, and where that was read. */
  note: string;
}

/**
 * The sources of a statement, each once.
 * @param accessed ISO day on which somebody read it; null leaves it out
 */
export function citedSources(
  statement: CitableStatement,
  sources: Readonly<Record<string, SourceReference | undefined>>,
  locale: Locale,
  accessed: string | null,
): CitedSource[] {
  const ids = [...new Set(statement.citations.map(({ sourceId }) => sourceId))];
  return ids.flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    const citations = statement.citations.filter(({ sourceId }) => sourceId === id);
    return [
      {
        key: `hubregister-${statement.sequence}-${statement.id}-${id}`,
        locale,
        kind: source.kind,
        author: source.author,
        title: source.title ?? `[${source.description?.[locale] ?? ""}]`,
        publisher: source.publisherInference ? `[${source.publisher}]` : source.publisher,
        published: source.published,
        url: source.url,
        note: noteOf(statement, citations, locale, accessed),
      },
    ];
  });
}

function noteOf(
  { record, words, version, sequence, permalink }: CitableStatement,
  citations: readonly Citation[],
  locale: Locale,
  accessed: string | null,
): string {
  const t = citationTexts(locale);
  const isInferred = citations.some(({ inference }) => inference !== null);
  const evidence = t.evidenceFor(record, words) + (isInferred ? ` ${t.inferred}` : "");
  const said = [...new Set(citations.map(({ wording }) => quoted(wording, locale)))].join(" ");
  const day = accessed === null ? "" : `, ${t.accessed(formatDate({ edtf: accessed }, locale))}`;
  const where = `${t.citedAfter(String(version), String(sequence))}, ${permalink}${day}`;
  return `${evidence}. ${t.wording} ${said}. ${where}.`;
}

const quoted = (words: string, locale: Locale) => (locale === "de" ? `„${words}“` : `“${words}”`);
