import { levelName } from "@/lib/catalog/level-names";
import { readyThreshold } from "./instance";
import type { Counted, ReadinessNow } from "./readiness-now";
import type { PlanSnapshot } from "./snapshot";

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

/**
 * What decides the day on which the plan makes the person ready: the last essential, or what brings readiness to the
 * threshold. Null if they were ready at its start.
 */
export function decidesReady(
  plan: Pick<PlanSnapshot, "plan" | "reasons" | "instance" | "skills" | "projects">,
): string | null {
  const last = plan.reasons.find(({ id }) => id === plan.plan.ready.step);
  if (!last) return null;
  const goals = last.serves.map(({ goal }) => goal);
  const goal = goals.find(({ essential }) => essential) ?? goals[0];
  if (!goal) return null;
  const name =
    goal.kind === "project"
      ? (plan.projects[goal.project] ?? goal.project)
      : `${plan.skills[goal.skill]?.name ?? goal.skill} at ${levelName(goal.level)}`;
  const threshold = Math.round((plan.instance.threshold ?? readyThreshold) * 100);
  return goal.essential ? `${name} is the last essential.` : `${name} brings you to ${threshold}%.`;
}
