import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { countWords } from "#lib/milestones/figure-words.ts";
import type { MilestoneFigures } from "#lib/milestones/figures-queries.ts";
import type { ByState } from "#lib/milestones/figures.ts";
import type { MilestoneKind } from "#lib/records/statements.ts";

const states = ["done", "planned", "cancelled"] as const;

type KindRow = { kind: MilestoneKind | null } & ByState;

/** Counts by kind. As cards on a phone: four columns of ranges would not fit beside the names. */
export function KindFigures({
  kinds: { kinds, total },
  locale,
}: Pick<MilestoneFigures, "kinds"> & { locale: Locale }) {
  const t = figuresTexts(locale);
  const rows: KindRow[] = kinds.length > 1 ? [...kinds, { kind: null, ...total }] : kinds;
  const columns: Column<KindRow>[] = [
    {
      key: "kind",
      header: t.kinds.kind,
      isRowHeader: true,
      cell: ({ kind }) => (kind === null ? t.kinds.total : hubTexts(locale).kinds[kind]),
    },
    ...states.map((state): Column<KindRow> => ({
      key: state,
      header: t.states[state],
      isNumeric: true,
      cell: (row) => countWords(row[state], locale),
    })),
  ];
  return (
    <DataTable
      locale={locale}
      caption={t.kinds.caption}
      columns={columns}
      rows={rows}
      rowKey={({ kind }) => kind ?? "total"}
    />
  );
}
