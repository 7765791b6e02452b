import type { Holdings, Instance, Plan, PlanStep } from "@/lib/engine/types";
import { stepsToGoal } from "./steps-to-goal";

/**
 * What the unmet requirements and projects of a plan have come to, by weight, 0 to 1 - readiness. Each begins where its
 * levels stood when the plan was made and fills with the hours of the steps that lead to it, prerequisites too, so that
 * every finished step moves it.
 * @param holdings today
 */
export function inProgressOf(
  { instance, plan }: { readonly instance: Instance; readonly plan: Plan },
  { ratings, projectsDone }: Holdings,
): number {
  const projects = instance.projects ?? [];
  const total = [...instance.requirements, ...projects].reduce((sum, { weight }) => sum + weight, 0);
  const levels = new Map(Object.entries(ratings));
  const atStart = new Map(Object.entries(instance.ratings));
  const proven = new Set(projectsDone);
  const isHeld = (step: PlanStep) =>
    step.kind === "project" ? proven.has(step.id) : (levels.get(step.skill) ?? 0) >= step.to;

  const ofRequirements = instance.requirements.map(({ skill, level, weight }) => {
    if ((levels.get(skill) ?? 0) >= level) return 0;
    const begun = Math.min(1, (atStart.get(skill) ?? 0) / level);
    return weight * (begun + (1 - begun) * shareHeld(plan, `${skill}@${level}`, isHeld));
  });
  const ofProjects = projects.map(({ id, weight }) => (proven.has(id) ? 0 : weight * shareHeld(plan, id, isHeld)));
  return [...ofRequirements, ...ofProjects].reduce((sum, part) => sum + part, 0) / total;
}

/** Of the hours of the plan's steps that lead to this one; 0 if the plan has no such step. */
function shareHeld(plan: Plan, id: string, isHeld: (step: PlanStep) => boolean): number {
  const ids = new Set(stepsToGoal(plan, id));
  const steps = plan.steps.filter((step) => ids.has(step.id));
  const all = steps.reduce((sum, { hours }) => sum + hours, 0);
  const held = steps.reduce((sum, step) => sum + (isHeld(step) ? step.hours : 0), 0);
  return all === 0 ? 0 : held / all;
}
