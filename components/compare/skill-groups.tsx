import Link from "next/link";
import type { ReactNode } from "react";
import { placeOf, RoleSign } from "@/components/compare/role-mark";
import { Card } from "@/components/ui/card";
import type { ComparedSkill, Comparison } from "@/lib/compare/compare-roles";

type SkillGroupsProps = { roles: readonly string[]; comparison: Comparison };

/** The skills that all require, and those that one requires alone. */
export function SkillGroups({ roles, comparison }: SkillGroupsProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      <Group title={roles.length > 2 ? "All three need" : "Both need"} skills={comparison.shared} />
      {roles.map((name, index) => (
        <Group
          key={name}
          title={`Only ${name} needs`}
          mark={<RoleSign place={placeOf(index)} />}
          skills={comparison.distinctive[index] ?? []}
        />
      ))}
      {comparison.between.length > 0 && <Group title="Two of the three need" skills={comparison.between} />}
    </div>
  );
}

function Group({ title, mark, skills }: { title: string; mark?: ReactNode; skills: readonly ComparedSkill[] }) {
  return (
    <Card>
      <h3 className="mb-2 flex items-center gap-2 font-semibold">
        {mark}
        {title}
      </h3>
      {skills.length === 0 ? (
        <p className="text-muted text-sm">None.</p>
      ) : (
        <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
          {skills.map(({ id, name }) => (
            <li key={id}>
              <Link
                prefetch={false}
                href={`/skills/${id}`}
                className="inline-block min-w-6 py-1 text-accent underline underline-offset-2"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
