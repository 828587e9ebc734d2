import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

/** A column of a table. */
export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names its row; at most one column. */
  isRowHeader?: boolean;
  /** Figures are set flush right with equally wide digits. */
  isNumeric?: boolean;
}

interface DataTableProps<Row> {
  locale: Locale;
  /** What the table shows; read out first. */
  caption: string;
  /** Shows the caption above the table too, where no heading says the same. */
  isCaptionVisible?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On small screens: `cards` turns each row into a block with labels, `scroll` lets the table move sideways. */
  narrow?: "cards" | "scroll";
}

const cellClass = "border-b border-line px-3 py-3 first:ps-0 last:pe-0 align-top";
/** As a card a row has one line below it, not each of its cells: utilities would win over the cards' own rules. */
const cardCellClass = "align-top md:border-b md:border-line md:px-3 md:py-3 md:first:ps-0 md:last:pe-0";

function Cell<Row>({ column, row, isCard }: { column: Column<Row>; row: Row; isCard: boolean }) {
  const content = column.cell(row);
  const look = isCard ? cardCellClass : cellClass;
  if (column.isRowHeader === true) {
    return (
      <th scope="row" className={`${look} text-start font-semibold`}>
        {content}
      </th>
    );
  }
  return (
    <td
      data-label={isCard ? column.header : undefined}
      className={column.isNumeric === true ? `${look} tabular-nums md:text-end` : look}
    >
      {isCard ? <div className="min-w-0">{content}</div> : content}
    </td>
  );
}

/** A table of rows that share their columns. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { locale, caption, isCaptionVisible = false, columns, rows, rowKey, narrow = "cards" } = props;
  const isCard = narrow === "cards";
  const table = (
    <table className={isCard ? "w-full text-sm sm:text-base" : "w-full min-w-3xl text-sm sm:text-base"}>
      <caption className={isCaptionVisible ? "pb-3 text-start text-muted" : "sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`border-b-2 border-line-strong px-3 py-2 align-bottom text-sm first:ps-0 last:pe-0 ${column.isNumeric === true ? "text-end" : "text-start"}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} isCard={isCard} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isCard) return <div className="table-cards">{table}</div>;
  return (
    <>
      <p className="mb-2 text-sm text-muted md:hidden print:hidden">{shellTexts(locale).scrollTable}</p>
      <section
        aria-label={caption}
        // Reachable by keyboard, or nobody without a mouse could scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="scroll-edges overflow-x-auto print:overflow-visible"
      >
        {table}
      </section>
    </>
  );
}
