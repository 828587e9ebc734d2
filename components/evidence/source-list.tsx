import type { ReactNode } from "react";
import { publisherLabel, sourceDay, sourceTitle } from "./source-text.ts";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References, SourceReference } from "#lib/records/references.ts";

interface Props {
  /** The page's numbers by source id. */
  numbers: Readonly<Record<string, number>>;
  references: Pick<References, "sources">;
  locale: Locale;
  /** What the page adds to a source: what rests on it, what was inferred from it. */
  more?: (source: SourceReference) => ReactNode;
}

/** The sources of a page under the numbers that its marks carry. */
export function SourceList({ numbers, references, locale, more }: Props) {
  const sources = Object.entries(numbers).toSorted(([, a], [, b]) => a - b);
  return (
    <ol className="grid gap-6">
      {sources.map(([id, number]) => {
        const source = references.sources[id];
        return (
          source && (
            <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)]">
              <span className="font-semibold tabular-nums">{number}</span>
              <div>
                <Entry source={source} locale={locale} />
                {more?.(source)}
              </div>
            </li>
          )
        );
      })}
    </ol>
  );
}

function Entry({ source, locale }: { source: SourceReference; locale: Locale }) {
  const t = evidenceTexts(locale);
  return (
    <>
      <p>
        <strong>{publisherLabel(source, locale)}</strong>,{" "}
        <a href={href("source", { slug: source.slug }, locale)} lang={source.title ? "de" : undefined}>
          {sourceTitle(source, locale)}
        </a>
        , {sourceDay(source, locale)}
      </p>
      {source.url && (
        <p className="text-sm">
          <ExternalLink locale={locale} href={source.url}>
            {t.original}
          </ExternalLink>
        </p>
      )}
      <p className="text-sm text-muted">
        {t.kinds[source.kind as keyof typeof t.kinds]}
        {source.author && `. ${t.by(source.author)}`}
      </p>
      {source.publisherInference && (
        <p className="mt-1 text-sm">
          {t.publisherInferred} {source.publisherInference[locale]}
        </p>
      )}
    </>
  );
}
