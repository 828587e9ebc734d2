import type { HubView } from "./hub-view.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import type { Cited } from "#components/evidence/by-source.ts";

interface Props {
  view: HubView;
  of: Cited & { id: string };
  /** The statement in a few words. */
  name: string;
  /** Where the statement stands on the page a second time. */
  scope?: string;
}

/** The source marks of a statement on a hub's page. */
export function Marks({ view, of, name, scope }: Props) {
  const { hub, references, locale, numbers } = view;
  return (
    <SourceMarks
      record={{ kind: "hub", id: hub.id }}
      statementId={of.id}
      citations={of.citations}
      references={references}
      locale={locale}
      numbers={numbers}
      scope={scope}
      statement={name}
    />
  );
}
