import type { ReactNode } from "react";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import type { Crumb } from "./breadcrumbs.tsx";
import { PageHeading } from "./page-heading.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SkipLink } from "./skip-link.tsx";
import { hrefsByLocale, isStaffRoute } from "#lib/i18n/paths.ts";
import type { Query, Route, RouteParams } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface PageProps<R extends Route> {
  locale: Locale;
  /** The page's own key and address parts: from them come the language switch and the marked entry of the navigation. */
  route: R;
  params: RouteParams<R>;
  /** Kept by the language switch, e.g. the filters of a list. */
  query?: Query;
  title: string;
  /** A short line above the title: what kind of thing this is. */
  kicker?: ReactNode;
  /** One paragraph below the title, in larger type. */
  lead?: ReactNode;
  /** Pages between the start page and this one; this one itself is added. The start page passes none. */
  breadcrumbs?: readonly Crumb[];
  children: ReactNode;
}

/** The frame of every public page: skip link, header, breadcrumbs, heading, content, footer. */
export function Page<R extends Route>(props: PageProps<R>) {
  const { locale, route, params, query, title, kicker, lead, breadcrumbs, children } = props;
  const alternates = hrefsByLocale(route, params, query);
  return (
    <div className="flex min-h-svh flex-col">
      <SkipLink locale={locale} />
      <SiteHeader locale={locale} route={route} alternates={alternates} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 pb-16 outline-none sm:px-6"
      >
        {breadcrumbs === undefined ? null : (
          <Breadcrumbs locale={locale} crumbs={breadcrumbs} current={title} />
        )}
        <PageHeading title={title} kicker={kicker} lead={lead} />
        {children}
      </main>
      <SiteFooter locale={locale} isDesk={isStaffRoute(route)} />
    </div>
  );
}
