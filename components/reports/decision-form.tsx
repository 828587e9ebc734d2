"use client";
/** The form in which a report is accepted or declined: works without script, and keeps what was typed. */
import { useActionState } from "react";
import { controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { SelectField, type Option } from "#components/ui/form-controls.tsx";
import { emptyForm, type FormState } from "#lib/form-action.ts";

interface DecisionFormProps {
  /** Prefix of the ids: a page has two of these. */
  id: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  /** Versions to choose from, the preferred first; left out where none is chosen. */
  versions?: { label: string; options: readonly Option[] };
  answer: { label: string; hint: string; isRequired: boolean };
  submit: string;
  problemsTitle: string;
}

/** The public answer and, of an accepted report, the version with the change. */
export function DecisionForm(props: DecisionFormProps) {
  const { id, action, hidden, versions, answer, submit, problemsTitle } = props;
  const [state, formAction, isPending] = useActionState(action, emptyForm);
  const text = state.values["answer"] ?? "";
  const problem = state.issues.find(({ field }) => field === "answer")?.message;
  return (
    <form
      action={formAction}
      className="grid max-w-measure gap-4"
      noValidate
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
        idOf={(field) => (field === "answer" || field === "version" ? `${id}-${field}` : undefined)}
      />
      {versions && (
        <SelectField
          key={`version=${state.values["version"] ?? ""}`}
          id={`${id}-version`}
          name="version"
          label={versions.label}
          options={versions.options}
          {...(state.values["version"] !== undefined && { value: state.values["version"] })}
        />
      )}
      <div className="min-w-0">
        <label htmlFor={`${id}-answer`} className="mb-1 block text-sm font-semibold">
          {answer.label}
        </label>
        <p id={`${id}-answer-hint`} className="mb-1 text-sm text-muted">
          {answer.hint}
        </p>
        {problem === undefined ? null : (
          <p id={`${id}-answer-problem`} className="mb-1 text-sm font-semibold text-critical">
            {problem}
          </p>
        )}
        <textarea
          key={text}
          id={`${id}-answer`}
          name="answer"
          rows={3}
          required={answer.isRequired}
          defaultValue={text}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={`${id}-answer-hint${problem === undefined ? "" : ` ${id}-answer-problem`}`}
          className={controlClass}
        />
      </div>
      <div>
        <button type="submit" className={secondaryButtonClass} aria-disabled={isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}
