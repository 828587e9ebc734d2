import type { ReactNode } from "react";

interface DisclosureProps {
  /** What opens and closes the content. */
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** Content that opens on demand, without script; on paper it is always open. */
export function Disclosure({ summary, isOpen, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="border-b border-line">
      <summary className="min-h-11 py-2.5 font-semibold text-accent hover:underline">{summary}</summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
