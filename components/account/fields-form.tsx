"use client";
/** The small forms of sign-in and the account page: works without script, and keeps its place with it. */
import { useActionState } from "react";
import { buttonClass, controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { emptyForm, type FormState } from "#lib/form-action.ts";

/** One field, described so that a page on the server can ask for it. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "password";
  value?: string;
  autoComplete?: string;
  inputMode?: "text" | "email" | "numeric";
  /** A choice from a list instead of a text. */
  options?: readonly { value: string; label: string }[];
}

interface FieldsFormProps {
  /** Prefix of the ids, where a page has several forms. */
  id: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  fields: readonly FormField[];
  submitLabel: string;
  /** Title of the list of problems. */
  problemsTitle: string;
  /** A less weighty button, where the page has several forms. */
  isSecondary?: boolean;
}

/** A form of labelled fields with its problems beside the fields and summed up on top. */
export function FieldsForm({
  id,
  action,
  hidden,
  fields,
  submitLabel,
  problemsTitle,
  isSecondary = false,
}: FieldsFormProps) {
  const [state, formAction, isPending] = useActionState(action, emptyForm);
  return (
    <form
      action={formAction}
      className="grid max-w-lg gap-5"
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
        idOf={(field) => (fields.some(({ name }) => name === field) ? `${id}-${field}` : undefined)}
      />
      {fields.map((field) => (
        <Field
          // A new element when the answer brings another value: a field keeps what it was born with.
          key={`${field.name}=${state.values[field.name] ?? ""}`}
          id={`${id}-${field.name}`}
          field={field}
          value={state.values[field.name] ?? field.value}
          problem={state.issues.find((issue) => issue.field === field.name)?.message}
        />
      ))}
      <div>
        <button
          type="submit"
          className={isSecondary ? secondaryButtonClass : buttonClass}
          aria-disabled={isPending}
        >
          {submitLabel}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  field: FormField;
  value: string | undefined;
  problem: string | undefined;
}

function Field({ id, field, value, problem }: FieldProps) {
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const shared = {
    id,
    name: field.name,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": problem === undefined ? undefined : true,
    className: problem === undefined ? controlClass : `${controlClass} outline-2 outline-critical`,
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {field.label}
      </label>
      {field.hint === undefined ? null : (
        <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
          {field.hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="mb-1 text-sm font-semibold text-critical">
          {problem}
        </p>
      )}
      {field.options === undefined ? (
        <input
          {...shared}
          type={field.type ?? "text"}
          defaultValue={value}
          autoComplete={field.autoComplete}
          inputMode={field.inputMode}
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        <select {...shared} defaultValue={value}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
