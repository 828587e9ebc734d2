import { buttonClass } from "#components/ui/control-classes.ts";
import type { Conflict, Field, Value } from "#lib/drafts/fields.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { optionLabel } from "./field-words.ts";
import type { FormView } from "./form-view.ts";
import { pathWords } from "./path-words.ts";
import { referenceWords, rowHeading } from "./row-heading.ts";

interface ConflictSectionProps {
  view: FormView;
  fields: readonly Field[];
  conflicts: readonly Conflict[];
}

/** What two people changed differently: both sides and what was before, for the author to decide. */
export function ConflictSection({ view, fields, conflicts }: ConflictSectionProps) {
  if (conflicts.length === 0) return null;
  const t = recordFormTexts(view.locale).conflicts;
  return (
    <section
      id="conflicts"
      tabIndex={-1}
      aria-labelledby="conflicts-title"
      className="mb-8 border-s-4 border-caution bg-caution-soft p-4"
    >
      <h2 id="conflicts-title" className="text-lg">
        {t.title}
      </h2>
      <p className="mt-1">{t.lead}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.path} className="mt-4 border-t border-line pt-3">
          <legend className="float-left w-full font-semibold">{pathWords(view, conflict.path)}</legend>
          <div className="clear-left grid gap-1">
            {(["mine", "theirs", "base"] as const).map((side) => (
              <label key={side} className="flex min-h-11 items-baseline gap-3 py-1">
                <input
                  type="radio"
                  name={`decision:${conflict.path}`}
                  value={side}
                  className="size-5 shrink-0 translate-y-1"
                />
                <span>
                  <span className="text-muted">{t[side]}: </span>
                  {valueWords(view, fields, conflict.path, conflict[side]) || t.nothing}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="submit" name="intent" value="resolve" className={`mt-4 ${buttonClass}`}>
        {t.resolve}
      </button>
    </section>
  );
}

interface At {
  field: Field | null;
  list: string | null;
}

/** The description of the field at a path. */
function fieldAt(fields: readonly Field[], path: string): At {
  const segments = path.replace(/~order$/, "").split(".");
  let level = fields;
  let list: string | null = null;
  for (let at = 0; at < segments.length; at += 2) {
    const field = level.find(({ name }) => name === segments[at]) ?? null;
    if (segments[at + 1] === undefined || field?.type !== "rows") return { field, list };
    if (at + 2 >= segments.length) return { field, list };
    level = field.fields;
    list = field.name;
  }
  return { field: null, list };
}

/** A value in words; empty for nothing. */
function valueWords(view: FormView, fields: readonly Field[], path: string, value: Value | null): string {
  if (value === null) return "";
  const { field, list } = fieldAt(fields, path);
  const option = (each: string) => optionLabel(view.kind, list, field?.name ?? "", each, view.locale);
  if (path.endsWith("~order") && field?.type === "rows" && Array.isArray(value)) {
    const ids = value.map(String);
    const rows = rowsOf(view.content[field.name]);
    return ids
      .flatMap((id) => rows.find((row) => row.id === id) ?? [])
      .map((row) => rowHeading(view, field.name, row))
      .join("; ");
  }
  if (Array.isArray(value)) {
    const rows = rowsOf(value);
    if (field?.type === "rows") return rows.map((row) => rowHeading(view, field.name, row)).join("; ");
    return value.map((each) => (typeof each === "string" ? option(each) : "")).join(", ");
  }
  if (typeof value === "object") return Object.values(value).filter(Boolean).join(" / ");
  if (typeof value === "boolean") return value ? "✓" : "";
  if (field?.type === "reference") return referenceWords(view, field.to, value);
  if (field?.type === "choice") return value === "" ? "" : option(value);
  return value;
}
