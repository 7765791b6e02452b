import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { listInWords } from "@/lib/engine/list-in-words";
import type { MapPage } from "@/lib/explore/map-page";
import type { Named } from "@/lib/explore/named";

/** What the map says, in words. */
export function MapList({ skills, highlighted, role }: Pick<MapPage, "skills" | "highlighted" | "role">) {
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {skills.map(({ id, name, prerequisites, dependents }) => (
        <div key={id} className="min-w-0 text-sm">
          <dt className="flex flex-wrap items-center gap-x-2">
            <TextLink href={`/skills/${id}`}>{name}</TextLink>
            {role && highlighted.has(id) && <Badge tone="accent">{role.name}</Badge>}
          </dt>
          <dd>{prerequisites.length > 0 ? `Prerequisites: ${names(prerequisites)}.` : "No prerequisites."}</dd>
          {dependents.length > 0 && <dd className="text-muted">Leads to: {names(dependents)}.</dd>}
        </div>
      ))}
    </dl>
  );
}

const names = (skills: readonly Named[]) => listInWords(skills.map(({ name }) => name));
