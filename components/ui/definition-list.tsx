import type { ReactNode } from "react";

/** One term with what is known about it. */
export interface Definition {
  key: string;
  term: ReactNode;
  /** One or several values, each in a line of its own. */
  values: ReactNode | readonly ReactNode[];
}

function asList(values: Definition["values"]): readonly ReactNode[] {
  return Array.isArray(values) ? (values as readonly ReactNode[]) : [values as ReactNode];
}

/** Terms and values: beside each other where there is room, below each other on small screens. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="border-b border-line">
      {items.map(({ key, term, values }) => (
        <div
          key={key}
          className="grid gap-x-6 border-t border-line py-3 sm:grid-cols-[minmax(10rem,16rem)_1fr]"
        >
          <dt className="font-semibold">{term}</dt>
          {asList(values).map((value, index) => (
            // Values have no identity of their own and never move: the page is rendered once.
            // oxlint-disable-next-line react/no-array-index-key
            <dd key={index} className="max-w-measure sm:col-start-2">
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
