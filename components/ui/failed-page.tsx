import { Page } from "./page.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { failedTexts } from "#lib/i18n/messages/failed.ts";
import { problemTexts } from "#lib/i18n/messages/problems.ts";
import { href } from "#lib/i18n/paths.ts";

/** What the reader gets as plain HTML when the page asked for failed: whose fault it is and where to go. */
export function FailedPage({ locale, requestId }: { locale: Locale; requestId: string }) {
  const t = failedTexts(locale);
  const { help } = problemTexts(locale).missing;
  return (
    <Page locale={locale} route="start" params={{}} title={t.title} lead={t.lead}>
      <p className="mb-6 text-sm text-muted">
        {t.reference} {requestId}
      </p>
      <ul>
        {(["start", "hubs", "states"] as const).map((route) => (
          <li key={route}>
            <a href={href(route, {}, locale)} className="inline-flex min-h-11 items-center">
              {help[route]}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
