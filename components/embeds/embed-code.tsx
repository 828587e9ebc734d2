import type { Locale } from "#lib/i18n/locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";

interface Props {
  locale: Locale;
  /** What it shows. */
  of: "hub" | "milestones";
  /** From the root of the site. */
  address: string;
  /** What the frame is called for those who do not see it. */
  title: string;
}

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The line that shows a small page on another site: as wide as there is room, scrolling where it is higher than its frame. */
export function EmbedCode({ locale, of, address, title }: Props) {
  const t = embedTexts(locale);
  const code = `<iframe src="${attribute(siteUrl() + address)}" title="${attribute(title)}" width="100%" height="480" loading="lazy" style="border:0"></iframe>`;
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 items-center text-accent">{t.code}</summary>
      <p className="mb-2">{t.codeNotes[of]}</p>
      <code className="block max-w-measure border border-line bg-raised p-3 text-sm wrap-anywhere select-all">
        {code}
      </code>
    </details>
  );
}
