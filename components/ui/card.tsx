import type { ReactNode } from "react";

interface CardProps {
  /** Without it the card has no heading of its own. */
  title?: ReactNode;
  /** Makes the title a link. */
  href?: string;
  /** Depth of the heading in the page's outline. */
  level?: 2 | 3;
  children?: ReactNode;
}

/** A bordered box for one thing among several. Only the title is the link, so that its text stays selectable. */
export function Card({ title, href, level = 3, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="flex flex-col gap-2 border border-line border-t-3 border-t-accent bg-surface p-4 sm:p-5 print:break-inside-avoid">
      {title === undefined ? null : (
        <Heading className="text-lg">{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
      )}
      {children}
    </article>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
