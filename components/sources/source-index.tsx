import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { References } from "#lib/records/references.ts";

interface Props {
  /** The page's numbers by source id. */
  numbers: Readonly<Record<string, number>>;
  references: Pick<References, "sources">;
  locale: Locale;
}

/** The sources of a page under the numbers that its marks carry. */
export function SourceIndex({ numbers, references, locale }: Props) {
  const e = evidenceTexts(locale);
  const sources = Object.entries(numbers).toSorted(([, a], [, b]) => a - b);
  return (
    <ol className="grid gap-4">
      {sources.map(([id, number]) => {
        const source = references.sources[id];
        return (
          source && (
            <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)]">
              <span className="font-semibold tabular-nums">{number}</span>
              <div>
                <p>
                  <strong>{publisherLabel(source, locale)}</strong>,{" "}
                  <a
                    href={href("source", { slug: source.slug }, locale)}
                    lang={source.title ? "de" : undefined}
                  >
                    {sourceTitle(source, locale)}
                  </a>
                  , {sourceDay(source, locale)}
                </p>
                <p className="text-sm text-muted">{e.kinds[source.kind as keyof typeof e.kinds]}</p>
              </div>
            </li>
          )
        );
      })}
    </ol>
  );
}
