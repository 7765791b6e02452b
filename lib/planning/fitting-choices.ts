import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import { makePlan } from "@/lib/engine/make-plan";
import { instanceFor, type PlanningOptions } from "./instance";
import type { PlanSettings } from "./plan-settings";
import type { PlanSnapshot } from "./snapshot";

type Choices = Pick<PlanSettings, "pins" | "leftOut">;

/**
 * What of a person's own order and of what they leave out can still be kept: all, as long as the role and its
 * prerequisites allow it. What no longer fits is left away, the latest first.
 */
export function fittingChoices(
  catalog: PlannedCatalog,
  options: PlanningOptions,
  { pins, leftOut: { requirements, projects } }: Choices,
): Choices {
  const fits = (choices: Choices) => makePlan(instanceFor(catalog, { ...options, ...choices })).ok;
  let kept: Choices = { pins: [], leftOut: { requirements: [], projects: [] } };
  const keepIfItFits = (next: Choices) => {
    if (fits(next)) kept = next;
  };
  for (const pin of pins) keepIfItFits({ ...kept, pins: [...kept.pins, pin] });
  for (const goal of requirements) {
    keepIfItFits({ ...kept, leftOut: { ...kept.leftOut, requirements: [...kept.leftOut.requirements, goal] } });
  }
  for (const id of projects) {
    keepIfItFits({ ...kept, leftOut: { ...kept.leftOut, projects: [...kept.leftOut.projects, id] } });
  }
  return kept;
}

/** What of it the later plan no longer keeps, in sentences. */
export function droppedChoices(before: PlanSnapshot, after: PlanSnapshot): string[] {
  const titleOf = (key: string) => before.contents[key]?.title ?? after.contents[key]?.title ?? key;
  const isIn = <T>(list: readonly T[], one: T) => list.some((each) => JSON.stringify(each) === JSON.stringify(one));
  const { pins, leftOut } = before.choices;
  return [
    ...pins
      .filter((pin) => !isIn(after.choices.pins, pin))
      .map(
        (pin) => `Your own order, ${titleOf(pin.before)} before ${titleOf(pin.after)}, contradicts a prerequisite now.`,
      ),
    ...leftOut.requirements
      .filter((goal) => !isIn(after.choices.leftOut.requirements, goal))
      .map(({ skill }) => `${before.skills[skill]?.name ?? skill} can't be left out any more.`),
    ...leftOut.projects
      .filter((id) => !isIn(after.choices.leftOut.projects, id))
      .map((id) => `The project ${before.projects[id] ?? id} can't be left out any more.`),
  ];
}
