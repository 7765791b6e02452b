import type { Instance, Plan } from "@/lib/engine/types";

/**
 * What a plan should be, by trying every set of its steps: the least Σ gain · C and the wanted order by the definitions
 * alone. For instances with whole weights and hours, requirements of at most 4 levels, and at most some twelve steps.
 * Only the steps' ids, hours and needs are taken from the plan. Shares no code with the engine.
 */
type WantedPlan = {
  /** Ids in order. */
  readonly order: readonly string[];
  /** Σ gain · C for `steady`, hours until ready for `fast-track`. */
  readonly objective: number;
};

export function exhaustivePlan(instance: Instance, plan: Plan): WantedPlan {
  const steps = stepsOf(instance, plan);
  const all = 2 ** steps.length - 1;
  if (instance.strategy !== "fast-track") {
    const { order, cost } = bestOrder(steps, all);
    return { order, objective: cost / unitsOfOne(instance) };
  }
  const ready = readySet(instance, plan, steps);
  const order = [ready, all & ~ready].flatMap((part) => bestOrder(steps, part).order);
  return { order, objective: hoursOf(steps, ready) };
}

type Step = {
  readonly id: string;
  readonly hours: number;
  /** Units of readiness that finishing it adds. */
  readonly units: number;
  /** Steps as a set of bits: what it needs or was put after, and what it is best learned after. */
  readonly needs: number;
  readonly follows: number;
};

/** Ascending by id. */
function stepsOf(instance: Instance, plan: Plan): Step[] {
  const sorted = [...plan.steps].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bits = (ids: readonly string[]) =>
    sorted.reduce((set, { id }, i) => (ids.includes(id) ? set | (1 << i) : set), 0);
  return sorted.map((step) => {
    const { id, hours } = step;
    const pinned = (instance.pins ?? []).filter(({ after }) => after === id).map(({ before }) => before);
    const needs = bits([...step.needs, ...pinned]);
    if (step.kind === "project") {
      const weight = instance.projects?.find((project) => project.id === id)?.weight ?? 0;
      return { id, hours, units: 12 * weight, needs, follows: 0 };
    }
    const taught = instance.skills.find((skill) => skill.id === step.skill)?.after ?? [];
    const names = taught
      .filter(({ level }) => level === step.to)
      .map(({ follows }) => `${follows.skill}@${follows.level}`);
    const units = instance.requirements
      .filter(({ skill }) => skill === step.skill)
      .map(
        ({ level, weight }) => 12 * weight * (credit(instance, step.to, level) - credit(instance, step.from, level)),
      );
    return {
      id,
      hours,
      units: Math.round(units.reduce((sum, one) => sum + one, 0)),
      needs,
      follows: bits(names),
    };
  });
}

function credit({ credit: kind = "met" }: Instance, held: number, need: number): number {
  if (held >= need) return 1;
  return kind === "met" ? 0 : held / need;
}

/** Units that make up a readiness of 1. */
function unitsOfOne({ requirements, projects = [] }: Instance): number {
  return [...requirements, ...projects].reduce((sum, { weight }) => sum + 12 * weight, 0);
}

function hoursOf(steps: readonly Step[], set: number): number {
  return steps.reduce((sum, { hours }, i) => ((set & (1 << i)) === 0 ? sum : sum + hours), 0);
}

/** Of all orders of the set, in which precedence binds within the set, the smallest of least cost. */
function bestOrder(steps: readonly Step[], part: number): { order: string[]; cost: number } {
  const indices = [...steps.keys()].filter((i) => (part & (1 << i)) !== 0);
  const costToGo = new Map<number, number>([[part, 0]]);
  const before = precedence(steps, part);
  const after = (set: number, i: number) =>
    (set & (1 << i)) !== 0 || ((before[i] ?? 0) & ~set) !== 0 ? null : set | (1 << i);
  const costOver = (i: number, then: number) =>
    (steps[i]?.units ?? 0) * hoursOf(steps, then) + (costToGo.get(then) ?? Number.POSITIVE_INFINITY);
  for (let set = part; ; set = (set - 1) & part) {
    const ways = indices.map((i) => [i, after(set, i)] as const);
    if (set !== part) {
      const costs = ways.map(([i, then]) => (then === null ? Number.POSITIVE_INFINITY : costOver(i, then)));
      costToGo.set(set, Math.min(...costs));
    }
    if (set === 0) break;
  }
  const order: string[] = [];
  for (let set = 0; set !== part; ) {
    const cost = costToGo.get(set);
    const next = indices.find((i) => {
      const then = after(set, i);
      return then !== null && costOver(i, then) === cost;
    });
    if (next === undefined) throw new Error("no order respects the needs");
    order.push(steps[next]?.id ?? "");
    set |= 1 << next;
  }
  return { order, cost: costToGo.get(0) ?? 0 };
}

/** Within the part: needs, and teaching order but for what lies on a cycle. */
function precedence(steps: readonly Step[], part: number): number[] {
  const all = steps.map(({ needs, follows }) => (needs | follows) & part);
  const reached = [...all]; // what each comes after at any hand
  for (const [k] of steps.entries()) {
    for (const [i, set] of reached.entries()) if ((set & (1 << k)) !== 0) reached[i] = set | (reached[k] ?? 0);
  }
  return steps.map(({ needs, follows }, i) => {
    const binding = [...steps.keys()].filter((other) => ((reached[other] ?? 0) & (1 << i)) === 0);
    return ((needs & part) | binding.reduce((set, other) => set | (follows & part & (1 << other)), 0)) >>> 0;
  });
}

/** The closed set of fewest hours that makes ready; of equal ones that which holds the smallest id in which two differ. */
function readySet(instance: Instance, plan: Plan, steps: readonly Step[]): number {
  const total = unitsOfOne(instance);
  const lacking = Math.ceil(((instance.threshold ?? 0.8) - 1e-9) * total) - Math.round(plan.readiness * total);
  const essential = [
    ...instance.requirements.filter((one) => one.essential).map(({ skill, level }) => `${skill}@${level}`),
    ...(instance.projects ?? []).filter((one) => one.essential).map(({ id }) => id),
  ];
  const must = steps.reduce((set, { id }, i) => (essential.includes(id) ? set | (1 << i) : set), 0);
  let best = 2 ** steps.length - 1;
  for (let set = best; set >= 0; set--) {
    const members = steps.filter((_, i) => (set & (1 << i)) !== 0);
    const units = members.reduce((sum, step) => sum + step.units, 0);
    const closed = members.every(({ needs }) => (needs & ~set) === 0);
    if (!closed || units < lacking || (must & ~set) !== 0) continue;
    const [hours, least] = [hoursOf(steps, set), hoursOf(steps, best)];
    const differing = set ^ best;
    if (hours < least || (hours === least && (set & differing & -differing) !== 0)) best = set;
  }
  return best;
}
