import { quoted } from "#components/evidence/quoted.ts";
import { Notice } from "#components/ui/notice.tsx";
import { ledgerTexts } from "#lib/i18n/messages/ledger.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { LedgerField } from "#lib/milestones/ledger-filter.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

interface Props {
  ignored: readonly IgnoredParameter<LedgerField>[];
  /** The page that the address asks for, and the one that is shown. */
  asked: number;
  page: number;
  locale: Locale;
}

/** What of the address was left out of account. */
export function FilterRemarks({ ignored, asked, page, locale }: Props) {
  const t = milestoneTexts(locale);
  if (ignored.length === 0 && asked <= page) return null;
  const names = { ...t.filter, outcome: ledgerTexts(locale).outcome };
  const what = ignored.map(({ field, value }) => `${names[field]} ${quoted(value.slice(0, 60), locale)}`);
  return (
    <div className="mb-6">
      <Notice tone="info">
        {what.length > 0 && <p>{t.ignored(what.join(", "))}</p>}
        {asked > page && <p>{t.lastPage(page.toLocaleString(locale))}</p>}
      </Notice>
    </div>
  );
}
