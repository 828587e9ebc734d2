import { HubSection } from "./hub-section.tsx";
import { statementsOf } from "./hub-view.ts";
import type { HubView } from "./hub-view.ts";
import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { SourceReference } from "#lib/records/references.ts";

/** All sources of the page under their numbers, with what the register inferred from each. */
export function HubSources({ view }: { view: HubView }) {
  const { references, numbers, locale } = view;
  const t = hubTexts(locale);
  const sources = Object.entries(numbers).toSorted(([, a], [, b]) => a - b);
  return (
    <HubSection id="sources" title={t.sections.sources}>
      <ol className="grid gap-6">
        {sources.map(([id, number]) => {
          const source = references.sources[id];
          return source && <SourceEntry key={id} view={view} source={source} number={number} />;
        })}
      </ol>
    </HubSection>
  );
}

function SourceEntry({ view, source, number }: { view: HubView; source: SourceReference; number: number }) {
  const { hub, locale } = view;
  const t = hubTexts(locale);
  const e = evidenceTexts(locale);
  const citing = statementsOf(hub).filter(({ citations }) =>
    citations.some(({ sourceId }) => sourceId === source.id),
  );
  const citations = citing
    .flatMap((statement) => statement.citations)
    .filter(({ sourceId }) => sourceId === source.id);
  const reasons = new Set(citations.flatMap(({ inference }) => inference?.[locale] ?? []));
  return (
    <li id={`source-${number}`} className="grid grid-cols-[2rem_minmax(0,1fr)]">
      <span className="tabular font-semibold">{number}</span>
      <div>
        <p>
          <strong>{publisherLabel(source, locale)}</strong>,{" "}
          <a href={href("source", { slug: source.slug }, locale)} lang={source.title ? "de" : undefined}>
            {sourceTitle(source, locale)}
          </a>
          , {sourceDay(source, locale)}
        </p>
        {source.url && (
          <p className="text-sm">
            <a href={source.url}>{e.original}</a>
          </p>
        )}
        <p className="text-sm text-muted">
          {e.kinds[source.kind as keyof typeof e.kinds]}
          {source.author && `. ${e.by(source.author)}`}. {t.citedHere} {t.statements(citing.length)}.
        </p>
        {source.publisherInference && (
          <p className="mt-1 text-sm">
            {e.publisherInferred} {source.publisherInference[locale]}
          </p>
        )}
        {reasons.size > 0 && (
          <div className="mt-1 text-sm">
            <p>{t.inferredHere}</p>
            <ul className="list-disc ps-5">
              {[...reasons].map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}
