import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

interface ExternalLinkProps {
  locale: Locale;
  href: string;
  children: ReactNode;
}

/** A link that leaves the site: marked by a sign, said to screen readers, opened in the same window. */
export function ExternalLink({ locale, href, children }: ExternalLinkProps) {
  return (
    <a href={href} rel="external noopener" className="break-words">
      {children}
      {/* Holds the sign to the last word. */}
      {"\u00a0"}
      <span className="print:hidden [&>svg]:inline">
        <Icon name="external" size={12} />
      </span>
      <span className="sr-only"> {shellTexts(locale).externalLink}</span>
    </a>
  );
}
