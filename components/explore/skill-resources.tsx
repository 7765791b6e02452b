import { hoursText } from "@/components/ui/hours";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ResourceEntry } from "@/lib/catalog/role-catalog";
import { formatDay } from "@/lib/time/days";

/** Where to learn a skill. */
export function SkillResources({ resources }: { resources: readonly ResourceEntry[] }) {
  return (
    <Table caption="Resources" columns={columns} rows={resources} rowKey={({ title, url }) => `${title} ${url}`} />
  );
}

/** What to begin a level with. */
function Starts({ parts }: { parts: ResourceEntry["parts"] }) {
  return (
    <ul className="flex flex-col gap-1">
      {parts
        .filter(({ start }) => start)
        .map(({ level, part, hours }) => (
          <li key={level}>{`Level ${level}: ${part}, ${hoursText(hours)}`}</li>
        ))}
    </ul>
  );
}

const columns: readonly Column<ResourceEntry>[] = [
  {
    key: "title",
    title: "Title",
    ownLine: true,
    cell: ({ title, url, checkedOn }) => (
      <>
        <TextLink href={url} external>
          {title}
        </TextLink>
        <span className="block text-muted text-sm">
          {checkedOn ? `Checked on ${formatDay(checkedOn)}` : "Not checked yet"}
        </span>
      </>
    ),
  },
  { key: "kind", title: "Kind", cell: ({ kind }) => kind },
  { key: "hours", title: "Time", kind: "number", cell: ({ hours }) => hoursText(hours) },
  { key: "cost", title: "Cost", cell: ({ cost }) => cost },
  { key: "levels", title: "For levels", cell: ({ levels }) => levels.join(", ") },
  { key: "start", title: "Start here", ownLine: true, cell: ({ parts }) => <Starts parts={parts} /> },
];
