import { localeNames, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href, routes } from "#lib/i18n/paths.ts";
import type { Route } from "#lib/i18n/paths.ts";

const sections = [
  "hubs",
  "states",
  "milestones",
  "operators",
  "municipalities",
  "themes",
  "sources",
  "press",
] as const;

type Section = (typeof sections)[number];

/** Which section a page belongs to: `/states/[slug]` to `states`. */
function isWithin(route: Route, section: Section): boolean {
  const path = routes[route].en;
  return path === routes[section].en || path.startsWith(`${routes[section].en}/`);
}

interface NavigationProps {
  locale: Locale;
  route: Route;
  className: string;
  itemClassName: string;
}

function Links({ locale, route, className, itemClassName }: NavigationProps) {
  const t = shellTexts(locale);
  return (
    <ul className={className}>
      {sections.map((section) => (
        <li key={section}>
          <a
            href={href(section, {}, locale)}
            aria-current={route === section ? "page" : isWithin(route, section) ? "true" : undefined}
            className={itemClassName}
          >
            {t.navigation[section]}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface SiteHeaderProps {
  locale: Locale;
  route: Route;
  /** This page in each language. */
  alternates: Readonly<Record<Locale, string>>;
}

/** Name, claim, navigation and language switch. The menu of small screens is a `<details>`: no script. */
export function SiteHeader({ locale, route, alternates }: SiteHeaderProps) {
  const t = shellTexts(locale);
  const other = otherLocale(locale);
  return (
    <header className="border-t-4 border-b border-t-accent border-b-line print:border-t-0 print:pb-3">
      <div className="mx-auto flex max-w-page items-start justify-between gap-4 px-4 pt-4 sm:px-6 sm:pt-5">
        <p>
          <a
            href={href("start", {}, locale)}
            className="text-xl font-semibold text-text no-underline hover:text-accent hover:underline"
          >
            {t.name}
          </a>
          <span className="block text-sm text-muted">{t.claim}</span>
        </p>
        <a
          href={alternates[other]}
          hrefLang={other}
          lang={other}
          rel="alternate"
          className="-me-2 inline-flex min-h-11 shrink-0 items-center px-2 text-sm print:hidden"
        >
          {localeNames[other]}
        </a>
      </div>
      <nav aria-label={t.mainNavigation} className="mx-auto max-w-page px-4 sm:px-6 print:hidden">
        <details className="group pb-2 lg:hidden">
          <summary className="-ms-2 inline-flex min-h-11 items-center gap-2 px-2 text-base font-semibold text-accent marker:content-none">
            <svg
              viewBox="0 0 20 20"
              width="20"
              height="20"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
            >
              <path className="group-open:hidden" strokeWidth="2" d="M2 5h16M2 10h16M2 15h16" />
              <path className="hidden group-open:block" strokeWidth="2" d="M4 4l12 12M16 4L4 16" />
            </svg>
            {t.menu}
          </summary>
          <Links
            locale={locale}
            route={route}
            className="border-t border-line sm:columns-2 sm:gap-8"
            itemClassName="flex min-h-11 items-center border-b border-line no-underline hover:underline current:font-semibold current:text-text"
          />
        </details>
        {/* Only the present section has a line: a transparent one would be drawn in forced colours. */}
        <Links
          locale={locale}
          route={route}
          className="-mx-3 mt-3 hidden lg:flex"
          itemClassName="inline-flex min-h-11 items-center px-3 pb-[3px] no-underline hover:underline current:border-b-3 current:border-accent current:pb-0 current:text-text"
        />
      </nav>
    </header>
  );
}
