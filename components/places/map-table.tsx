import type { ReactNode } from "react";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** A row is a grid of number, name and status on a phone, where the columns of a table would be too narrow to read. */
export const rowClass =
  "max-sm:grid max-sm:grid-cols-[1.75rem_minmax(0,1fr)_auto] max-sm:gap-x-2 max-sm:border-b max-sm:border-line max-sm:py-2 sm:*:border-b sm:*:border-line sm:*:py-2 align-baseline";

interface Props {
  /** What the table shows; read out first. */
  caption: string;
  /** Headers of the columns after the number. */
  columns: readonly string[];
  locale: Locale;
  /** Groups of rows; each row has a cell for the number before the others. */
  children: ReactNode;
}

/** The table beside a map with the map's content. The numbers stand only where the map's points carry them. */
export function MapTable({ caption, columns, locale, children }: Props) {
  const header = "border-b-2 border-line-strong py-2 pe-4 text-start align-bottom text-sm";
  return (
    <table className="w-full max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="sm:hidden">
            {placesTexts(locale).map.number}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={header}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** The number of a hub on the map; empty for a hub that the map cannot show. */
export function NumberCell({ number }: { number: number | null }) {
  return <td className="text-sm text-muted tabular-nums sm:hidden">{number}</td>;
}
