import { hoursText } from "@/components/ui/hours";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ResourceEntry } from "@/lib/catalog/role-catalog";

/** Where to learn a skill. */
export function SkillResources({ resources }: { resources: readonly ResourceEntry[] }) {
  return (
    <Table caption="Resources" columns={columns} rows={resources} rowKey={({ title, url }) => `${title} ${url}`} />
  );
}

const columns: readonly Column<ResourceEntry>[] = [
  {
    key: "title",
    title: "Title",
    ownLine: true,
    cell: ({ title, url }) => (
      <TextLink href={url} external>
        {title}
      </TextLink>
    ),
  },
  { key: "kind", title: "Kind", cell: ({ kind }) => kind },
  { key: "hours", title: "Time", kind: "number", cell: ({ hours }) => hoursText(hours) },
  { key: "cost", title: "Cost", cell: ({ cost }) => cost },
  { key: "levels", title: "For levels", cell: ({ levels }) => levels.join(", ") },
];
