import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Page } from "./page.tsx";
import { SearchForm } from "./search-form.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { problemTexts } from "#lib/i18n/messages/problems.ts";
import { href } from "#lib/i18n/paths.ts";

/** What the reader sees at an address without content: a search and ways on. */
export function MissingContent({ locale }: { locale: Locale }) {
  const t = problemTexts(locale).missing;
  return (
    <Page locale={locale} route="start" params={{}} title={t.title} lead={t.lead}>
      <SearchForm locale={locale} />
      <h2 className="mt-10 mb-2">{t.helpTitle}</h2>
      <ul>
        {(["start", "hubs", "states"] as const).map((route) => (
          <li key={route}>
            <a href={href(route, {}, locale)} className="inline-flex min-h-11 items-center">
              {t.help[route]}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function NotFoundStatus(): never {
  notFound();
}

/**
 * What a page returns when its record does not exist. `notFound()` alone sends an empty document that only a script
 * fills (next.js #62228); thrown inside this boundary while prerendering, it gives status 404 *and* the content as HTML.
 * For prerendered pages (`ensureStatic = "navigation"`) only: a page rendered per request has sent its 200 by then.
 */
export function MissingPage({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={<MissingContent locale={locale} />}>
      <NotFoundStatus />
    </Suspense>
  );
}
