import { fieldLabel, listLabel } from "#components/drafts/field-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { changesBetween, type ContentChange } from "#lib/drafts/changes.ts";
import type { Content, Value } from "#lib/drafts/fields.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";
import type { References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";

interface RecordChangesProps {
  kind: RecordKind;
  before: Content | null;
  after: Content | null;
  names: References;
  locale: Locale;
}

const marks = {
  added: { tone: "positive", icon: "check" },
  removed: { tone: "critical", icon: "cross" },
  changed: { tone: "info", icon: "half" },
  moved: { tone: "neutral", icon: "dashed" },
} as const;

/** What a row changes in a record, one line for each field or statement. */
export function RecordChanges({ kind, before, after, names, locale }: RecordChangesProps) {
  const t = changesetTexts(locale);
  const changes = changesBetween(before, after).filter(({ path }) => path !== "slug" || before !== null);
  return (
    <ul className="border-b border-line">
      {changes.map((change) => (
        <li key={`${change.kind}-${change.path}`} className="border-t border-line py-2">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge {...marks[change.kind]}>{t.marks[change.kind]}</Badge>
            <span className="font-semibold">{labelsOf(kind, change, locale)}</span>
          </p>
          <p className="mt-1 max-w-measure break-words">
            {change.kind === "moved"
              ? null
              : [change.before, change.after]
                  .filter((value) => value !== null)
                  .map((value) => inWords(value, names, locale))
                  .join(" → ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function labelsOf(kind: RecordKind, { path }: ContentChange, locale: Locale): string {
  const fields = path.split(".").filter((_, index) => index % 2 === 0);
  const [list = "", ...inner] = fields;
  if (path === list) return fieldLabel(kind, null, list, locale);
  return [listLabel(kind, list, locale), ...inner.map((name) => fieldLabel(kind, list, name, locale))].join(
    ", ",
  );
}

/** A value with names in the place of ids. */
function inWords(value: Value, names: References, locale: Locale): string {
  if (typeof value === "boolean") return changesetTexts(locale)[value ? "yes" : "no"];
  if (typeof value === "string") return nameOf(value, names, locale) ?? value;
  if (Array.isArray(value))
    return value
      .map((entry) => (typeof entry === "string" ? entry : partsOf(entry, names, locale).join(", ")))
      .join("; ");
  return partsOf(value, names, locale).join(", ");
}

/** What a row says, without its ids. */
function partsOf(row: object, names: References, locale: Locale): string[] {
  return Object.entries(row as Record<string, Value>)
    .filter(([field, value]) => !/^(id|displayedCitationId|follows)$/.test(field) && value !== false)
    .map(([field, value]) => {
      const words = inWords(value, names, locale);
      return field === "wording" && words !== "" ? changesetTexts(locale).quoted(words) : words;
    })
    .filter((words) => words !== "");
}

function nameOf(id: string, names: References, locale: Locale): string | undefined {
  const source = names.sources[id];
  const label = names.themes[id] ?? names.offerKinds[id];
  return (
    (source && [source.publisher, source.title].filter(Boolean).join(": ")) ??
    (label && labelOf(label, locale)) ??
    names.organisations[id]?.name ??
    names.hubs[id]?.name ??
    names.municipalities[id]?.name ??
    names.associations[id]?.name
  );
}
