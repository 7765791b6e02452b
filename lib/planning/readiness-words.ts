import { levelName } from "@/lib/catalog/level-names";
import { percentOf } from "@/lib/engine/percent";
import type { Instance, Plan } from "@/lib/engine/types";
import { readyThreshold } from "./instance";
import type { Counted, ReadinessNow } from "./readiness-now";

/** `1 of 4 essentials, 9 of 15 skills, 0 of 3 projects`; what the role has none of is left out. */
export function countsInWords({
  essentials,
  skills,
  projects,
}: Pick<ReadinessNow, "essentials" | "skills" | "projects">): string {
  const parts = [counted(essentials, "essential"), counted(skills, "skill"), counted(projects, "project")];
  return parts.filter((part) => part !== "").join(", ");
}

/** `9 of 15 skills`, `0 of 1 project`; empty for none. */
export function counted({ met, of }: Counted, noun: string): string {
  return of === 0 ? "" : `${met} of ${of} ${noun}${of === 1 ? "" : "s"}`;
}

/** `MLOps at Independent` or a project's name, of the essentials that are not met. */
export function openEssentialNames(
  { openEssentials }: Pick<ReadinessNow, "openEssentials">,
  { skillName, projectName }: { skillName: (id: string) => string; projectName: (id: string) => string },
): string[] {
  return openEssentials.map((open) =>
    open.kind === "project" ? projectName(open.project) : `${skillName(open.skill)} at ${levelName(open.level)}`,
  );
}

type ReadyPlan = {
  readonly plan: Pick<Plan, "ready">;
  readonly instance: Pick<Instance, "requirements" | "projects" | "threshold">;
  /** Names by id. */
  readonly skills: Readonly<Record<string, { readonly name: string }>>;
  readonly projects: Readonly<Record<string, string>>;
};

/**
 * What decides the day on which the plan makes the person ready: the last essential, or what brings readiness to the
 * threshold. Null if they were ready at its start.
 */
export function decidesReady({ plan, instance, skills, projects }: ReadyPlan): string | null {
  const last = plan.ready.step;
  if (last === null) return null;
  const [skill = "", level = ""] = last.split("@");
  const name = projects[last] ?? `${skills[skill]?.name ?? skill} at ${levelName(Number(level))}`;
  const isEssential =
    instance.requirements.some((each) => each.essential && `${each.skill}@${each.level}` === last) ||
    (instance.projects ?? []).some(({ id, essential }) => essential && id === last);
  return isEssential
    ? `${name} is the last essential.`
    : `${name} brings you to ${percentOf(instance.threshold ?? readyThreshold)}%.`;
}
