import type { Citation } from "#lib/records/statements.ts";

/** Anything that names its sources: every statement of a record. */
export interface Cited {
  citations: readonly Citation[];
}

/** The numbers of a page's source list: from 1, in the order in which the statements, as the page shows them, cite. */
export function numberSources(statements: readonly Cited[]): Record<string, number> {
  const ids = statements.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId));
  return Object.fromEntries([...new Set(ids)].map((id, index) => [id, index + 1]));
}

/** One group per source, in order of first citation: a source that says a thing twice gets one mark with both wordings. */
export function bySource(citations: readonly Citation[]): [Citation, ...Citation[]][] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const group = groups.get(citation.sourceId);
    if (group) group.push(citation);
    else groups.set(citation.sourceId, [citation]);
  }
  return [...groups.values()];
}
