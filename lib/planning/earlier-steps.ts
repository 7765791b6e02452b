import type { Successors } from "@/lib/catalog/successors";
import type { Instance, PlanStep, SkillNeed } from "@/lib/engine/types";
import { linkedSteps } from "./linked-steps";
import type { EarlierStep, PlanSnapshot } from "./snapshot";
import { reasonSentences } from "./step-reasons";

/**
 * The finished steps of a plan that another one, which takes its place, does not plan: they stand in front of it, with
 * why they were there and what of the new plan depends on them.
 * @param done ids of the finished steps
 */
export function earlierSteps(
  old: PlanSnapshot,
  done: ReadonlySet<string>,
  { instance, plan }: Pick<PlanSnapshot, "instance" | "plan">,
  successors: Successors,
): EarlierStep[] {
  const planned = new Set(plan.steps.map(({ id }) => id));
  const whys = whysOf(old, done);
  return linkedSteps(old)
    .filter(({ step: { id } }) => done.has(id) && !planned.has(id))
    .map(({ step, needs }) => ({
      step: { ...step, needs: needs.filter((id) => done.has(id) && !planned.has(id)) },
      why: whys.get(step.id) ?? [],
      supports: supportedBy(step, instance, plan.steps, successors),
    }));
}

/** The texts of those steps, as the old plan has them. */
export function contentsOf(old: PlanSnapshot, earlier: readonly EarlierStep[]): PlanSnapshot["contents"] {
  return Object.fromEntries(
    earlier.flatMap(({ step: { id } }) => {
      const content = old.contents[id];
      return content ? [[id, content] as const] : [];
    }),
  );
}

/**
 * An older revision of a plan as it can be followed again: as it was, and what has been finished since in front of it.
 * @param current the plan as it is
 */
export function withFinished(
  older: PlanSnapshot,
  current: PlanSnapshot,
  done: ReadonlySet<string>,
  successors: Successors,
): PlanSnapshot {
  const known = new Set(linkedSteps(older).map(({ step }) => step.id));
  const since = earlierSteps(current, done, older, successors).filter(({ step }) => !known.has(step.id));
  if (since.length === 0) return older;
  return {
    ...older,
    began: older.began ?? older.instance.startDate,
    earlier: [...(older.earlier ?? []), ...since],
    contents: { ...contentsOf(current, since), ...older.contents },
  };
}

function whysOf(old: PlanSnapshot, done: ReadonlySet<string>): Map<string, string[]> {
  return new Map([
    ...old.reasons.map((reason): [string, string[]] => [reason.id, reasonSentences(old, reason, done)]),
    ...(old.earlier ?? []).map(({ step, why }): [string, string[]] => [step.id, why]),
  ]);
}

/** The new steps that directly need the level that the finished step reached. */
function supportedBy(
  finished: PlanStep,
  instance: Instance,
  steps: readonly PlanStep[],
  successors: Successors,
): string[] {
  if (finished.kind === "project") return [];
  const now = successors.successorsOf(finished.skill);
  const isReached = ({ skill, level }: SkillNeed) => now.includes(skill) && level === finished.to;
  return steps.filter((step) => directNeeds(instance, step).some(isReached)).map(({ id }) => id);
}

function directNeeds({ skills, projects = [] }: Instance, step: PlanStep): readonly SkillNeed[] {
  if (step.kind === "project") return projects.find(({ id }) => id === step.id)?.needs ?? [];
  const prereqs = skills.find(({ id }) => id === step.skill)?.prereqs ?? [];
  return [
    { skill: step.skill, level: step.from },
    ...prereqs.filter(({ level }) => level === step.to).map(({ needs }) => needs),
  ];
}
