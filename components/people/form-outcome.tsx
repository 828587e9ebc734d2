"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { controlClass } from "#components/ui/control-classes.ts";
import type { FormState } from "#lib/form-action.ts";

interface FormOutcomeProps {
  state: FormState;
  problemsTitle: string;
  /** The id of the element of a field; undefined for the form as a whole. */
  idOf: (field: string) => string | undefined;
  children?: ReactNode;
}

/** What came of a form, on top of it: its problems with links to their fields, or what was done. */
export function FormOutcome({ state, problemsTitle, idOf, children }: FormOutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  const { issues, done } = state;
  // With script the page does not load anew: whoever cannot see it is led to what happened.
  useEffect(() => {
    if (issues.length > 0 || done !== undefined) place.current?.focus();
  }, [issues, done]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none" role={issues.length > 0 ? "alert" : "status"}>
      {issues.length === 0 ? null : (
        <div className="mb-5 max-w-measure border-s-4 border-critical bg-critical-soft p-4">
          <p className="font-semibold">{problemsTitle}</p>
          <ul className="mt-1">
            {issues.map(({ field, message }) => (
              <li key={field + message}>
                {idOf(field) === undefined ? message : <a href={`#${idOf(field)}`}>{message}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {done === undefined ? null : (
        <div className="mb-5 max-w-measure border-s-4 border-positive bg-positive-soft p-4">
          <p>{done}</p>
          {children}
        </div>
      )}
    </div>
  );
}

/** A link to hand over, ready to be copied as a whole. */
export function LinkToHandOver({ id, label, link }: { id: string; label: string; link: string }) {
  return (
    <div className="mt-3">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        readOnly
        value={link}
        className={controlClass}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
