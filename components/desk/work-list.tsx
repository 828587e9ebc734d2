import type { ReactNode } from "react";

interface WorkSectionProps {
  id: string;
  title: string;
  /** How much there is, in words or figures. */
  count: string;
  note?: ReactNode;
  /** Leads to everything, where only the beginning is shown. */
  more?: { label: string; href: string } | undefined;
  children: ReactNode;
}

/** A kind of work: heading with its count, a sentence, the rows, and the way to all of them. */
export function WorkSection({ id, title, count, note, more, children }: WorkSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10 first:mt-0">
      <h2 id={`${id}-title`} className="flex flex-wrap items-baseline gap-x-3">
        {title} <span className="text-base font-normal text-muted tabular-nums">{count}</span>
      </h2>
      {note === undefined ? null : <p className="mt-1 max-w-measure text-sm text-muted">{note}</p>}
      <ul className="mt-3 border-t border-line">{children}</ul>
      {more === undefined ? null : (
        <p className="mt-1">
          <a href={more.href} className="inline-flex min-h-11 items-center">
            {more.label}
          </a>
        </p>
      )}
    </section>
  );
}

interface WorkRowProps {
  title: ReactNode;
  /** What it is and since when; one line each. */
  details?: ReactNode;
  /** What can be done: links and buttons. */
  actions?: ReactNode;
}

/** One thing to do. */
export function WorkRow({ title, details, actions }: WorkRowProps) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{title}</p>
        {details === undefined ? null : <div className="text-sm text-muted">{details}</div>}
      </div>
      {actions === undefined ? null : (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 sm:justify-end">{actions}</div>
      )}
    </li>
  );
}

/** A link among the actions of a row; the words behind it tell it from the same link in other rows. */
export function RowLink({ href, label, of }: { href: string; label: string; of: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {label} <span className="sr-only">{of}</span>
    </a>
  );
}
