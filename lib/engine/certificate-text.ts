import { listInWords } from "./list-in-words";
import { percentAtMost } from "./percent";
import type { Certificate, Instance, Plan, Strategy } from "./types";

/** What is proven of the plan of this instance, in words that claim no more than that. */
export function certificateText(instance: Instance, plan: Plan): string {
  const { steps, certificate } = plan;
  if (steps.length === 0) return "Nothing is left to do.";
  const strategy = instance.strategy ?? "steady";
  if (strategy === "steady" && certificate.optimal && steps.length === 1) return "There is only one step.";
  const given = conditions(instance, plan, strategy);
  const room = roomLeft(certificate);
  if (certificate.optimal) return `${verdict[strategy].proven}: ${given}${proven[strategy](steps.length)}.`;
  return `${verdict[strategy].unproven}: ${given}${room < 100 ? unproven[strategy](room) : unknown[strategy]}.`;
}

/** Percent by which a better plan could be better. */
function roomLeft({ objective, lowerBound }: Certificate): number {
  return percentAtMost(objective > 0 ? (objective - lowerBound) / objective : 0);
}

/** What the person decided, which every plan that this one is compared with keeps to. */
function conditions(instance: Instance, plan: Plan, strategy: Strategy): string {
  const planned = new Set(plan.steps.map(({ id }) => id));
  const isPinned = instance.pins?.some(({ before, after }) => planned.has(before) && planned.has(after)) ?? false;
  const all = [
    ...(isPinned ? ["with the order you chose"] : []),
    ...(strategy === "fast-track" && goesWithout(instance, planned) ? ["without what you left out"] : []),
  ];
  return all.length > 0 ? `${listInWords(all)}, ` : "";
}

/** Whether something is left out that is neither held nor reached on the way to other goals. */
function goesWithout({ leftOut, ratings, projectsDone = [] }: Instance, planned: ReadonlySet<string>): boolean {
  if (!leftOut) return false;
  const levels = new Map(Object.entries(ratings));
  return (
    leftOut.requirements.some(
      ({ skill, level }) => (levels.get(skill) ?? 0) < level && !planned.has(`${skill}@${level}`),
    ) || leftOut.projects.some((id) => !projectsDone.includes(id))
  );
}

const verdict: Record<Strategy, { readonly proven: string; readonly unproven: string }> = {
  steady: { proven: "Proven best", unproven: "Not proven best" },
  "fast-track": { proven: "Proven fastest", unproven: "Not proven fastest" },
};

const proven: Record<Strategy, (steps: number) => string> = {
  steady: (steps) => `no other order of these ${steps} steps raises readiness sooner`,
  "fast-track": () => "no other selection of steps makes you ready in fewer hours",
};

const unproven: Record<Strategy, (percent: number) => string> = {
  steady: (percent) => `another order of the steps could be better, by at most ${percent}%`,
  "fast-track": (percent) => `another selection of steps could take fewer hours, by at most ${percent}%`,
};

const unknown: Record<Strategy, string> = {
  steady: "we don't know how much better another order of the steps could be",
  "fast-track": "we don't know how much faster another selection of steps could be",
};
