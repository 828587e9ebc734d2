import type { ReactNode } from "react";

interface SectionProps {
  /** Also the address of the section within the page. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A section like a line of a register sheet: its name at the side, its content beside it; one below the other on a phone. */
export function HubSection({ id, title, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      className="gap-x-10 border-t border-line py-8 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-10 print:block print:py-4"
    >
      <h2 id={`${id}-heading`} className="mb-4 text-xl lg:mb-0">
        {title}
      </h2>
      <div className="max-w-[50rem]">{children}</div>
    </section>
  );
}

/** Terms with their values, side by side where there is room. */
export function Rows({ children }: { children: ReactNode }) {
  return <dl className="grid content-start gap-y-4">{children}</dl>;
}

interface RowProps {
  term: ReactNode;
  /** `id`: where a link to the value leads. */
  values: readonly { key: string; value: ReactNode; id?: string }[];
}

/** One term with its value, or with its values as a list. */
export function Row({ term, values }: RowProps) {
  const [only] = values;
  return (
    <div className="gap-x-8 sm:grid sm:grid-cols-[11.5rem_minmax(0,1fr)]">
      <dt className="text-sm text-muted sm:pt-0.5">{term}</dt>
      <dd id={values.length === 1 ? only?.id : undefined}>
        {values.length === 1 ? (
          only?.value
        ) : (
          <ul className="grid gap-1">
            {values.map(({ key, value, id }) => (
              <li key={key} id={id}>
                {value}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
