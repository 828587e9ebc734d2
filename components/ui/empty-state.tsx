import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** Why there is nothing, and what to do. */
  children?: ReactNode;
}

/** Says that there is nothing, and why. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="max-w-measure border border-dashed border-line-strong p-5">
      <p className="font-semibold">{title}</p>
      {children === undefined ? null : <div className="mt-1 text-muted">{children}</div>}
    </div>
  );
}
