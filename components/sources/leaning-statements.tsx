import { Section } from "#components/ui/section.tsx";
import type { SourcePage } from "#lib/evidence/queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { sourceTexts } from "#lib/i18n/messages/sources.ts";
import { LeaningRecord } from "./leaning-record.tsx";

/** Every statement that leans on a source, by record: whoever changes the source sees what it carries. */
export function LeaningStatements({ page, locale }: { page: SourcePage; locale: Locale }) {
  const t = sourceTexts(locale);
  const { records, recordCount, references } = page;
  const count = records.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <Section
      id="leaning"
      title={t.leaningTitle}
      note={
        recordCount === 0
          ? t.nothing
          : recordCount > records.length
            ? t.first(records.length.toLocaleString(locale), recordCount.toLocaleString(locale))
            : t.leaning(counted(t.statements, count, locale), counted(t.records, recordCount, locale))
      }
    >
      {records.map((record) => (
        <LeaningRecord
          key={`${record.kind}/${record.id}`}
          record={record}
          references={references}
          locale={locale}
        />
      ))}
    </Section>
  );
}
