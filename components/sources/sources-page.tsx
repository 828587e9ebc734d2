import { isList, publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ListedSource } from "#lib/evidence/queries.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { counted } from "#lib/i18n/counted.ts";

/** All sources: the documents that statements lean on, and apart from them the lists that place data comes from. */
export function SourcesPage({ sources, locale }: { sources: readonly ListedSource[]; locale: Locale }) {
  const t = sourceTexts(locale);
  const parts = [
    {
      id: "documents",
      title: t.documents,
      note: undefined,
      those: sources.filter(({ source }) => !isList(source)),
    },
    { id: "lists", title: t.lists, note: t.listsNote, those: sources.filter(({ source }) => isList(source)) },
  ];
  return (
    <Page locale={locale} route="sources" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      {sources.length === 0 && <EmptyState title={t.empty} />}
      <div>
        {parts.map(
          ({ id, title, note, those }) =>
            those.length > 0 && (
              <Section key={id} id={id} title={title} note={note}>
                <ul className="border-t border-line">
                  {those.map((each) => (
                    <Entry key={each.source.id} {...each} locale={locale} />
                  ))}
                </ul>
              </Section>
            ),
        )}
      </div>
    </Page>
  );
}

function Entry({ source, citations, places, locale }: ListedSource & { locale: Locale }) {
  const t = sourceTexts(locale);
  const e = evidenceTexts(locale);
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div>
        <h3>
          <a href={href("source", { slug: source.slug }, locale)} lang={source.title ? "de" : undefined}>
            {sourceTitle(source, locale)}
          </a>
        </h3>
        <p>
          {publisherLabel(source, locale)}, {sourceDay(source, locale)}
        </p>
        {source.publisherInference && (
          <p className="mt-1 text-sm text-muted">
            {e.publisherInferred} {source.publisherInference[locale]}
          </p>
        )}
        {source.title && source.description && (
          <p className="mt-1 text-sm text-muted">{source.description[locale]}</p>
        )}
      </div>
      <p className="text-sm text-muted">
        <span className="block">
          {e.kinds[source.kind]}
          {source.author && `. ${e.by(source.author)}`}
        </span>
        <span className="block font-semibold text-text">
          {places > 0 ? counted(t.places, places, locale) : counted(t.citations, citations, locale)}
        </span>
        {source.licence && (
          <span className="block">
            {t.licence}: {source.licence}
          </span>
        )}
      </p>
    </li>
  );
}
