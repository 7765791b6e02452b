import { hoursText } from "@/components/ui/hours";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { LearnedSkill } from "@/lib/routes/route-figures";

/** What you need to learn, with the hours that each skill takes. */
export function LearnTable({ skills }: { skills: readonly LearnedSkill[] }) {
  return <Table caption="What you need to learn" columns={columns} rows={skills} rowKey={(skill) => skill.id} />;
}

const columns: readonly Column<LearnedSkill>[] = [
  {
    key: "skill",
    title: "Skill",
    ownLine: true,
    cell: ({ id, name }) => <TextLink href={`/skills/${id}`}>{name}</TextLink>,
  },
  { key: "levels", title: "Levels", kind: "number", cell: ({ from, to }) => `${from} to ${to}` },
  { key: "ready", title: "Until ready", kind: "number", cell: ({ hoursUntilReady }) => hoursText(hoursUntilReady) },
  { key: "hours", title: "In total", kind: "number", cell: ({ hours }) => hoursText(hours) },
  {
    key: "why",
    title: "Why",
    cell: ({ essential, foundation }) => (essential ? "essential" : foundation ? "prerequisite" : "required"),
  },
];
