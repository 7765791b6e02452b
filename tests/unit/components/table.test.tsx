import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Column, Table } from "@/components/ui/table";

type Row = { readonly id: string; readonly hours: number; readonly text: string };

const rows: readonly Row[] = [{ id: "python", hours: 30, text: "Reads easily" }];

const columns = (ownLine: boolean): Column<Row>[] => [
  { key: "id", title: "Skill", cell: ({ id }) => id },
  { key: "hours", title: "Hours", kind: "number", cell: ({ hours }) => hours },
  { key: "text", title: "In words", ownLine, cell: ({ text }) => text },
];

const markup = (ownLine: boolean) =>
  renderToStaticMarkup(<Table caption="Skills" columns={columns(ownLine)} rows={rows} rowKey={({ id }) => id} />);

describe("Table", () => {
  test("names each row by its first cell", () => {
    expect(markup(false)).toMatch(/<th scope="row"[^>]*>python<\/th>/);
    expect(markup(false).match(/<td/g)).toHaveLength(2);
  });

  test("stays a plain table on a phone while no column asks for a line of its own", () =>
    expect(markup(false)).not.toContain("max-sm:grid"));

  test("gives a long text a line of its own on a phone, and the others a track each", () => {
    expect(markup(true)).toMatch(/<td class="[^"]*max-sm:col-span-full[^"]*">Reads easily<\/td>/);
    expect(markup(true)).toContain("max-sm:grid-cols-[minmax(7.5rem,1fr)_auto]");
  });
});
