import type { ReactNode } from "react";
import { LeaningRecord } from "./leaning-record.tsx";
import { isList, publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { HubSection, Row, Rows } from "#components/hubs/hub-section.tsx";
import { VersionNote } from "#components/records/version-note.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Page } from "#components/ui/page.tsx";
import { formatDate } from "#lib/dates/format.ts";
import type { SourcePage as Source } from "#lib/evidence/queries.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { counted } from "#lib/i18n/counted.ts";

interface Props {
  page: Source;
  locale: Locale;
}

/** A source with everything that leans on it, by record. */
export function SourcePage({ page, locale }: Props) {
  const { source, records, recordCount, references, version, changedAt } = page;
  const t = sourceTexts(locale);
  const kinds = [
    { kind: "hub", title: t.sections.hubs },
    { kind: "organisation", title: t.sections.organisations },
    { kind: "network", title: t.sections.networks },
  ] as const;
  const uses = usesOf(page, locale);
  return (
    <Page
      locale={locale}
      route="source"
      params={{ slug: source.slug }}
      title={source.title ?? sourceTitle(source, locale)}
      kicker={`${evidenceTexts(locale).kinds[source.kind]}, ${publisherLabel(source, locale)}, ${sourceDay(source, locale)}`}
      lead={leadOf(page, locale)}
      breadcrumbs={[{ label: t.title, href: href("sources", {}, locale) }]}
    >
      <About page={page} locale={locale} />
      {kinds.map(({ kind, title }) => {
        const those = records.filter((record) => record.kind === kind);
        return (
          those.length > 0 && (
            <HubSection key={kind} id={`${kind}s`} title={title}>
              {those.map((record) => (
                <LeaningRecord key={record.id} record={record} references={references} locale={locale} />
              ))}
            </HubSection>
          )
        );
      })}
      {uses.length > 0 && (
        <HubSection id="use" title={t.sections.use}>
          <ul className="list-disc ps-5">
            {uses.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-muted">{t.usesNote}</p>
          <p className="mt-3">
            <a href={href("municipalities", {}, locale)}>{t.toPlaces}</a>
          </p>
        </HubSection>
      )}
      <HubSection id="record" title={t.sections.record}>
        {recordCount > records.length && (
          <p className="mb-2">
            {t.first(records.length.toLocaleString(locale), recordCount.toLocaleString(locale))}
          </p>
        )}
        <VersionNote
          record={{ kind: "source", id: source.id }}
          version={version}
          changedAt={changedAt}
          locale={locale}
        />
      </HubSection>
    </Page>
  );
}

/** How much leans on it. */
function leadOf(page: Source, locale: Locale): string {
  const t = sourceTexts(locale);
  const { records, recordCount } = page;
  if (recordCount === 0) return usesOf(page, locale).length > 0 ? t.listsNote : t.nothing;
  const count = records.reduce((sum, { statements }) => sum + statements.length, 0);
  const inRecords = counted(t.records, recordCount, locale);
  // Not all are read when there are very many: then only the records are counted.
  if (recordCount > records.length) return inRecords;
  return t.leaning(counted(t.statements, count, locale), inRecords);
}

function usesOf({ places }: Source, locale: Locale): string[] {
  const t = sourceTexts(locale);
  const kinds = ["municipalities", "associations", "coordinates"] as const;
  return kinds.flatMap((kind) =>
    places[kind] > 0 ? [t.uses[kind](places[kind].toLocaleString(locale))] : [],
  );
}

/** What is known of the document itself; what it does not say is said to be missing. */
function About({ page: { source }, locale }: Props) {
  const t = sourceTexts(locale);
  const row = (term: string, value: ReactNode) =>
    value ? <Row key={term} term={term} values={[{ key: term, value }]} /> : null;
  return (
    <HubSection id="about" title={t.sections.about}>
      <Rows>
        {row(
          t.publisher,
          <>
            {source.publisher}
            {source.publisherInference && (
              <span className="block text-sm text-muted">
                <span className="font-semibold">{t.inferred}</span> {source.publisherInference[locale]}
              </span>
            )}
          </>,
        )}
        {row(
          t.titleOf,
          source.title ? (
            <span lang="de">{source.title}</span>
          ) : (
            <span className="text-muted">{t.noTitle}</span>
          ),
        )}
        {row(t.what, source.description?.[locale])}
        {row(t.author, source.author)}
        {row(isList(source) ? t.validity : t.published, sourceDay(source, locale))}
        {row(t.accessed, source.accessed && formatDate({ edtf: source.accessed }, locale))}
        {row(t.kind, evidenceTexts(locale).kinds[source.kind])}
        {row(t.keywords, source.keywords.length > 0 && <span lang="de">{source.keywords.join(", ")}</span>)}
        {row(
          t.address,
          source.url ? (
            <ExternalLink locale={locale} href={source.url}>
              {source.url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
            </ExternalLink>
          ) : (
            <span className="text-muted">{t.noAddress}</span>
          ),
        )}
        {row(
          t.licence,
          source.licence &&
            (source.licenceUrl ? (
              <ExternalLink locale={locale} href={source.licenceUrl}>
                {source.licence}
              </ExternalLink>
            ) : (
              source.licence
            )),
        )}
        {row(t.attribution, source.attribution)}
      </Rows>
    </HubSection>
  );
}

/** For search engines: what the document is, and what leans on it. */
export function sourceMetadata(page: Source, locale: Locale): { title: string; description: string } {
  const t = sourceTexts(locale);
  const { source, recordCount } = page;
  const uses = usesOf(page, locale);
  const leaning =
    recordCount > 0
      ? t.withWording(leadOf(page, locale))
      : uses.length > 0
        ? `${uses.join(", ")}.`
        : t.nothing;
  return {
    title: t.pageTitle(source.title ?? sourceTitle(source, locale)),
    description: t.pageDescription(publisherLabel(source, locale), sourceDay(source, locale), leaning),
  };
}
