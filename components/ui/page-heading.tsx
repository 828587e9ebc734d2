import type { ReactNode } from "react";

interface PageHeadingProps {
  title: string;
  kicker?: ReactNode;
  lead?: ReactNode;
}

/** The page's one first-level heading, with a short line above and a paragraph below. */
export function PageHeading({ title, kicker, lead }: PageHeadingProps) {
  return (
    <header className="pt-6 pb-8 sm:pt-8 sm:pb-10">
      {kicker === undefined ? null : <p className="mb-1 text-sm text-muted">{kicker}</p>}
      <h1 className="max-w-[32ch]">{title}</h1>
      {lead === undefined ? null : <div className="mt-4 max-w-measure text-lg">{lead}</div>}
    </header>
  );
}
