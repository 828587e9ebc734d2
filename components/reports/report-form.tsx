"use client";
/** The form with which an error is reported: works without script, and keeps its place with it. */
import { useActionState, useState, type FormEvent } from "react";
import { buttonClass, controlClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { emptyForm } from "#lib/form-action.ts";
import type { ReportFormState } from "#lib/reports/form.ts";

/** One field, described so that the page on the server says everything in its language. */
export interface ReportField {
  name: "message" | "evidence" | "email";
  label: string;
  hint: string;
  /** Lines of a text; left out for an e-mail address. */
  lines?: number;
}

interface ReportFormProps {
  action: (state: ReportFormState, form: FormData) => Promise<ReportFormState>;
  hidden: Readonly<Record<string, string>>;
  fields: readonly ReportField[];
  /** What people neither see nor reach. */
  trap: { name: string; label: string };
  words: { submit: string; problems: string; againTitle: string; again: string; tooLarge: string };
}

/** Characters that surely fit into what the server reads of a form (lib/server/admission.ts). */
const mostCharacters = 60_000;

/** Fields with their problems beside them and summed up on top. */
export function ReportForm({ action, hidden, fields, trap, words }: ReportFormProps) {
  const [state, formAction, isPending] = useActionState(action, emptyForm as ReportFormState);
  const [isTooLarge, setTooLarge] = useState(false);
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    const texts = [...new FormData(event.currentTarget).values()].filter(
      (value) => typeof value === "string",
    );
    const isLarge = texts.join("").length > mostCharacters;
    setTooLarge(isLarge);
    // Pressed twice it would be sent twice; and what is too long to be read would be lost.
    if (isPending || isLarge) event.preventDefault();
  };
  const shown = isTooLarge ? { ...state, issues: [{ field: "message", message: words.tooLarge }] } : state;
  return (
    <form action={formAction} className="grid max-w-measure gap-6" noValidate onSubmit={submitted}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormOutcome
        state={shown}
        problemsTitle={words.problems}
        idOf={(field) => (fields.some(({ name }) => name === field) ? `report-${field}` : undefined)}
      />
      {state.isAskedAgain === true && (
        <div role="alert" className="border-s-4 border-info bg-info-soft p-4">
          <p className="font-semibold">{words.againTitle}</p>
          <p>{words.again}</p>
        </div>
      )}
      {fields.map((field) => (
        <Field
          // A new element when the answer brings another value: a field keeps what it was born with.
          key={`${field.name}=${state.values[field.name] ?? ""}`}
          field={field}
          value={state.values[field.name] ?? ""}
          problem={shown.issues.find((issue) => issue.field === field.name)?.message}
        />
      ))}
      {state.isAskedAgain !== true && (
        <div className="hidden" aria-hidden="true">
          <label>
            {trap.label}
            <input name={trap.name} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
          </label>
        </div>
      )}
      <div>
        <button type="submit" className={buttonClass} aria-disabled={isPending}>
          {words.submit}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  field: ReportField;
  value: string;
  problem: string | undefined;
}

function Field({ field: { name, label, hint, lines }, value, problem }: FieldProps) {
  const id = `report-${name}`;
  const shared = {
    id,
    name,
    defaultValue: value,
    "aria-describedby": problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`,
    "aria-invalid": problem === undefined ? undefined : true,
    className: problem === undefined ? controlClass : `${controlClass} outline-2 outline-critical`,
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
        {hint}
      </p>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="mb-1 text-sm font-semibold text-critical">
          {problem}
        </p>
      )}
      {lines === undefined ? (
        <input
          {...shared}
          type="email"
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        <textarea {...shared} rows={lines} required={name === "message"} />
      )}
    </div>
  );
}
