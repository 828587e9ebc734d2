import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon.tsx";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { changeGroups, type ChangeGroup, type ChangeInput } from "./change-words.ts";

/** How what came, went and changed is marked. */
export const changeMarks: Readonly<Record<ChangeGroup["mark"], { tone: Tone; icon: IconName }>> = {
  added: { tone: "positive", icon: "check" },
  removed: { tone: "critical", icon: "cross" },
  changed: { tone: "info", icon: "half" },
  moved: { tone: "neutral", icon: "dashed" },
};

/** What changed between two states of a record, in words; says so where nothing did. */
export function ChangeList(input: ChangeInput) {
  const t = changeTexts(input.locale);
  const groups = changeGroups(input);
  if (groups.length === 0) return <p className="text-muted">{t.noChanges}</p>;
  return (
    <ul className="border-b border-line">
      {groups.map(({ path, mark, title, lines }) => (
        <li key={path} className="border-t border-line py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge {...changeMarks[mark]}>{t.marks[mark]}</Badge>
            <span className="min-w-0 font-semibold">{title}</span>
          </p>
          <ul className="mt-1 max-w-measure list-disc ps-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
