import type { HubView } from "./hub-view.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import type { Cited } from "#components/evidence/by-source.ts";

/** The source marks of a statement on a hub's page; `scope` where the statement stands there a second time. */
export function Marks({ view, of, scope }: { view: HubView; of: Cited; scope?: string }) {
  const { references, locale, numbers } = view;
  return (
    <SourceMarks
      citations={of.citations}
      references={references}
      locale={locale}
      numbers={numbers}
      scope={scope}
    />
  );
}
