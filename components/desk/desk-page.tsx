import type { ReactNode } from "react";
import type { Crumb } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { SiteFooter } from "#components/ui/site-footer.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Person } from "#lib/auth/policy.ts";
import { localeNames, otherLocale, type Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href, hrefsByLocale, type Query, type RouteParams, type StaffRoute } from "#lib/i18n/paths.ts";
import { DeskNavigation, type DeskSection } from "./desk-navigation.tsx";

interface DeskPageProps<R extends StaffRoute> {
  locale: Locale;
  person: Person;
  /** Action of the "sign out" button (lib/auth/actions.ts). */
  signOut: (form: FormData) => Promise<void>;
  route: R;
  params: RouteParams<R>;
  /** Kept by the language switch. */
  query?: Query;
  section: DeskSection | null;
  title: string;
  kicker?: ReactNode;
  lead?: ReactNode;
  /** Pages between the desk and this one. */
  crumbs?: readonly Crumb[];
  children: ReactNode;
}

/** The frame of every page of the desk. */
export function DeskPage<R extends StaffRoute>(props: DeskPageProps<R>) {
  const { locale, person, signOut, route, params, query, section, title, kicker, lead, crumbs, children } =
    props;
  const t = deskTexts(locale);
  const other = otherLocale(locale);
  return (
    <div className="flex min-h-svh flex-col">
      <SkipLink locale={locale} />
      <header className="border-t-4 border-b border-t-accent border-b-line print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 px-4 py-2 sm:px-6">
          <p>
            <a
              href={href("desk", {}, locale)}
              className="text-xl font-semibold text-text no-underline hover:text-accent hover:underline"
            >
              {shellTexts(locale).name}
            </a>
            <span className="ms-2 text-muted">{t.name}</span>
          </p>
          <div className="flex flex-wrap items-center gap-x-5 text-sm">
            <a href={href("start", {}, locale)} className="inline-flex min-h-11 items-center">
              {t.publicSite}
            </a>
            <a
              href={hrefsByLocale(route, params, query)[other]}
              hrefLang={other}
              lang={other}
              className="inline-flex min-h-11 items-center"
            >
              {localeNames[other]}
            </a>
            <a href={href("deskAccount", {}, locale)} className="inline-flex min-h-11 items-center">
              <span className="sr-only">{t.signedInAs} </span>
              {person.name}
            </a>
            <form action={signOut}>
              <input type="hidden" name="locale" value={locale} />
              <button
                type="submit"
                className="inline-flex min-h-11 items-center font-semibold text-accent hover:underline"
              >
                {t.signOut}
              </button>
            </form>
          </div>
        </div>
      </header>
      <div className="mx-auto grid w-full max-w-page grow content-start gap-x-10 px-4 sm:px-6 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="pt-2 lg:pt-8">
          <DeskNavigation locale={locale} person={person} current={section} />
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 pb-16 outline-none">
          {crumbs === undefined || crumbs.length === 0 ? null : (
            <p className="flex flex-wrap gap-x-4 pt-4 text-sm">
              {crumbs.map((crumb) => (
                <a key={crumb.href} href={crumb.href} className="inline-flex min-h-11 items-center">
                  ← {crumb.label}
                </a>
              ))}
            </p>
          )}
          <PageHeading title={title} kicker={kicker} lead={lead} />
          {children}
        </main>
      </div>
      <SiteFooter locale={locale} isDesk />
    </div>
  );
}
