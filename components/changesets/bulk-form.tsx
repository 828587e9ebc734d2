"use client";
/** The bulk edit's form: works without script, and keeps what was typed either way. */
import { useActionState, type ReactNode } from "react";
import { buttonClass, controlClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import { emptyForm, type FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bulkTexts } from "#lib/i18n/messages/bulk.ts";

interface Choice {
  value: string;
  label: string;
}

export interface BulkFormProps {
  locale: Locale;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The filter as it stands, carried along. */
  filter: Readonly<Record<string, string>>;
  /** Hubs shown for ticking. */
  hubs: readonly { id: string; name: string; place: string }[];
  /** Of all hubs that fit, in figures of the language. */
  total: string;
  /** Says that not all are shown; null when they are. */
  cut: string | null;
  themes: readonly Choice[];
  organisations: readonly Choice[];
  sources: readonly Choice[];
}

/** Which hubs, and what is to change about them. */
export function BulkForm(props: BulkFormProps) {
  const { locale, action, filter, hubs, total, cut, themes, organisations, sources } = props;
  const t = bulkTexts(locale);
  const [state, formAction, isPending] = useActionState(action, emptyForm);
  const { values } = state;
  const field = (id: string, label: string, control: (shared: Shared) => ReactNode, hint?: string) => (
    <Field
      // A new element when the answer brings another value: a field keeps what it was born with.
      key={`${id}=${values[id] ?? ""}`}
      id={id}
      label={label}
      hint={hint}
      problem={state.issues.find((issue) => issue.field === id)?.message}
      control={control}
    />
  );
  const select = (id: string, label: string, options: readonly Choice[], first: string, hint?: string) =>
    field(
      id,
      label,
      (shared) => (
        <select {...shared} defaultValue={values[id] ?? ""}>
          <option value="">{first}</option>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ),
      hint,
    );
  const roles = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const radios = (name: string, legend: string, options: readonly Choice[]) => (
    <fieldset key={`${name}=${values[name] ?? ""}`}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map(({ value, label }, index) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={(values[name] ?? options[0]?.value) === value || (!values[name] && index === 0)}
              className="size-5 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
  return (
    <form action={formAction} noValidate className="group/bulk">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={`filter-${name}`} value={value} />
      ))}
      <FormOutcome className="mb-6" state={state} problemsTitle={t.problems} idOf={(at) => at} />
      {radios("which", t.which, [
        { value: "ticked", label: t.ticked },
        { value: "all", label: t.all(total) },
      ])}
      {cut === null ? null : <p className="text-sm text-muted">{cut}</p>}
      <ul className="mt-2 grid max-h-96 gap-x-6 overflow-y-auto group-has-[#which-all:checked]/bulk:hidden border-y border-line sm:grid-cols-2">
        {hubs.map(({ id, name, place }) => (
          <li key={`${id}${values[`hub:${id}`] ?? ""}`} className="min-w-0">
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="hub"
                value={id}
                defaultChecked={values[`hub:${id}`] === "on"}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                {name}
                {place === "" ? null : <span className="block text-sm text-muted">{place}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <h2 className="mt-10">{t.step.edit}</h2>
      <div className="mt-4 grid max-w-3xl gap-5">
        {radios("list", t.what, [
          { value: "theme", label: t.lists.theme },
          { value: "operator", label: t.lists.operator },
        ])}
        {radios("deed", t.deed, [
          { value: "add", label: t.deeds.add },
          { value: "remove", label: t.deeds.remove },
          { value: "replace", label: t.deeds.replace },
        ])}
        {/* What does not apply is hidden by what is chosen above, without script. */}
        <fieldset className="grid gap-4 border-s-4 border-line ps-4 group-has-[#list-operator:checked]/bulk:hidden sm:grid-cols-2">
          <legend className="mb-2 font-semibold">{t.forTheme}</legend>
          {select("theme-id", t.theme2, themes, t.choose)}
          {select("theme-role", t.role, roles(t.themeRoles), t.anyRole)}
          <div className="hidden group-has-[#deed-replace:checked]/bulk:block">
            {select("theme-old", t.old, themes, t.choose)}
          </div>
        </fieldset>
        <fieldset className="grid gap-4 border-s-4 border-line ps-4 group-has-[#list-theme:checked]/bulk:hidden sm:grid-cols-2">
          <legend className="mb-2 font-semibold">{t.forOperator}</legend>
          {select("operator-id", t.operator2, organisations, t.choose)}
          {select("operator-role", t.role, roles(t.operatorRoles), t.anyRole)}
          <div className="hidden group-has-[#deed-replace:checked]/bulk:block">
            {select("operator-old", t.old, organisations, t.choose)}
          </div>
        </fieldset>
        <fieldset className="grid gap-4 border-s-4 border-line ps-4 group-has-[#deed-remove:checked]/bulk:hidden">
          <legend className="mb-2 font-semibold">{t.evidence}</legend>
          <p className="text-sm text-muted">{t.evidenceHint}</p>
          {select("source", t.source, sources, t.choose)}
          {field("wording", t.wording, (shared) => (
            <textarea {...shared} rows={2} maxLength={300} defaultValue={values["wording"]} />
          ))}
        </fieldset>
        {field(
          "reason",
          t.reason,
          (shared) => (
            <textarea {...shared} rows={2} maxLength={400} defaultValue={values["reason"]} />
          ),
          t.reasonHint,
        )}
      </div>
      <button type="submit" className={`mt-6 ${buttonClass}`} aria-disabled={isPending}>
        {t.submit}
      </button>
    </form>
  );
}

interface Shared {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  className: string;
}

interface FieldProps {
  id: string;
  label: string;
  hint: string | undefined;
  problem: string | undefined;
  control: (shared: Shared) => ReactNode;
}

function Field({ id, label, hint, problem, control }: FieldProps) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="mb-1 text-sm font-semibold text-critical">
          {problem}
        </p>
      )}
      {control({
        id,
        name: id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": problem === undefined ? undefined : true,
        className: problem === undefined ? controlClass : `${controlClass} outline-2 outline-critical`,
      })}
    </div>
  );
}
