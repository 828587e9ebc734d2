import { buttonClass, controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextField } from "#components/ui/form-controls.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Candidate } from "#lib/changesets/candidate-queries.ts";
import { choosable } from "#lib/changesets/merge.ts";
import type { KindedRecord } from "#lib/drafts/kinds.ts";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { mergeTexts, type MergeProblem } from "#lib/i18n/messages/merge.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";

interface SearchProps {
  locale: Locale;
  record: KindedRecord;
  words: string;
  /** null before anything was searched. */
  candidates: readonly Candidate[] | null;
}

/** First step: the other record. */
export function MergeSearch({ locale, record, words, candidates }: SearchProps) {
  const t = mergeTexts(locale);
  const params = { kind: record.kind, id: record.record.id };
  return (
    <>
      <form action={href("deskMerge", params, locale)} className="max-w-measure">
        <TextField id="q" type="search" label={t.searchLabel} hint={t.searchHint} value={words} />
        <button type="submit" className={`mt-3 ${buttonClass}`}>
          {t.search}
        </button>
      </form>
      {candidates === null ? null : candidates.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t.none} />
        </div>
      ) : (
        <ul className="mt-6 border-b border-line">
          {candidates.map(({ id, name, note }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2"
            >
              <span className="min-w-0">
                <span className="font-semibold">{name}</span>
                <span className="block text-sm text-muted">{note}</span>
              </span>
              <a
                href={href("deskMerge", params, locale, { other: id })}
                className={secondaryButtonClass}
                aria-label={`${t.choose}: ${name}`}
              >
                {t.choose}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CompareProps {
  locale: Locale;
  survivor: KindedRecord;
  merged: KindedRecord;
  names: { survivor: string; merged: string };
  /** How many other records name the one that goes. */
  naming: number;
  problem: MergeProblem | null;
  /** lib/changesets/actions.ts */
  action: (form: FormData) => Promise<void>;
}

/** Second step: both side by side, and the choice between their own fields. */
export function MergeCompare(props: CompareProps) {
  const { locale, survivor, merged, names, naming, problem, action } = props;
  const t = mergeTexts(locale);
  const { kind } = survivor;
  const [stays, goes] = [survivor.record, merged.record];
  const here = (id: string, other?: string) => href("deskMerge", { kind, id }, locale, { other });
  const fields = choosable[kind].map((field) => ({
    field,
    stays: said((stays as Record<string, unknown>)[field], field, locale),
    goes: said((goes as Record<string, unknown>)[field], field, locale),
  }));
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="survivorId" value={stays.id} />
      <input type="hidden" name="mergedId" value={goes.id} />
      {problem === null ? null : (
        <div className="mb-6" role="alert">
          <Notice tone="caution">{t.problems[problem]}</Notice>
        </div>
      )}
      <dl className="grid gap-4 sm:grid-cols-2">
        {[
          { key: "stays", term: t.stays, name: names.survivor, slug: stays.slug },
          { key: "goes", term: t.goes, name: names.merged, slug: goes.slug },
        ].map(({ key, term, name, slug }) => (
          <div key={key} className="border border-line bg-raised p-4">
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="font-semibold">{name}</dd>
            <dd className="text-sm break-words text-muted">
              {t.address}: {slug}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={here(goes.id, stays.id)} className="inline-flex min-h-11 items-center">
          {t.swap}
        </a>
        <a href={here(stays.id)} className="inline-flex min-h-11 items-center">
          {t.another}
        </a>
      </p>
      <p className="max-w-measure">{t.addressHint}</p>
      <p className="mt-2 max-w-measure">{counted(t.naming, naming, locale)}</p>
      <h2 className="mt-10">{t.head}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t.headHint}</p>
      {fields.map(({ field, ...values }) => (
        <fieldset key={field} className="border-t border-line py-3">
          <legend className="font-semibold">{t.fields[field]}</legend>
          {values.stays === values.goes ? (
            <p>{values.stays}</p>
          ) : (
            <div className="grid gap-x-6 sm:grid-cols-2">
              {(["survivor", "merged"] as const).map((side) => (
                <label key={side} className="flex min-h-11 min-w-0 items-center gap-3">
                  <input
                    type="radio"
                    name={`choice-${field}`}
                    value={side}
                    defaultChecked={side === "survivor"}
                    className="size-5 shrink-0 accent-accent"
                  />
                  <span className="min-w-0 break-words">
                    {side === "survivor" ? values.stays : values.goes}
                  </span>
                </label>
              ))}
            </div>
          )}
        </fieldset>
      ))}
      {"archived" in stays ? (
        <>
          <h2 className="mt-10">{t.lists}</h2>
          <p className="mt-1 max-w-measure">{t.listsHint}</p>
        </>
      ) : null}
      <div className="mt-8 max-w-measure">
        <label htmlFor="reason" className="mb-1 block text-sm font-semibold">
          {t.reason}
        </label>
        <p id="reason-hint" className="mb-1 text-sm text-muted">
          {t.reasonHint}
        </p>
        <textarea
          id="reason"
          name="reason"
          rows={2}
          maxLength={400}
          aria-describedby="reason-hint"
          className={controlClass}
        />
        <button type="submit" className={`mt-4 ${buttonClass}`}>
          {t.submit}
        </button>
      </div>
    </form>
  );
}

function said(value: unknown, field: string, locale: Locale): string {
  if (typeof value === "string" && value !== "")
    return field === "stateIso" ? stateName(value, locale) : value;
  if (typeof value === "object" && value !== null && "de" in value)
    return (value as { de: string; en: string })[locale];
  return mergeTexts(locale).empty;
}
