"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { FormState } from "#lib/form-action.ts";

interface FormOutcomeProps {
  state: FormState;
  problemsTitle: string;
  /** The id of the element of a field; undefined for the form as a whole. */
  idOf: (field: string) => string | undefined;
  /** Distance to what follows, where the form is no grid. */
  className?: string;
  children?: ReactNode;
}

/** What came of a form, on top of it: its problems with links to their fields, or what was done. */
export function FormOutcome({ state, problemsTitle, idOf, className = "", children }: FormOutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  const { issues, done } = state;
  // With script the page does not load anew: whoever cannot see it is led to what happened.
  useEffect(() => {
    if (issues.length > 0 || done !== undefined) place.current?.focus();
  }, [issues, done]);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={`outline-none empty:hidden ${className}`}
      role={issues.length > 0 ? "alert" : "status"}
    >
      {issues.length === 0 ? null : (
        <div className="max-w-measure border-s-4 border-critical bg-critical-soft p-4">
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
        <div className="max-w-measure border-s-4 border-positive bg-positive-soft p-4">
          <p className="whitespace-pre-line">{done}</p>
          {children}
        </div>
      )}
    </div>
  );
}
