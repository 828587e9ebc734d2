import type { ReactNode } from "react";
import { buttonClass, controlClass, secondaryButtonClass } from "./control-classes.ts";

interface FieldProps {
  /** Both the element's id and, unless `name` differs, its name in the address. */
  id: string;
  name?: string;
  label: string;
  hint?: ReactNode;
}

function describedBy(id: string, hint: ReactNode): string | undefined {
  return hint === undefined ? undefined : `${id}-hint`;
}

function Labelled({ id, label, hint, children }: FieldProps & { children: ReactNode }) {
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
      {children}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  type?: "text" | "search";
  value?: string;
  /** E.g. `name`, `off`. */
  autoComplete?: string;
}

/** A labelled text field for plain forms. */
export function TextField({ type = "text", value, autoComplete, ...field }: TextFieldProps) {
  return (
    <Labelled {...field}>
      <input
        id={field.id}
        name={field.name ?? field.id}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        aria-describedby={describedBy(field.id, field.hint)}
        className={controlClass}
      />
    </Labelled>
  );
}

/** A labelled day, as the browser lets it be chosen or typed; posts an ISO day or nothing. */
export function DayField({ value, ...field }: FieldProps & { value?: string }) {
  return (
    <Labelled {...field}>
      <input
        id={field.id}
        name={field.name ?? field.id}
        type="date"
        defaultValue={value}
        aria-describedby={describedBy(field.id, field.hint)}
        className={controlClass}
      />
    </Labelled>
  );
}

/** An entry of a list to choose from. */
export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  value?: string;
  /** The first entry, with an empty value: "Alle Länder". Left out, the first option is chosen at the start. */
  anyLabel?: string;
  options: readonly Option[];
}

/** A labelled list to choose one entry from. */
export function SelectField({ value, anyLabel, options, ...field }: SelectFieldProps) {
  return (
    <Labelled {...field}>
      <select
        id={field.id}
        name={field.name ?? field.id}
        defaultValue={value ?? (anyLabel === undefined ? undefined : "")}
        aria-describedby={describedBy(field.id, field.hint)}
        className={controlClass}
      >
        {anyLabel === undefined ? null : <option value="">{anyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface FilterFormProps {
  /** Where the form leads: the page's own address. */
  action: string;
  /** What the form is for, e.g. "Hubs filtern". */
  label: string;
  submitLabel: string;
  /** Leads back to the unfiltered list; left out while nothing is filtered. */
  reset?: { label: string; href: string };
  children: ReactNode;
}

/** A plain GET form whose fields stand side by side where there is room. The address carries the whole state. */
export function FilterForm({ action, label, submitLabel, reset, children }: FilterFormProps) {
  return (
    <form action={action} aria-label={label} className="mb-8 border-y border-line bg-raised p-4 print:hidden">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" className={buttonClass}>
          {submitLabel}
        </button>
        {reset === undefined ? null : (
          <a href={reset.href} className={secondaryButtonClass}>
            {reset.label}
          </a>
        )}
      </div>
    </form>
  );
}
