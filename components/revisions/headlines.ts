/** What changed, in single sentences that stand by themselves, the most important first. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import type { ChangeGroup } from "./change-words.ts";

/** Lists of a record by how much a change in them says; what is not named comes after. */
const order = [
  "",
  "milestones",
  "locations",
  "operators",
  "partners",
  "claims",
  "themes",
  "premises",
  "offers",
];

const rank = ({ path, mark }: ChangeGroup): number => {
  const at = order.indexOf(path.split(".")[0] ?? "");
  return (mark === "moved" ? order.length + 1 : 0) + (at === -1 ? order.length : at);
};

/** One sentence for each statement that came or went, and for each change of one that stayed; without full stops. */
export function headlines(groups: readonly ChangeGroup[], locale: Locale): string[] {
  const t = changeTexts(locale).headlines;
  return groups
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ path, mark, title, lines, source }) => {
      if (path === "" || mark === "moved") return lines;
      if (mark === "added") return [t.added(title, source)];
      if (mark === "removed") return [t.removed(title)];
      return lines.map((line) => t.changed(title, line));
    });
}
