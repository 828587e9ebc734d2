import { buttonClass, controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { Section } from "#components/ui/section.tsx";
import type { Autosaved } from "#lib/drafts/autosaved.ts";
import type { Conflict, Field } from "#lib/drafts/fields.ts";
import { rowsOf } from "#lib/drafts/shape.ts";
import { longestNote } from "#lib/drafts/draft.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { href } from "#lib/i18n/paths.ts";
import { ConflictSection } from "./conflict-section.tsx";
import { DraftKeeper } from "./draft-keeper.tsx";
import { listLabel } from "./field-words.ts";
import { issuesWithin, type FormView } from "./form-view.ts";
import { IssueSummary } from "./issue-summary.tsx";
import { RecordField, type PlainField } from "./record-field.tsx";
import styles from "./record-form.module.css";
import { RowCards, smallButtonClass, type RowsField } from "./row-cards.tsx";

export interface RecordFormProps {
  view: FormView;
  fields: readonly Field[];
  recordId: string;
  /** 0 where there is no draft yet. */
  draftVersion: number;
  /** The public version the draft started from; 0 for a new record. */
  baseVersion: number;
  reason: string;
  conflicts: readonly Conflict[];
  hasDraft: boolean;
  /** Of kinds that can be archived; null for the others. */
  archived: boolean | null;
  save: (form: FormData) => Promise<void>;
  autosave: (form: FormData) => Promise<Autosaved>;
}

const formId = "record";

/** The whole record as one form: every button posts all of it. */
export function RecordForm(props: RecordFormProps) {
  const { view, fields, recordId, draftVersion, baseVersion, conflicts, save, autosave } = props;
  const { locale, kind } = view;
  const t = recordFormTexts(locale);
  const head = fields.filter((field): field is PlainField => field.type !== "rows");
  // Whoever only reads needs no empty lists.
  const lists = fields.filter(
    (field): field is RowsField =>
      field.type === "rows" && (!view.isReadOnly || rowsOf(view.content[field.name]).length > 0),
  );
  const needed = (field: PlainField) =>
    !field.rare || view.content[field.name] !== "" || view.issues.has(field.name);
  const seldom = head.filter((field) => !needed(field));
  const one = (field: PlainField) => (
    <RecordField
      key={field.name}
      view={view}
      field={field}
      path={field.name}
      list={null}
      value={view.content[field.name]}
      row={null}
    />
  );
  const body = (
    <>
      <Section id="section-head" title={t.head}>
        <div className="grid gap-5">
          {head.filter(needed).map(one)}
          {seldom.length === 0 ? null : (
            <details data-part="head.rare">
              <summary className="inline-flex min-h-11 items-center text-sm text-accent">{t.rare}</summary>
              <div className="grid gap-5">{seldom.map(one)}</div>
            </details>
          )}
        </div>
      </Section>
      {lists.map((field) => (
        <Section key={field.name} id={`section-${field.name}`} title={listLabel(kind, field.name, locale)}>
          <RowCards view={view} field={field} path={field.name} rows={rowsOf(view.content[field.name])} />
        </Section>
      ))}
    </>
  );
  if (view.isReadOnly)
    return (
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_12rem] xl:gap-x-8">
        <fieldset disabled className="min-w-0">
          {body}
        </fieldset>
        <JumpList view={view} lists={lists} />
      </div>
    );
  return (
    <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_12rem] xl:gap-x-8">
      <form
        key={`${recordId}-${draftVersion}`}
        id={formId}
        action={save}
        className={styles["form"]}
        noValidate
      >
        {/* Enter in a field presses the first button of a form: it saves. */}
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t.save}
        </button>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={recordId} />
        <input type="hidden" name="draftVersion" value={draftVersion} />
        <input type="hidden" name="baseVersion" value={baseVersion} />
        <IssueSummary view={view} fields={fields} />
        <ConflictSection view={view} fields={fields} conflicts={conflicts} />
        {body}
        <div className="mt-12 border-t border-line pt-6">
          <label htmlFor="reason" className="mb-1 block font-semibold">
            {t.reason}
          </label>
          <p id="reason-hint" className="mb-1 text-sm text-muted">
            {t.reasonHint}
          </p>
          <textarea
            id="reason"
            name="reason"
            rows={2}
            maxLength={longestNote}
            defaultValue={props.reason}
            aria-describedby={view.issues.has("reason") ? "reason-hint reason-issue" : "reason-hint"}
            aria-invalid={view.issues.has("reason") || undefined}
            className={controlClass}
          />
          {view.issues.has("reason") ? (
            <p id="reason-issue" className="mt-1 font-semibold text-critical">
              {view.issues.get("reason")?.join(" ")}
            </p>
          ) : null}
        </div>
        <div className="mt-6 flex flex-wrap gap-x-4">
          {props.hasDraft ? (
            <button type="submit" name="intent" value="discard" className={`-mx-3 ${smallButtonClass}`}>
              {t.discard}
            </button>
          ) : null}
          {props.archived === null || baseVersion === 0 ? null : (
            <button
              type="submit"
              name="intent"
              value={props.archived ? "unarchive" : "archive"}
              className={smallButtonClass}
            >
              {props.archived ? t.restore : t.archive}
            </button>
          )}
        </div>
        <div className={`mt-4 border-t border-line-strong bg-surface py-3 ${styles["bar"]}`}>
          <div className="flex flex-wrap items-center gap-3">
            <button type="submit" name="intent" value="save" className={buttonClass}>
              {t.save}
            </button>
            <button type="submit" name="intent" value="check" className={secondaryButtonClass}>
              {t.check}
            </button>
            <button type="submit" name="intent" value="submit" className={secondaryButtonClass}>
              {t.submit}
            </button>
          </div>
          <DraftKeeper
            formId={formId}
            autosave={autosave}
            locale={locale}
            here={href("deskRecord", { kind, id: recordId }, locale)}
            texts={{
              ...t.island,
              saved: t.island.saved("{time}"),
            }}
          />
        </div>
      </form>
      <JumpList view={view} lists={lists} />
    </div>
  );
}

/** The sections of the form, beside it where there is room. */
function JumpList({ view, lists }: { view: FormView; lists: readonly RowsField[] }) {
  const t = recordFormTexts(view.locale);
  const entries = [
    { name: "head", label: t.head, count: null, issues: 0 },
    ...lists.map(({ name }) => ({
      name,
      label: listLabel(view.kind, name, view.locale),
      count: rowsOf(view.content[name]).length,
      issues: issuesWithin(view, name),
    })),
  ];
  return (
    <nav aria-label={t.jump} className="hidden xl:block">
      <ul className="sticky top-6 mt-8 border-s border-line text-sm">
        {entries.map(({ name, label, count, issues }) => (
          <li key={name}>
            <a
              href={`#section-${name}`}
              className="flex min-h-9 items-center justify-between gap-2 px-3 py-1 text-text no-underline visited:text-text hover:underline"
            >
              {label}
              {issues > 0 ? (
                <strong className="text-critical">
                  <span aria-hidden="true">{issues}!</span>
                  <span className="sr-only">{t.hasIssue(issues)}</span>
                </strong>
              ) : count === null || count === 0 ? null : (
                <span className="text-muted">{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
