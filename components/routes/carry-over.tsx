import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { levelName } from "@/lib/catalog/level-names";
import type { CarriedSkill, RouteFigures } from "@/lib/routes/route-figures";

/** What is there already of what the role requires. */
export function CarryOver({ met, partly, requirements }: Pick<RouteFigures, "met" | "partly" | "requirements">) {
  const rows = [...met, ...partly];
  return (
    <div className="flex flex-col gap-3">
      <p>
        {met.length} of {requirements} requirements are met from the start
        {partly.length > 0 ? `, and ${partly.length} more in part.` : "."}
      </p>
      {rows.length > 0 && (
        <Table caption="What carries over" columns={columns} rows={rows} rowKey={(skill) => skill.id} />
      )}
    </div>
  );
}

const columns: readonly Column<CarriedSkill>[] = [
  {
    key: "skill",
    title: "Skill",
    ownLine: true,
    cell: ({ id, name }) => <TextLink href={`/skills/${id}`}>{name}</TextLink>,
  },
  { key: "have", title: "You have", cell: ({ have }) => `${levelName(have)} (${have})` },
  { key: "need", title: "Needs", cell: ({ need }) => `${levelName(need)} (${need})` },
  {
    key: "met",
    title: "Gap",
    cell: ({ have, need }) =>
      have >= need ? <Badge tone="met">none</Badge> : <Badge tone="missing">{levels(need - have)}</Badge>,
  },
];

const levels = (count: number) => `${count} ${count === 1 ? "level" : "levels"}`;
