import { HubSection } from "./hub-section.tsx";
import { statementsOf } from "./hub-view.ts";
import type { HubView } from "./hub-view.ts";
import { SourceList } from "#components/evidence/source-list.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { SourceReference } from "#lib/records/references.ts";

/** All sources of the page under their numbers, with what rests on each and what the register inferred from it. */
export function HubSources({ view }: { view: HubView }) {
  const { references, numbers, locale } = view;
  return (
    <HubSection id="sources" title={hubTexts(locale).sections.sources}>
      <SourceList
        numbers={numbers}
        references={references}
        locale={locale}
        more={(source) => <Use view={view} source={source} />}
      />
    </HubSection>
  );
}

function Use({ view: { hub, locale }, source }: { view: HubView; source: SourceReference }) {
  const t = hubTexts(locale);
  const citing = statementsOf(hub).filter(({ citations }) =>
    citations.some(({ sourceId }) => sourceId === source.id),
  );
  const citations = citing
    .flatMap((statement) => statement.citations)
    .filter(({ sourceId }) => sourceId === source.id);
  const reasons = new Set(citations.flatMap(({ inference }) => inference?.[locale] ?? []));
  return (
    <>
      <p className="text-sm text-muted">
        {t.citedHere} {t.statements(citing.length)}.
      </p>
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
    </>
  );
}
