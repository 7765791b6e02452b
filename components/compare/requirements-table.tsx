import Link from "next/link";
import type { RequirementsProps } from "@/components/compare/requirements-chart";
import { type Column, Table } from "@/components/ui/table";
import type { ComparedSkill, RequiredLevel } from "@/lib/compare/compare-roles";

export function RequirementsTable({ roles, skills, levels }: RequirementsProps) {
  const columns: Column<ComparedSkill>[] = [
    {
      key: "skill",
      title: "Skill",
      ownLine: true,
      cell: ({ id, name }) => (
        <Link prefetch={false} href={`/skills/${id}`} className="hover:underline">
          {name}
        </Link>
      ),
    },
    ...roles.map((name, index) => ({
      key: name,
      title: name,
      cell: ({ required }: ComparedSkill) => requiredText(required[index] ?? null),
    })),
    ...(levels ? [{ key: "own", title: "You", cell: ({ id }: ComparedSkill) => levels[id] ?? "not rated" }] : []),
  ];
  return (
    <Table caption="Requirements, levels from 0 to 5" columns={columns} rows={skills} rowKey={(skill) => skill.id} />
  );
}

function requiredText(required: RequiredLevel | null): string {
  if (!required) return "not needed";
  return required.essential ? `${required.level}, essential` : `${required.level}`;
}
