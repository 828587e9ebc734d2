"use client";
/** The form for an editor's note: works without script, and keeps its place with it. */
import { useActionState } from "react";
import { controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { emptyForm, type FormState } from "#lib/form-action.ts";

export interface NoteFormTexts {
  open: string;
  de: string;
  en: string;
  hint: string;
  submit: string;
}

interface NoteFormProps {
  /** Prefix of the ids: a page has several of these. */
  id: string;
  /** Tells the finding from others where the form is read out alone. */
  of: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  texts: NoteFormTexts;
  problemsTitle: string;
  /** Of a text, in characters. */
  longest: number;
}

/** Both texts of a note, folded until somebody wants to write one. */
export function NoteForm({ id, of, action, hidden, texts, problemsTitle, longest }: NoteFormProps) {
  const [state, formAction, isPending] = useActionState(action, emptyForm);
  return (
    <details open={state.issues.length > 0} className="mt-2">
      <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
        {texts.open} <span className="sr-only">{of}</span>
      </summary>
      <form
        action={formAction}
        className="mt-2 grid max-w-measure gap-4"
        noValidate
        // Pressed twice it would be sent twice.
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
        }}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormOutcome
          state={state}
          problemsTitle={problemsTitle}
          idOf={(field) => (field === "de" || field === "en" ? `${id}-${field}` : undefined)}
        />
        <p id={`${id}-hint`} className="text-sm text-muted">
          {texts.hint}
        </p>
        {(["de", "en"] as const).map((field) => {
          const problem = state.issues.find((issue) => issue.field === field)?.message;
          return (
            <div key={`${field}=${state.values[field] ?? ""}`}>
              <label htmlFor={`${id}-${field}`} className="mb-1 block text-sm font-semibold">
                {texts[field]}
              </label>
              {problem === undefined ? null : (
                <p id={`${id}-${field}-problem`} className="mb-1 text-sm font-semibold text-critical">
                  {problem}
                </p>
              )}
              <textarea
                id={`${id}-${field}`}
                name={field}
                rows={4}
                lang={field}
                maxLength={longest}
                defaultValue={state.values[field]}
                aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-${field}-problem`}
                aria-invalid={problem === undefined ? undefined : true}
                className={
                  problem === undefined ? controlClass : `${controlClass} outline-2 outline-critical`
                }
              />
            </div>
          );
        })}
        <div>
          <button type="submit" className={secondaryButtonClass} aria-disabled={isPending}>
            {texts.submit}
          </button>
        </div>
      </form>
    </details>
  );
}
