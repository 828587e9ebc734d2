/** A filter in force, and the address of the list without it. */
export interface ActiveFilter {
  key: string;
  label: string;
  without: string;
}

interface Props {
  filters: readonly ActiveFilter[];
  texts: { active: string; remove: (what: string) => string; reset: string };
  /** The list without any filter. */
  resetHref: string;
}

/** The filters in force as links that remove them. */
export function ActiveFilters({ filters, texts, resetHref }: Props) {
  if (filters.length === 0) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <span className="text-muted">{texts.active}:</span>
      <ul aria-label={texts.active} className="contents">
        {filters.map(({ key, label, without }) => (
          <li key={key}>
            <a
              href={without}
              aria-label={texts.remove(label)}
              className="inline-flex min-h-9 items-center gap-2 rounded-md border border-accent px-3 no-underline hover:underline"
            >
              {label}
              <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
                <path d="M2 2l8 8m0-8l-8 8" className="fill-transparent stroke-current stroke-2" />
              </svg>
            </a>
          </li>
        ))}
      </ul>
      {filters.length > 1 && (
        <a href={resetHref} className="inline-flex min-h-9 items-center px-2">
          {texts.reset}
        </a>
      )}
    </div>
  );
}
