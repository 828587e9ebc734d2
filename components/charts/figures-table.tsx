import type { ReactNode } from "react";

const line = "border-b border-line";

interface Props<Row> {
  /** What the table shows; read out first. */
  caption: string;
  headers: readonly [string, ...string[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The cell that names the row, and the numbers behind it. */
  cells: (row: Row) => readonly [ReactNode, ...ReactNode[]];
}

/** Two columns of short numbers beside a short name: they fit side by side on any screen. */
export function FiguresTable<Row>({ caption, headers, rows, rowKey, cells }: Props<Row>) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {headers.map((header, at) => (
            <th
              key={header}
              scope="col"
              className={`border-b-2 border-line-strong py-2 align-bottom ${at === 0 ? "pe-2 text-start" : "ps-3 text-end"}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [name, ...numbers] = cells(row);
          return (
            <tr key={rowKey(row)}>
              <th scope="row" className={`${line} py-1.5 pe-2 text-start align-top font-normal`}>
                {name}
              </th>
              {numbers.map((number, column) => (
                <td
                  key={headers[column + 1]}
                  className={`${line} py-1.5 ps-3 text-end align-top tabular-nums`}
                >
                  {number}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
