"use client";
/** The form to invite somebody, and the one that changes a role: the same fields, without the address. */
import { useActionState } from "react";
import { buttonClass, controlClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { roles, type Role } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import type { PersonFormState, TypedScopes } from "#lib/people/form.ts";
import type { ScopeOptions } from "#lib/people/queries.ts";
import { LinkToHandOver } from "./link-to-hand-over.tsx";
import { ScopeFields } from "./scope-fields.tsx";

interface PersonFormProps {
  locale: Locale;
  action: (state: PersonFormState, form: FormData) => Promise<PersonFormState>;
  /** Whose role; null to invite somebody. */
  person: { id: string; role: Role } | null;
  scopes: TypedScopes;
  options: ScopeOptions;
}

export function PersonForm({ locale, action, person, scopes, options }: PersonFormProps) {
  const t = peopleTexts(locale);
  const [state, formAction, isPending] = useActionState(action, { values: {}, issues: [], scopes });
  const problem = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const id = "person";
  const fields = ["email", "role", "states", "operators", "hubs"];
  const role = state.values["role"] ?? person?.role;
  // New elements when the answer brings other values: a field keeps what it was born with.
  const born = JSON.stringify([state.values, state.scopes, state.link]);
  return (
    <form action={formAction} noValidate className="group/form">
      <input type="hidden" name="locale" value={locale} />
      {person === null ? null : <input type="hidden" name="id" value={person.id} />}
      <FormOutcome
        className="mb-5"
        state={state}
        problemsTitle={t.form.problems}
        idOf={(field) => (fields.includes(field) ? `${id}-${field}` : undefined)}
      >
        {state.link === undefined ? null : (
          <LinkToHandOver id={`${id}-link`} label={t.link.label} link={state.link} />
        )}
      </FormOutcome>
      <div key={born} className="grid gap-6">
        {person === null ? (
          <EmailField
            id={`${id}-email`}
            label={t.form.email}
            value={state.values["email"]}
            problem={problem("email")}
          />
        ) : null}
        <fieldset id={`${id}-role`}>
          <legend className="mb-1 text-sm font-semibold">{t.form.role}</legend>
          {problem("role") === undefined ? null : (
            <p className="mb-1 text-sm font-semibold text-critical">{problem("role")}</p>
          )}
          {roles.map((each) => (
            <div key={each} className="py-1">
              <label className="flex min-h-9 items-center gap-3 font-semibold">
                <input
                  type="radio"
                  name="role"
                  value={each}
                  defaultChecked={each === role}
                  aria-describedby={`${id}-role-${each}`}
                  className="size-5 shrink-0"
                />
                {deskTexts(locale).roles[each]}
              </label>
              <p id={`${id}-role-${each}`} className="ms-8 text-sm text-muted">
                {t.roleHelp[each]}
              </p>
            </div>
          ))}
        </fieldset>
        <div className="hidden group-has-[input[value=editor]:checked]/form:block">
          {["states", "operators", "hubs"].map((field) =>
            problem(field) === undefined ? null : (
              <p key={field} className="mb-1 text-sm font-semibold text-critical">
                {problem(field)}
              </p>
            ),
          )}
          <ScopeFields locale={locale} id={id} typed={state.scopes} options={options} />
        </div>
        <div>
          <button type="submit" className={buttonClass} aria-disabled={isPending}>
            {person === null ? t.form.invite : t.form.save}
          </button>
        </div>
      </div>
    </form>
  );
}

interface EmailFieldProps {
  id: string;
  label: string;
  value: string | undefined;
  problem: string | undefined;
}

function EmailField({ id, label, value, problem }: EmailFieldProps) {
  return (
    <div className="max-w-lg">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="mb-1 text-sm font-semibold text-critical">
          {problem}
        </p>
      )}
      <input
        id={id}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        className={problem === undefined ? controlClass : `${controlClass} outline-2 outline-critical`}
      />
    </div>
  );
}
