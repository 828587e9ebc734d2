import type { ReactNode } from "react";
import { formatDate } from "#lib/dates/format.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";

interface LinkProps {
  locale: Locale;
  /** From the root of the site. */
  address: string;
  children: ReactNode;
}

/** A way out of the frame: opens beside the page that frames it, and says so. */
export function EmbedLink({ locale, address, children }: LinkProps) {
  return (
    <a href={address} target="_blank" rel="noopener">
      {children}
      <span className="sr-only"> {embedTexts(locale).newWindow}</span>
    </a>
  );
}

interface Props {
  locale: Locale;
  title: ReactNode;
  /** ISO day in Europe/Berlin. */
  today: string;
  /** The way on, at the end. */
  more: ReactNode;
  children: ReactNode;
}

/** A small page to be framed: what it is about, what it says, and where it is from. Down to 240 pixels. */
export function EmbedFrame({ locale, title, today, more, children }: Props) {
  const t = embedTexts(locale);
  return (
    <div className="p-3 text-sm">
      <main>
        <h1 className="text-lg leading-snug wrap-anywhere">{title}</h1>
        {children}
      </main>
      <footer className="mt-2">
        <p>{more}</p>
        <p className="text-muted">
          {t.source}:{" "}
          <EmbedLink locale={locale} address={href("start", {}, locale)}>
            {shellTexts(locale).name}
          </EmbedLink>
          , {t.asOf(formatDate({ edtf: today }, locale))}
        </p>
      </footer>
    </div>
  );
}
