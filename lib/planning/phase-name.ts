import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { PhasedStep } from "./phases";

/**
 * What a run of steps achieves: after its projects, or else after the skills or areas that take most of its hours and
 * the level they mostly reach.
 * @param taken names of other phases, not to be used again
 */
export function namePhase(run: readonly PhasedStep[], taken: ReadonlySet<string>): { name: string; aims: string } {
  const candidates = namesFor(run);
  const name = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(candidates[0] ?? "Next steps", taken);
  return { name, aims: aimsOf(run) };
}

type SkillStep = Extract<PhasedStep, { kind: "skill" }>;

function namesFor(run: readonly PhasedStep[]): string[] {
  const projects = run.flatMap((step) => (step.kind === "project" ? [step.name] : []));
  if (projects.length > 0) return [`Portfolio: ${firstAndMore(projects)}`];

  const steps = run.filter((step) => step.kind === "skill");
  const start = beginnings[mainLevel(steps)] ?? "Growth in";
  const skills = byHours(steps, ({ skill }) => skill);
  const areas = byHours(steps, ({ area }) => area);
  const bySkill = `${start} ${inName(skills.names.slice(0, 2))}`;
  const byArea = `${start} ${inName(areas.names.slice(0, areas.shareOfFirst >= 0.6 ? 1 : 2).map(inSentence))}`;
  const fuller = `${start} ${listInWords(skills.names.slice(0, 3))}`;
  return skills.shareOfFirstTwo >= 0.5 ? [bySkill, byArea, fuller] : [byArea, bySkill, fuller];
}

/** By the main level. */
const beginnings: Readonly<Record<number, string>> = {
  1: "First steps in",
  2: "Foundations in",
  3: "Independence in",
  4: "Depth in",
  5: "Mastery of",
};

/** The level to which, or below which, half of the hours lead. */
function mainLevel(steps: readonly SkillStep[]): number {
  const half = steps.reduce((sum, { hours }) => sum + hours, 0) / 2;
  let hours = 0;
  for (const step of [...steps].sort((a, b) => a.to - b.to)) {
    hours += step.hours;
    if (hours >= half) return step.to;
  }
  return 0;
}

/** Names by falling hours; of equal hours the one that comes first in the plan. */
function byHours(steps: readonly SkillStep[], nameOf: (step: SkillStep) => string) {
  const hours = new Map<string, number>();
  for (const step of steps) hours.set(nameOf(step), (hours.get(nameOf(step)) ?? 0) + step.hours);
  const sorted = [...hours].sort(([, a], [, b]) => b - a);
  const total = steps.reduce((sum, step) => sum + step.hours, 0);
  const [first = 0, second = 0] = sorted.map(([, spent]) => spent);
  return {
    names: sorted.map(([name]) => name),
    shareOfFirst: first / total,
    shareOfFirstTwo: (first + second) / total,
  };
}

/** `Python to Independent, SQL to Guided and 3 more skills`. */
function aimsOf(run: readonly PhasedStep[]): string {
  const reached = new Map<string, number>();
  for (const step of run) {
    if (step.kind === "skill") reached.set(step.skill, Math.max(step.to, reached.get(step.skill) ?? 0));
  }
  const aims = [...reached].sort(([, a], [, b]) => b - a).map(([skill, level]) => `${skill} to ${levelName(level)}`);
  if (aims.length === 0) return "Proof of what you can do";
  return listInWords(aims, { most: aims.length > 4 ? 3 : 4, more: "more skills" });
}

/** An area in the middle of a sentence; what begins with two capitals (`AI safety`) stays. */
const inSentence = (area: string) =>
  /^\p{Lu}\p{Ll}/u.test(area) ? area.charAt(0).toLowerCase() + area.slice(1) : area;

/** Both names, or the first alone if an `and` between them could be mistaken for one within. */
const inName = (names: readonly string[]) =>
  listInWords(names.some((name) => / and /.test(name)) ? names.slice(0, 1) : names);

function firstAndMore([first = "", ...more]: readonly string[]): string {
  if (more.length === 0) return first;
  return `${first} and ${more.length} more ${more.length === 1 ? "project" : "projects"}`;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
