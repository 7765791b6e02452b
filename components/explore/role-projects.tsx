import { Checks } from "@/components/explore/checks";
import { Part } from "@/components/explore/part";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { TextLink } from "@/components/ui/text-link";
import type { RolePage } from "@/lib/explore/role-page";
import { weightWord } from "@/lib/explore/words";

/** The proofs of work that a role requires, in full. */
export function RoleProjects({ projects }: { projects: RolePage["projects"] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {projects.map((project) => (
        <Card as="li" key={project.id}>
          <div className="flex flex-col gap-4">
            <div className="flex flex-col gap-1">
              <h3 className="flex flex-wrap items-center gap-2 font-semibold">
                <span>{project.name}</span>
                {project.essential && <Badge tone="accent">Essential</Badge>}
              </h3>
              <p className="text-muted text-sm">
                {hoursText(project.hours)}. {project.summary}
              </p>
              <p className="text-sm">
                {weightWord(project.weight)}: <span className="text-muted">{project.why}.</span>
              </p>
            </div>
            <Part title="What you do">
              <p className="text-sm">{project.practise}</p>
            </Part>
            {project.parts.length > 0 && (
              <Part title="Parts">
                <ol className="flex flex-col gap-1 text-sm">
                  {project.parts.map(({ part, hours }) => (
                    <li key={part} className="flex justify-between gap-4">
                      <span>{part}</span>
                      <span className="whitespace-nowrap text-muted tabular-nums">{hoursText(hours)}</span>
                    </li>
                  ))}
                </ol>
              </Part>
            )}
            <Part title="Done when">
              <div className="text-sm">
                <Checks checks={project.done} />
              </div>
            </Part>
            <Part title="Prerequisites">
              <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                {project.needs.map(({ id, name, level }) => (
                  <li key={id}>
                    <TextLink href={`/skills/${id}`}>{name}</TextLink> {level}
                  </li>
                ))}
              </ul>
            </Part>
          </div>
        </Card>
      ))}
    </ul>
  );
}
