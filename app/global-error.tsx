"use client";

import { buttonClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { firaSans } from "#components/ui/fonts.ts";
import { locales } from "#lib/i18n/locale.ts";
import { failedTexts } from "#lib/i18n/messages/failed.ts";
import "./globals.css";

interface GlobalErrorProps {
  error: unknown;
  retry?: () => void;
}

/** Names the error in the server's log. */
function digestOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
}

/**
 * The page for failures anywhere: whose fault it is, what to do, what to quote. Without the usual frame, which may be the
 * cause, and in both languages, since that of the failed page is not known for sure.
 */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const digest = digestOf(error);
  return (
    <html lang="de" className={firaSans.variable}>
      <head>
        <title>Fehler / Error · Hubregister</title>
      </head>
      <body>
        <main className="mx-auto w-full max-w-page px-4 py-8 sm:px-6">
          <p className="mb-8 text-xl font-semibold">Hubregister</p>
          {locales.map((locale) => {
            const t = failedTexts(locale);
            const Heading = locale === "de" ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="mb-12">
                <Heading>{t.title}</Heading>
                <p className="mt-4 max-w-measure text-lg">{t.lead}</p>
                {digest === undefined ? null : (
                  <p className="mt-2 text-sm text-muted">
                    {t.reference} {digest}
                  </p>
                )}
                <p className="mt-6 flex flex-wrap gap-3">
                  {retry === undefined ? null : (
                    <button type="button" onClick={retry} className={buttonClass}>
                      {t.retry}
                    </button>
                  )}
                  <a href={t.startHref} className={secondaryButtonClass}>
                    {t.start}
                  </a>
                  <a href={t.hubsHref} className={secondaryButtonClass}>
                    {t.hubs}
                  </a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
