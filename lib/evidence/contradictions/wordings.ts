/** One theme under two names within one source. Pure. */
import type { Facts, HubFacts } from "#lib/evidence/facts.ts";
import { fold } from "#lib/search/fold.ts";
import { citedSide, findingOf, type Finding } from "./finding.ts";

/** Themes of a hub that one source calls by different names; the register takes them for one. */
export function wordingFindings(
  { id, themes: uses }: HubFacts,
  { themes }: Pick<Facts, "themes">,
): Finding[] {
  const record = { kind: "hub" as const, id };
  return uses.flatMap((use) => {
    const theme = themes[use.themeId];
    if (!theme || use.citations.length < 2) return [];
    const names = [theme.labelDe, ...theme.aliases].map(fold);
    return [...Map.groupBy(use.citations, ({ sourceId }) => sourceId).values()].flatMap((citations) => {
      const byName = new Map<string, string>();
      for (const citation of citations) {
        const name = longestIn(fold(citation.wording), names);
        if (name !== null && !byName.has(name)) byName.set(name, citation.id);
      }
      if (byName.size < 2) return [];
      const sides = [...byName.values()].map((citationId) => citedSide(record, "themes", use.id, citationId));
      return [findingOf("two-wordings", sides)];
    });
  });
}

/** The longest of the names that a text holds: one name may be part of another. */
function longestIn(text: string, names: readonly string[]): string | null {
  const held = names.filter((name) => name !== "" && ` ${text} `.includes(` ${name} `));
  return held.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
