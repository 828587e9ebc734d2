import type { ReactNode } from "react";
import { buttonClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { effectiveOutcomes } from "#lib/changesets/changeset.ts";
import type { ChangesetPage } from "#lib/changesets/queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { problemWords } from "#lib/i18n/messages/changeset-problems.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";
import { OutcomeMark } from "./marks.tsx";

type Row = ChangesetPage["rows"][number];

interface ChangesetRowsProps {
  locale: Locale;
  changeset: ChangesetPage;
  /** Whether this person may apply it now. */
  mayApply: boolean;
  /** Whether this person may undo or discard it. */
  mayUndo: boolean;
  /** Why not, where that needs saying. */
  whyNot: string | null;
  outcome: Row["outcome"] | null;
  /** What a row changes, in words. */
  changesOf: (row: Row) => ReactNode;
  /** lib/changesets/actions.ts */
  action: (form: FormData) => Promise<void>;
}

/** The rows of a changeset, with the choice among them and what can be done: one plain form. */
export function ChangesetRows(props: ChangesetRowsProps) {
  const { locale, changeset, mayApply, mayUndo, whyNot, outcome, changesOf, action } = props;
  const t = changesetTexts(locale);
  const { id, state, kind, rows, page, pages, chosen } = changeset;
  const isProposed = state === "proposed";
  const canChoose = isProposed && mayUndo && kind !== "merge";
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="page" value={page} />
      {outcome === null ? null : <input type="hidden" name="outcome" value={outcome} />}
      {isProposed && mayUndo ? (
        <p className="mb-4 max-w-measure text-sm text-muted">{canChoose ? t.chooseHint : t.mergeHint}</p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={t.noRows} />
      ) : (
        <ol className="border-b border-line">
          {rows.map((row) => (
            <RowEntry key={row.position} row={row} canChoose={canChoose} locale={locale}>
              {changesOf(row)}
            </RowEntry>
          ))}
        </ol>
      )}
      {isProposed && mayUndo ? (
        <div className="mt-6">
          <p className="mb-3 font-semibold">{counted(t.chosen, chosen, locale)}</p>
          {whyNot === null ? null : <p className="mb-3 max-w-measure">{whyNot}</p>}
          <div className="flex flex-wrap gap-3">
            {mayApply ? (
              <button type="submit" name="intent" value="apply" className={buttonClass}>
                {canChoose ? t.apply : t.applyAll}
              </button>
            ) : null}
            {canChoose ? (
              <button type="submit" name="intent" value="choose" className={secondaryButtonClass}>
                {t.saveChoice}
              </button>
            ) : null}
            {canChoose && page < pages ? (
              <button type="submit" name="intent" value="choose-next" className={secondaryButtonClass}>
                {t.saveAndNext}
              </button>
            ) : null}
            <button type="submit" name="intent" value="discard" className={secondaryButtonClass}>
              {t.discard}
            </button>
          </div>
        </div>
      ) : null}
      {state === "reading" && mayUndo ? (
        <button type="submit" name="intent" value="discard" className={`mt-6 ${secondaryButtonClass}`}>
          {t.discard}
        </button>
      ) : null}
      {state === "applied" && mayUndo ? (
        <div className="mt-6">
          <p className="mb-3 max-w-measure text-muted">{kind === "places" ? t.undoHintPlaces : t.undoHint}</p>
          <button type="submit" name="intent" value="undo" className={secondaryButtonClass}>
            {t.undo}
          </button>
        </div>
      ) : null}
    </form>
  );
}

interface RowEntryProps {
  row: Row;
  canChoose: boolean;
  locale: Locale;
  children: ReactNode;
}

function RowEntry({ row, canChoose, locale, children }: RowEntryProps) {
  const t = changesetTexts(locale);
  const { position, outcome, label, line, problems, chosen, before } = row;
  const isEffective = effectiveOutcomes.includes(outcome);
  const boxId = `row-${position}`;
  return (
    <li className="border-t border-line py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {canChoose && isEffective ? (
          <>
            <input type="hidden" name="shown[]" value={position} />
            <span className="inline-flex size-11 items-center justify-center">
              <input
                id={boxId}
                type="checkbox"
                name="rows[]"
                value={position}
                defaultChecked={chosen}
                aria-label={t.choose(label)}
                className="size-5 accent-accent"
              />
            </span>
          </>
        ) : null}
        <OutcomeMark outcome={outcome} locale={locale} />
        {canChoose && isEffective ? (
          <label htmlFor={boxId} className="min-w-0 font-semibold">
            {label}
          </label>
        ) : (
          <span className="min-w-0 font-semibold">{label}</span>
        )}
      </div>
      {problems.length === 0 ? null : (
        <ul className="mt-2 max-w-measure list-disc ps-5">
          {problems.map((problem) => {
            const words = problemWords(problem, line, locale);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
      {children === null ? null : (
        <details className="mt-1">
          <summary className="inline-flex min-h-11 items-center text-accent">
            {before === null ? t.newRecord : t.changes}
            <span className="sr-only">: {label}</span>
          </summary>
          {children}
        </details>
      )}
    </li>
  );
}
