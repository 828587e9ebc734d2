import { CopyButton } from "#components/ui/copy-button.tsx";
import { citationText } from "#lib/exports/citation-text.ts";
import type { CitableStatement, CitedSource } from "#lib/exports/citation.ts";
import { citationFileNames } from "#lib/exports/citation-files.ts";
import { citationTexts } from "#lib/i18n/messages/citation.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Props {
  statement: CitableStatement;
  /** Its sources, ready to be written. */
  cited: readonly CitedSource[];
  locale: Locale;
  /** ISO day that the files say it was read on. */
  accessed: string;
}

const formats = { bib: "BibTeX", json: "CSL-JSON" } as const;

/**
 * How a statement is cited: as text, as files for reference managers, and by a link that shows the same for ever. Works
 * without script: the texts can be selected, and the files are links.
 */
export function CiteThis({ statement, cited, locale, accessed }: Props) {
  const t = citationTexts(locale);
  const names = citationFileNames[locale];
  const fileHref = (file: string) =>
    href("citationFile", { sequence: String(statement.sequence), statement: statement.id, file }, locale, {
      accessed,
    });
  const linkId = `link-${statement.id}`;
  const { pathname, hash } = new URL(statement.permalink);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 text-sm">
      {cited.map((source, at) => {
        const id = `cite-${statement.id}-${at}`;
        return (
          <div key={source.key}>
            {/* One click selects all of it. */}
            <p id={id} className="wrap-anywhere border border-line bg-surface p-3 select-all">
              {citationText(source)}
            </p>
            <p className="mt-2 empty:hidden">
              <CopyButton from={id} label={t.copy} name={t.copyOf(t.asText)} copied={t.copied} />
            </p>
          </div>
        );
      })}
      <p>
        <span className="text-muted">{t.files}</span> <a href={fileHref(names.bib)}>{formats.bib}</a>,{" "}
        <a href={fileHref(names.json)}>{formats.json}</a>, <a href={fileHref(names.txt)}>{t.plainText}</a>
      </p>
      <div>
        <p className="text-muted">
          {t.permalink}. {t.permalinkNote}
        </p>
        <p className="mt-1">
          <a id={linkId} href={pathname + hash} className="wrap-anywhere">
            {statement.permalink}
          </a>
        </p>
        <p className="mt-2 empty:hidden">
          <CopyButton from={linkId} label={t.copy} name={t.copyOf(t.permalink)} copied={t.copied} />
        </p>
      </div>
    </div>
  );
}
