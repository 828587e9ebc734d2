import type { ReactNode } from "react";

/** A chart and, beside it where there is room, the table with the same numbers. */
export function Beside({ table, children }: { table: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-8 xl:grid-cols-[45rem_minmax(0,1fr)] xl:gap-10">
      <div className="min-w-0">{children}</div>
      <div className="max-w-180">{table}</div>
    </div>
  );
}

/** What has to be known to read a chart. */
export function Remarks({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-measure text-sm text-muted">{children}</p>;
}
