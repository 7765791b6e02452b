import type { Instance, Pin, Plan, PlanStep } from "@/lib/engine/types";

/**
 * The two questions of a plan as integer programs in CPLEX LP text, for a solver that shares nothing with the engine.
 * All coefficients are whole: a solver's tolerance on rows would hide a weight that is just missed.
 */
export type IntegerProgram = {
  readonly text: string;
  /** What is asked is `unit · (least objective + constant)`. */
  readonly constant: number;
  readonly unit: number;
};

/**
 * The fewest hours of a closed set of steps that makes ready: one binary column a step, one row a need, and one that
 * asks for the weight.
 * @param instance with whole weights and hours, requirements of at most 4 levels
 * @param plan of it; only its steps are used, not their order
 */
export function fastTrackProgram(instance: Instance, { steps, readiness }: Plan): IntegerProgram {
  const total = totalUnits(instance);
  const units = steps.map(({ gain }) => Math.round(gain * total));
  const missing = Math.ceil(((instance.threshold ?? 0.8) - 1e-9) * total) - Math.round(readiness * total);
  const column = columnNames(steps);
  const essential = new Set([
    ...instance.requirements.flatMap((one) => (one.essential ? [`${one.skill}@${one.level}`] : [])),
    ...(instance.projects ?? []).flatMap((one) => (one.essential ? [one.id] : [])),
  ]);
  const text = programText({
    objective: steps.map(({ id, hours }) => `${hours} ${column(id)}`),
    rows: [
      `${steps.map(({ id }, i) => `${units[i] ?? 0} ${column(id)}`).join(" + ")} >= ${missing}`,
      ...steps.flatMap(({ id, needs }) => needs.map((need) => `${column(need)} - ${column(id)} >= 0`)),
      ...pinsIn(instance, steps).map(({ before, after }) => `${column(before)} - ${column(after)} >= 0`),
      ...steps.filter(({ id }) => essential.has(id)).map(({ id }) => `${column(id)} = 1`),
    ],
    binaries: steps.map(({ id }) => column(id)),
  });
  return { text, constant: 0, unit: 1 };
}

/**
 * The least Σ gain · C: the linear ordering formulation of C. N. Potts (1980), one binary column for each pair ("the
 * first before the second") and two rows for each three that forbid a cycle. Precedence by needs, teaching order and pins, also at further hand, fixes columns.
 * @param instance whose pins contradict no teaching order
 */
export function steadyProgram(instance: Instance, { steps }: Plan): IntegerProgram {
  const total = totalUnits(instance);
  const units = steps.map(({ gain }) => Math.round(gain * total));
  const cost = (earlier: number, later: number) => (steps[earlier]?.hours ?? 0) * (units[later] ?? 0);
  const all = [...steps.keys()];
  const pairs = all.flatMap((i) => all.slice(i + 1).map((j): [number, number] => [i, j]));
  const before = allBefore(instance, steps);
  const text = programText({
    objective: pairs.map(([i, j]) => `${cost(i, j) - cost(j, i)} x${i}_${j}`),
    rows: [
      ...pairs.filter(([i, j]) => before[j]?.has(i)).map(([i, j]) => `x${i}_${j} = 1`),
      ...pairs.filter(([i, j]) => before[i]?.has(j)).map(([i, j]) => `x${i}_${j} = 0`),
      ...pairs.flatMap(([i, j]) => all.slice(j + 1).flatMap((k) => noCycle(`x${i}_${j}`, `x${j}_${k}`, `x${i}_${k}`))),
    ],
    binaries: pairs.map(([i, j]) => `x${i}_${j}`),
  });
  const own = all.reduce((sum, i) => sum + cost(i, i), 0);
  return { text, constant: pairs.reduce((sum, [i, j]) => sum + cost(j, i), own), unit: 1 / total };
}

function noCycle(first: string, second: string, both: string): string[] {
  return [`${first} + ${second} - ${both} <= 1`, `${first} + ${second} - ${both} >= 0`];
}

/** Units of readiness that make up 1: a level towards a requirement of up to 4 adds whole twelfths of its weight. */
function totalUnits({ requirements, projects = [] }: Instance): number {
  return [...requirements, ...projects].reduce((sum, { weight }) => sum + weight, 0) * 12;
}

function columnNames(steps: readonly PlanStep[]): (id: string) => string {
  const names = new Map(steps.map(({ id }, i) => [id, `x${i}`]));
  return (id) => names.get(id) ?? "";
}

function pinsIn({ pins = [] }: Instance, steps: readonly PlanStep[]): readonly Pin[] {
  const ids = new Set(steps.map(({ id }) => id));
  return pins.filter(({ before, after }) => ids.has(before) && ids.has(after));
}

/** For each step the positions of all that it must come after, at first or further hand. */
function allBefore(instance: Instance, steps: readonly PlanStep[]): readonly ReadonlySet<number>[] {
  const position = new Map(steps.map(({ id }, i) => [id, i]));
  const pins = pinsIn(instance, steps);
  const taught = new Map(instance.skills.map(({ id, after = [] }) => [id, after]));
  const all: Set<number>[] = [];
  for (const step of steps) {
    const after = step.kind === "skill" ? (taught.get(step.skill) ?? []) : [];
    const named = after.flatMap(({ level, follows }) =>
      step.kind === "skill" && level === step.to ? [`${follows.skill}@${follows.level}`] : [],
    );
    const own = new Set<number>();
    const pinned = pins.filter((pin) => pin.after === step.id).map((pin) => pin.before);
    for (const id of [...step.needs, ...named, ...pinned]) {
      const at = position.get(id);
      if (at === undefined) continue; // held, or not in the plan
      own.add(at);
      for (const further of all[at] ?? []) own.add(further); // what it comes after stands before it
    }
    all.push(own);
  }
  return all;
}

type ProgramLines = {
  readonly objective: readonly string[];
  readonly rows: readonly string[];
  readonly binaries: readonly string[];
};

function programText({ objective, rows, binaries }: ProgramLines): string {
  const terms = objective.join("\n + ").replaceAll("+ -", "- ");
  const numbered = rows.map((row, i) => ` r${i}: ${row}`);
  return [
    "Minimize",
    ` cost: ${terms}`,
    "Subject To",
    ...numbered,
    "Binary",
    ...binaries.map((b) => ` ${b}`),
    "End",
  ].join("\n");
}
