import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";
import { placeAttributions } from "#lib/places/attribution.ts";

/** What the register tells of itself. */
const registerPages = ["changes", "contradictions", "reports", "subscribe"] as const;
const legalPages = ["imprint", "privacy", "accessibility", "reportBarrier"] as const;

interface SiteFooterProps {
  locale: Locale;
  /** On pages of signed-in staff, which need a session's cookie. */
  isDesk?: boolean;
}

/** The register's own pages, legal pages, the way in for staff, credits, and what these pages do not do. */
export function SiteFooter({ locale, isDesk = false }: SiteFooterProps) {
  const t = shellTexts(locale);
  return (
    <footer className="border-t border-line bg-raised text-sm">
      <div className="mx-auto flex max-w-page flex-col gap-4 px-4 py-8 sm:px-6">
        <nav aria-label={t.registerNavigation} className="print:hidden">
          <ul className="-mx-2 flex flex-wrap gap-x-2">
            {registerPages.map((page) => (
              <li key={page}>
                <a href={href(page, {}, locale)} className="inline-flex min-h-11 items-center px-2">
                  {t.register[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={t.footerNavigation} className="print:hidden">
          <ul className="-mx-2 flex flex-wrap gap-x-2">
            {legalPages.map((page) => (
              <li key={page}>
                <a href={href(page, {}, locale)} className="inline-flex min-h-11 items-center px-2">
                  {t.legal[page]}
                </a>
              </li>
            ))}
            {isDesk ? null : (
              <li>
                <a href={href("signIn", {}, locale)} className="inline-flex min-h-11 items-center px-2">
                  {t.signIn}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <p className="text-muted">
          {t.attribution} {placeAttributions.map(({ credit }) => credit).join(" · ")}
        </p>
        <p className="text-muted print:hidden">{isDesk ? t.sessionCookie : t.noCookies}</p>
      </div>
    </footer>
  );
}
