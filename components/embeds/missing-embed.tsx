import { notFound } from "next/navigation";
import { Suspense } from "react";
import { EmbedLink } from "./embed-frame.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { href } from "#lib/i18n/paths.ts";

/** What a frame shows at an address without content. */
export function MissingEmbedContent({ locale }: { locale: Locale }) {
  const t = embedTexts(locale);
  return (
    <main className="p-3 text-sm">
      <h1 className="text-lg">{t.missingTitle}</h1>
      <p>{t.missing}</p>
      <p>
        <EmbedLink locale={locale} address={href("start", {}, locale)}>
          {t.missingLink}
        </EmbedLink>
      </p>
    </main>
  );
}

function NotFoundStatus(): never {
  notFound();
}

/** As `MissingPage`, for frames. */
export function MissingEmbed({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={<MissingEmbedContent locale={locale} />}>
      <NotFoundStatus />
    </Suspense>
  );
}
