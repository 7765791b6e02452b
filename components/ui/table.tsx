import clsx from "clsx";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right in tabular digits. */
  kind?: "text" | "number";
  /** On a phone the cell takes the whole width, on a line of its own: for long texts, and for names of many columns. */
  ownLine?: boolean;
};

type TableProps<Row> = {
  /** What the table holds, read out with it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shows the caption too; otherwise it is for screen readers. */
  captioned?: boolean;
};

/** The first column names the row. Where it is wider than the screen it scrolls within itself. */
export function Table<Row>({ caption, columns, rows, rowKey, captioned = false }: TableProps<Row>) {
  const stacked = columns.some(({ ownLine }) => ownLine);
  const beside = columns.filter(({ ownLine }) => !ownLine);
  const line = stacked && "max-sm:col-span-full max-sm:grid max-sm:grid-cols-subgrid max-sm:items-baseline";
  const look = (column: Column<Row>) =>
    clsx(
      stacked ? "px-1.5 py-1 sm:px-4 sm:py-2.5" : "px-3 py-2.5 sm:px-4",
      column.ownLine && "max-sm:col-span-full",
      column.kind === "number" && "tabular-nums",
      column.kind === "number" && (stacked && column === beside[0] ? "sm:text-right" : "text-right"),
    );
  return (
    <section
      aria-label={`Table: ${caption}`}
      {...reachable}
      className="overflow-x-auto print:overflow-visible rounded-card border border-line bg-surface-raised"
    >
      <table
        className={clsx(
          "w-full border-collapse text-left text-sm",
          stacked && ["max-sm:grid", tracksOnPhone[beside.length]],
        )}
      >
        <caption className={captioned ? "col-span-full px-3 pt-3 text-left font-medium sm:px-4" : "sr-only"}>
          {caption}
        </caption>
        <thead className={line || undefined}>
          <tr className={clsx("border-line border-b text-muted", line, stacked && "max-sm:px-1.5 max-sm:py-1.5")}>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={clsx("font-medium", look(column), column.ownLine && index > 0 && "max-sm:sr-only")}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={line || undefined}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={clsx("border-line border-b last:border-b-0", line, stacked && "max-sm:px-1.5 max-sm:py-1.5")}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={clsx("min-w-28 font-medium sm:min-w-36", look(column))}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={clsx(look(column), column.kind === "number" && "whitespace-nowrap")}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What scrolls must take the focus, or the keyboard cannot scroll it. */
const reachable = { tabIndex: 0 };

/** By the number of columns that share a line. */
const tracksOnPhone: Readonly<Record<number, string>> = {
  1: "max-sm:grid-cols-[minmax(6rem,1fr)]",
  2: "max-sm:grid-cols-[minmax(7.5rem,1fr)_auto]",
  3: "max-sm:grid-cols-[minmax(6rem,1fr)_auto_auto]",
  4: "max-sm:grid-cols-[minmax(6rem,1fr)_auto_auto_auto]",
  5: "max-sm:grid-cols-[minmax(6rem,1fr)_auto_auto_auto_auto]",
};
