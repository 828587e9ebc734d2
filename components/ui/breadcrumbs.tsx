import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";

/** A page above the present one. */
export interface Crumb {
  label: string;
  href: string;
}

interface BreadcrumbsProps {
  locale: Locale;
  /** From the top down, without the start page. */
  crumbs: readonly Crumb[];
  /** Name of the present page. */
  current: string;
}

/** Where the reader is: start page, pages above, the present page unlinked. */
export function Breadcrumbs({ locale, crumbs, current }: BreadcrumbsProps) {
  const t = shellTexts(locale);
  const all = [{ label: t.start, href: href("start", {}, locale) }, ...crumbs];
  return (
    <nav aria-label={t.breadcrumbs} className="pt-4 text-sm text-muted print:hidden">
      <ol className="flex flex-wrap items-center">
        {all.map((crumb) => (
          <li key={crumb.href} className="after:mx-2 after:content-['/'] after:text-line-strong">
            <a
              href={crumb.href}
              className="inline-block py-2 text-muted visited:text-muted hover:text-accent"
            >
              {crumb.label}
            </a>
          </li>
        ))}
        <li aria-current="page" className="py-2">
          {current}
        </li>
      </ol>
    </nav>
  );
}
