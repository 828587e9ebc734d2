import { Notice } from "#components/ui/notice.tsx";
import { deskReportTexts } from "#lib/i18n/messages/desk-reports.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { ownEntry } from "#lib/own-entry.ts";

interface Props {
  locale: Locale;
  /** What an action left in the address; unknown words say nothing. */
  done?: string | undefined;
  problem?: string | undefined;
}

const said = (texts: Readonly<Record<string, unknown>>, key: string | undefined): string | undefined => {
  const text = key === undefined ? undefined : ownEntry(texts, key);
  return typeof text === "string" ? text : undefined;
};

/** What came of the last action, on top of the page. */
export function ReportOutcome({ locale, done, problem }: Props) {
  const t = deskReportTexts(locale);
  const failed = said(t.problems, problem);
  const succeeded = said(t.done, done);
  if (failed !== undefined)
    return (
      <div role="alert" className="mb-8">
        <Notice tone="caution">{failed}</Notice>
      </div>
    );
  if (succeeded === undefined) return null;
  return (
    <output className="mb-8 block max-w-measure border-s-4 border-positive bg-positive-soft p-4">
      {succeeded}
    </output>
  );
}
