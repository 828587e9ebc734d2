import type { ReactNode } from "react";

interface SectionProps {
  /** Anchor of the section and, with `-title`, of its heading. */
  id: string;
  title: ReactNode;
  /** A remark below the heading. */
  note?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a second-level heading, set off by a line. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-12 border-t border-line pt-6 first:mt-0">
      <h2 id={`${id}-title`}>{title}</h2>
      {note === undefined ? null : <p className="mt-1 max-w-measure text-sm text-muted">{note}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
