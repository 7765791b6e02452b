import clsx from "clsx";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right in tabular digits. */
  kind?: "text" | "number";
};

export type TableProps<Row> = {
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
  return (
    <section
      aria-label={`Table: ${caption}`}
      {...reachable}
      className="overflow-x-auto rounded-card border border-line bg-surface-raised"
    >
      <table className="w-full border-collapse text-left text-sm">
        <caption className={captioned ? "px-4 pt-3 text-left font-medium" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={clsx("px-4 py-2.5 font-medium", alignment(column))}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className="min-w-36 px-4 py-2.5 font-medium">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={clsx("px-4 py-2.5", alignment(column))}>
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

function alignment(column: Pick<Column<never>, "kind">): string {
  return column.kind === "number" ? "text-right tabular-nums whitespace-nowrap" : "";
}
