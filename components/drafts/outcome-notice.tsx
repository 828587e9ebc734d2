import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";

interface OutcomeNoticeProps {
  locale: Locale;
  /** What an action left in the address; unknown words say nothing. */
  done?: string | undefined;
  problem?: string | undefined;
}

const said = (texts: Readonly<Record<string, string>>, key: string | undefined) =>
  key !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;

/** What came of the last action, on top of the page. */
export function OutcomeNotice({ locale, done, problem }: OutcomeNoticeProps) {
  const t = draftTexts(locale);
  const failed = said(t.problems, problem);
  const succeeded = said(t.done, done);
  if (failed !== undefined)
    return (
      <div role="alert" className="mb-8">
        <Notice tone="caution" title={t.problemTitle}>
          {failed}
        </Notice>
      </div>
    );
  if (succeeded === undefined) return null;
  return (
    <output className="mb-8 block max-w-measure border-s-4 border-positive bg-positive-soft p-4">
      {succeeded}
    </output>
  );
}
