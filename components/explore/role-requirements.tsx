import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { levelName } from "@/lib/catalog/level-names";
import type { RolePage } from "@/lib/explore/role-page";
import { weightWord } from "@/lib/explore/words";

type Requirement = RolePage["requirements"][number];

/** The core skills of a role, each with the level that is required and what you can do at that level. */
export function RoleRequirements({ requirements }: { requirements: readonly Requirement[] }) {
  return <Table caption="Core skills" columns={columns} rows={requirements} rowKey={(row) => row.id} />;
}

const columns: readonly Column<Requirement>[] = [
  {
    key: "skill",
    title: "Skill",
    ownLine: true,
    cell: (row) => <TextLink href={`/skills/${row.id}`}>{row.name}</TextLink>,
  },
  {
    key: "level",
    title: "Needs",
    cell: (row) => (
      <span className="sm:whitespace-nowrap">
        {levelName(row.level)} ({row.level})
      </span>
    ),
  },
  {
    key: "weight",
    title: "Importance",
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{weightWord(row.weight)}</span>
        {row.essential && <Badge tone="accent">Essential</Badge>}
        <span className="block w-full text-muted text-sm">{row.why}</span>
      </span>
    ),
  },
  {
    key: "statement",
    title: "What you can do",
    ownLine: true,
    cell: (row) => <span className="block text-muted sm:min-w-64 sm:text-ink">{row.statement}</span>,
  },
];
