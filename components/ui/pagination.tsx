import { secondaryButtonClass } from "./control-classes.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

interface PaginationProps {
  locale: Locale;
  /** The present page, from 1. */
  page: number;
  lastPage: number;
  /** The address of a page, filters included. */
  hrefOf: (page: number) => string;
}

/** Back, forth, and where one is. Nothing at all while there is one page only. */
export function Pagination({ locale, page, lastPage, hrefOf }: PaginationProps) {
  if (lastPage <= 1) return null;
  const t = shellTexts(locale);
  return (
    <nav aria-label={t.pages} className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3 print:hidden">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev" className={secondaryButtonClass}>
          {t.previousPage}
        </a>
      ) : null}
      <span className="tabular-nums">{t.pageOf(page, lastPage)}</span>
      {page < lastPage ? (
        <a href={hrefOf(page + 1)} rel="next" className={secondaryButtonClass}>
          {t.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
