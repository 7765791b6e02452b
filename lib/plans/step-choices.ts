import type { Catalogue } from "@/lib/catalog/catalogue";
import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { Goal } from "@/lib/engine/types";
import { linkedSteps } from "@/lib/planning/linked-steps";
import type { StepSource } from "@/lib/planning/plan-outline";
import { goalName, goalStep } from "@/lib/planning/step-reasons";
import type { StepRow } from "./step-view";

/** What a person can decide about an open step besides doing it. */
export type StepChoices = {
  /** Of the step, as an address names it: `git@2`, `demo`. */
  readonly key: string;
  /** What they may say they can do already: the step's own level, then the higher ones. Empty for a project. */
  readonly levels: readonly StatedLevel[];
  /** What may be left out with it: the goals that it completes, or else the only one that it leads to. */
  readonly goals: readonly LeavableGoal[];
};

export type StatedLevel = {
  readonly skillId: string;
  readonly level: number;
  /** "Python at Guided". */
  readonly name: string;
  /** "I can …". */
  readonly statement: string;
};

export type LeavableGoal = {
  /** As an address names it: `git@2`, `demo`. */
  readonly key: string;
  /** "Git at Guided", "the project Live demo". */
  readonly name: string;
  /** Why it cannot be left out, in a sentence; null if it can. */
  readonly stays: string | null;
};

/**
 * Null once the step is done.
 * @param source with the reasons of the step
 */
export function stepChoices(source: StepSource, { key, doneOn }: StepRow, catalogue: Catalogue): StepChoices | null {
  if (doneOn) return null;
  return { key, levels: statedLevels(source, key, catalogue), goals: leavableGoals(source, key) };
}

/** In the words of the catalogue as it is now; none of a skill that it has taken apart or no longer has. */
function statedLevels(source: StepSource, key: string, { skills, successors }: Catalogue): StatedLevel[] {
  const step = linkedSteps(source).find((each) => each.step.id === key)?.step;
  if (step?.kind !== "skill") return [];
  const [successor, ...others] = successors.successorsOf(step.skill);
  const skill = others.length === 0 ? skills.find(({ id }) => id === successor) : undefined;
  if (!skill) return [];
  return skill.levels
    .filter(({ level }) => level >= step.to)
    .map(({ level, statement }) => ({
      skillId: skill.id,
      level,
      name: `${skill.name} at ${levelName(level)}`,
      statement,
    }));
}

function leavableGoals(source: StepSource, key: string): LeavableGoal[] {
  const reason = source.reasons.find(({ id }) => id === key);
  if (!reason) return [];
  const { requirements, projects } = source.choices.leftOut;
  const gone = new Set([...requirements.map(({ skill, level }) => `${skill}@${level}`), ...projects]);
  const goals = [...reason.serves.map(({ goal }) => goal), ...reason.leadsTo].filter(
    (goal) => !gone.has(goalStep(goal)),
  );
  const completed = goals.filter((goal) => goalStep(goal) === key);
  const only = goals.length === 1 ? goals : [];
  const needing = completed.length > 0 ? goals.filter((goal) => !completed.includes(goal)) : [];
  return (completed.length > 0 ? completed : only).map((goal) => leavable(source, goal, needing));
}

/** @param needing other goals of the plan that the goal's own step is needed for */
function leavable(source: StepSource, goal: Goal, needing: readonly Goal[]): LeavableGoal {
  const name = goalName(source, goal);
  const common = { key: goalStep(goal), name };
  if (goal.essential) return { ...common, stays: `Nobody is ready without ${name}, so it can't be left out.` };
  if (needing.length === 0) return { ...common, stays: null };
  const others = listInWords(
    needing.map((other) => goalName(source, other)),
    { most: 3 },
  );
  return { ...common, stays: `Leaving out ${name} alone would spare nothing: it is needed for ${others}.` };
}
