import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import type { Field, Row } from "#lib/drafts/fields.ts";
import { presentMarker, rowsMarker } from "#lib/drafts/names.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { addLabel, fieldLabel, listLabel, rowLabel } from "./field-words.ts";
import { issuesWithin, type FormView } from "./form-view.ts";
import { RecordField, type PlainField } from "./record-field.tsx";
import { rowHeading, rowWords } from "./row-heading.ts";

export type RowsField = Extract<Field, { type: "rows" }>;

/** Look of the small buttons that move and remove a row. */
export const smallButtonClass =
  "inline-flex min-h-11 items-center rounded-md px-3 py-1 text-sm font-semibold text-accent hover:underline";

interface RowCardsProps {
  view: FormView;
  field: RowsField;
  path: string;
  rows: readonly Row[];
}

/** The rows of a list of the record: one card each, folded to its heading unless there is something to do in it. */
export function RowCards({ view, field, path, rows }: RowCardsProps) {
  const t = recordFormTexts(view.locale);
  const own = view.issues.get(path);
  return (
    <div id={path} tabIndex={-1}>
      <input type="hidden" name={presentMarker(path)} value="1" />
      {own ? (
        <p id={`${path}-issue`} className="mb-3 font-semibold text-critical">
          {own.join(" ")}
        </p>
      ) : null}
      {rows.length === 0 ? <p className="text-muted">{t.emptyList}</p> : null}
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          <RowCard
            key={row.id}
            view={view}
            field={field}
            path={path}
            row={row}
            index={index}
            of={rows.length}
          />
        ))}
      </ol>
      <AddButton view={view} field={field} path={path} />
    </div>
  );
}

function AddButton({ view, field, path }: Omit<RowCardsProps, "rows">) {
  if (view.isReadOnly) return null;
  return (
    <button type="submit" name="intent" value={`add:${path}`} className={`mt-4 ${secondaryButtonClass}`}>
      {addLabel(view.kind, field.name, view.locale)}
    </button>
  );
}

interface RowCardProps {
  view: FormView;
  field: RowsField;
  path: string;
  row: Row;
  index: number;
  of: number;
}

function RowCard({ view, field, path, row, index, of }: RowCardProps) {
  const t = recordFormTexts(view.locale);
  const at = `${path}.${row.id}`;
  const issues = issuesWithin(view, at);
  const citations = rowsOf(row["citations"]);
  const isFresh = view.fresh.has(row.id);
  const holdsTarget =
    view.at !== null && (view.at === row.id || JSON.stringify(row).includes(`"${view.at}"`));
  const isUnresolved = Object.keys(view.candidates).some((each) => each.startsWith(`${at}.`));
  const isOpen =
    issues > 0 || holdsTarget || isUnresolved || (isFresh && rowWords(view, field.name, row) === "");
  return (
    <li id={row.id} tabIndex={-1} className="scroll-mt-4 rounded-md border border-line bg-raised">
      <input type="hidden" name={rowsMarker(path)} value={row.id} />
      <details data-part={at} open={isOpen || undefined} className="group">
        <summary className="flex min-h-11 flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 marker:content-none">
          <span aria-hidden="true" className="text-accent group-open:rotate-90">
            ›
          </span>
          <h3 className="min-w-0 flex-1 text-base">{rowHeading(view, field.name, row)}</h3>
          <span className="flex flex-wrap gap-x-3 text-sm text-muted">
            {issues > 0 ? <strong className="text-critical">{t.hasIssue(issues)}</strong> : null}
            {isFresh ? <span className="text-info">{t.isNew}</span> : null}
            {field.fields.some(({ name }) => name === "citations") ? (
              <span>{t.citationCount(citations.length)}</span>
            ) : null}
          </span>
        </summary>
        <div className="grid gap-5 border-t border-line px-4 pt-4 pb-5">
          {view.issues.has(at) ? (
            <p id={`${at}-issue`} className="font-semibold text-critical">
              {view.issues.get(at)?.join(" ")}
            </p>
          ) : null}
          <FieldGrid view={view} fields={field.fields} path={at} list={field.name} row={row} />
          <RowButtons view={view} list={field.name} path={path} row={row} index={index} of={of} />
        </div>
      </details>
    </li>
  );
}

interface RowButtonsProps {
  view: FormView;
  list: string;
  path: string;
  row: Row;
  index: number;
  of: number;
  /** How the row is called, where its words do not tell it apart. */
  name?: string;
}

function RowButtons({ view, list, path, row, index, of, name }: RowButtonsProps) {
  if (view.isReadOnly) return null;
  const t = recordFormTexts(view.locale);
  const kind = rowLabel(view.kind, list, view.locale);
  const words = rowWords(view, list, row);
  const called = name ?? t.rowName(kind, words);
  const button = (intent: string, label: string, text: string) => (
    <button
      type="submit"
      name="intent"
      value={`${intent}:${path}.${row.id}`}
      aria-label={label}
      className={smallButtonClass}
    >
      {text}
    </button>
  );
  return (
    <div className="-mx-3 flex flex-wrap gap-x-2">
      {index > 0 ? button("up", t.up(called), t.upShort) : null}
      {index < of - 1 ? button("down", t.down(called), t.downShort) : null}
      {/* Rows within rows each have one of these: it says what it removes. */}
      <button type="submit" name="intent" value={`remove:${path}.${row.id}`} className={smallButtonClass}>
        {t.remove(name ?? kind)}
        {name !== undefined || words === "" ? null : <span className="sr-only">: {words}</span>}
      </button>
    </div>
  );
}

/** Alternatives of which exactly one is given. */
const alternatives = new Set(["ags", "associationKey", "organisationId", "unnamed"]);

const isFilled = (row: Row, field: Field): boolean => {
  const value = row[field.name];
  if (typeof value === "string") return value !== "";
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.length > 0;
  return Object.values(value ?? {}).some((part) => part !== "");
};

/** Fields that take a whole line of the grid. */
const isWide = (field: Field): boolean =>
  ["bilingual", "date", "choices", "lines", "reference", "own", "rows"].includes(field.type) ||
  (field.type === "text" && ((field.lines ?? 1) > 1 || field.max > 120));

interface FieldGridProps {
  view: FormView;
  fields: readonly Field[];
  path: string;
  list: string;
  row: Row;
}

/** The fields of one row: what is seldom needed and empty is folded away, child rows stand at the end. */
function FieldGrid({ view, fields, path, list, row }: FieldGridProps) {
  const t = recordFormTexts(view.locale);
  const isBody = fields.filter(({ name }) => alternatives.has(name)).length > 1;
  const isElsewhere = (field: Field) => isBody && alternatives.has(field.name);
  const plain = (field: Field): field is PlainField => field.type !== "rows";
  const needed = (field: Field) =>
    !field.rare || isFilled(row, field) || issuesWithin(view, `${path}.${field.name}`) > 0;
  const shown = fields.filter(plain).filter((field) => !isElsewhere(field) && needed(field));
  const folded = fields.filter(plain).filter((field) => !isElsewhere(field) && !needed(field));
  const bodies = fields.filter(plain).filter(isElsewhere);
  const given = bodies.filter(
    (field) => isFilled(row, field) || issuesWithin(view, `${path}.${field.name}`) > 0,
  );
  const other = bodies.filter((field) => !given.includes(field));
  const one = (field: PlainField) => (
    <div key={field.name} className={isWide(field) ? "sm:col-span-2" : undefined}>
      <RecordField
        view={view}
        field={field}
        path={`${path}.${field.name}`}
        list={list}
        value={row[field.name]}
        row={row}
      />
    </div>
  );
  const leads = shown.filter(({ type }) => type === "choice").slice(0, 2);
  return (
    <>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        {isBody ? leads.map(one) : null}
        {given.map(one)}
        {other.length === 0 ? null : given.length > 0 ? (
          <details data-part={`${path}.who`} className="sm:col-span-2">
            <summary className="inline-flex min-h-11 items-center text-sm text-accent">{t.whoElse}</summary>
            <div className="grid gap-4 pb-2 sm:grid-cols-2">
              {other.map((field) => (
                <div key={field.name}>{one(field)}</div>
              ))}
            </div>
          </details>
        ) : (
          <fieldset className="grid gap-4 sm:col-span-2 sm:grid-cols-2">
            <legend className="mb-2 text-sm text-muted">{t.whoNote}</legend>
            {other.map((field) => (
              <div key={field.name}>{one(field)}</div>
            ))}
          </fieldset>
        )}
        {shown.filter((field) => !isBody || !leads.includes(field)).map(one)}
        {folded.length === 0 ? null : (
          <details data-part={`${path}.rare`} className="sm:col-span-2">
            <summary className="inline-flex min-h-11 items-center text-sm text-accent">
              {t.rare}: {folded.map(({ name }) => fieldLabel(view.kind, list, name, view.locale)).join(", ")}
            </summary>
            <div className="grid gap-x-5 gap-y-4 pb-2 sm:grid-cols-2">{folded.map(one)}</div>
          </details>
        )}
      </div>
      {fields
        .filter((field): field is RowsField => field.type === "rows")
        .map((field) => (
          <InnerRows
            key={field.name}
            view={view}
            field={field}
            path={`${path}.${field.name}`}
            rows={rowsOf(row[field.name])}
          />
        ))}
    </>
  );
}

/** Rows within a row: its citations, the participants of a milestone. */
function InnerRows({ view, field, path, rows }: RowCardsProps) {
  const t = recordFormTexts(view.locale);
  const own = view.issues.get(path);
  const isCitations = field.name === "citations";
  return (
    <fieldset
      id={path}
      tabIndex={-1}
      aria-describedby={own ? `${path}-issue` : undefined}
      className="min-w-0 border-s-2 border-line ps-4"
    >
      <legend className="float-left mb-2 w-full text-sm font-semibold text-muted">
        {listLabel(view.kind, field.name, view.locale)}
      </legend>
      <input type="hidden" name={presentMarker(path)} value="1" />
      {own ? (
        <p id={`${path}-issue`} className="clear-left mb-2 font-semibold text-critical">
          {own.join(" ")}
        </p>
      ) : null}
      <ol className="clear-left grid gap-6">
        {rows.map((row, index) => {
          const name = isCitations ? t.citationName(index + 1) : undefined;
          const at = `${path}.${row.id}`;
          return (
            <li key={row.id} id={row.id} tabIndex={-1} className="grid scroll-mt-4 gap-3">
              <input type="hidden" name={rowsMarker(path)} value={row.id} />
              {rows.length > 1 || !isCitations ? (
                <h4 className="text-sm font-semibold">{name ?? rowHeading(view, field.name, row)}</h4>
              ) : null}
              {view.issues.has(at) ? (
                <p id={`${at}-issue`} className="font-semibold text-critical">
                  {view.issues.get(at)?.join(" ")}
                </p>
              ) : null}
              <FieldGrid view={view} fields={field.fields} path={at} list={field.name} row={row} />
              <div className="flex flex-wrap items-center gap-x-4">
                {isCitations && !view.isReadOnly ? (
                  <button
                    type="submit"
                    name="intent"
                    value={`cite:${at}`}
                    className={`-mx-3 ${smallButtonClass}`}
                  >
                    {t.newSource}
                  </button>
                ) : null}
                <RowButtons
                  view={view}
                  list={field.name}
                  path={path}
                  row={row}
                  index={index}
                  of={rows.length}
                  name={name}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {view.isReadOnly ? null : (
        <button
          type="submit"
          name="intent"
          value={`add:${path}`}
          className={`-mx-3 mt-1 ${smallButtonClass}`}
        >
          {addLabel(view.kind, field.name, view.locale)}
        </button>
      )}
    </fieldset>
  );
}
