import fc from "fast-check";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, Pin, Plan, Project, Requirement, Skill } from "@/lib/engine/types";

/** Two skills, one of which needs the other, and one project: 5 steps from nothing; every level counts. */
export const SMALL: Instance = {
  skills: [
    { id: "sql", hours: [10, 20], prereqs: [] },
    { id: "rag", hours: [5, 15, 30], prereqs: [{ level: 2, needs: { skill: "sql", level: 1 } }] },
  ],
  projects: [{ id: "demo", hours: 8, weight: 2, needs: [{ skill: "rag", level: 2 }] }],
  requirements: [
    { skill: "rag", level: 2, weight: 3, essential: true },
    { skill: "sql", level: 2, weight: 1 },
  ],
  ratings: {},
  projectsDone: [],
  hoursPerWeek: 10,
  startDate: "2026-03-02",
  threshold: 0.8,
  credit: "levels",
  strategy: "steady",
};

/** The same where a requirement counts once it is met. */
export const SMALL_MET: Instance = { ...SMALL, credit: "met" };

/** How large and how odd the instances of a property may be. */
type Shape = { readonly skills: number; readonly levels: number; readonly numbers: fc.Arbitrary<number> };

const WHOLE: Shape = { skills: 8, levels: 3, numbers: fc.integer({ min: 1, max: 6 }) };

/** At most `limit` steps, so that all orders or sets of them can be tried. */
export const TINY: Shape = { skills: 5, levels: 2, numbers: fc.integer({ min: 1, max: 3 }) };

export const FRACTIONS: Shape = {
  skills: 6,
  levels: 3,
  numbers: fc.double({ min: 0.001, max: 1000, noNaN: true, noDefaultInfinity: true }),
};

/**
 * Valid instances of both credits; prerequisites and teaching order only name a skill that comes earlier in the list, so
 * that there is no cycle.
 */
export function instances(shape: Shape = WHOLE): fc.Arbitrary<Instance> {
  return fc
    .integer({ min: 1, max: shape.skills })
    .chain((count) =>
      fc.record({
        skills: fc.tuple(...Array.from({ length: count }, (_, i) => skillArbitrary(shape, i))),
        projects: fc.array(projectArbitrary(shape, count), { maxLength: 3 }).map(numbered),
        requirements: fc.array(requirementArbitrary(shape, count), { minLength: 1, maxLength: 6 }),
        ratings: fc
          .array(fc.integer({ min: 0, max: shape.levels }), { minLength: count, maxLength: count })
          .map((levels) => Object.fromEntries(levels.map((level, i) => [skillId(i), level]))),
        projectsDone: fc.constantFrom([], [], ["p0"]),
        hoursPerWeek: fc.integer({ min: 1, max: 40 }),
        startDate: fc.constantFrom("2026-03-02", "2027-12-31", "2028-02-28"),
        threshold: fc.constantFrom(0.3, 0.5, 0.8, 1),
        credit: fc.constantFrom("met" as const, "levels" as const),
        strategy: fc.constant("steady" as const),
      }),
    )
    .map((instance) => ({
      ...instance,
      projectsDone: instance.projectsDone.filter((id) => instance.projects.some((project) => project.id === id)),
    }));
}

/** The same with up to five pins that close no cycle with needs or each other; they may contradict teaching order. */
export function withPins(any: fc.Arbitrary<Instance>): fc.Arbitrary<Instance> {
  const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 });
  return fc.tuple(any, picks, fc.array(fc.nat(), { minLength: 8, maxLength: 8 })).map(([instance, pairs, chance]) => {
    const made = makePlan({ ...instance, skills: instance.skills.map(({ after, ...skill }) => skill) });
    if (!made.ok) return instance;
    return { ...instance, pins: pinsAlong(orderByChance(made.plan, chance), pairs) };
  });
}

/** The same without some of its goals; where that is too much to be ready there is no plan. */
export function withLeftOut(any: fc.Arbitrary<Instance>): fc.Arbitrary<Instance> {
  return any.chain((instance) =>
    fc
      .record({
        requirements: fc.subarray(instance.requirements.map(({ skill, level }) => ({ skill, level }))),
        projects: fc.subarray((instance.projects ?? []).map(({ id }) => id)),
      })
      .map((leftOut): Instance => ({ ...instance, leftOut })),
  );
}

/** Any order that respects needs alone. */
function orderByChance({ steps }: Plan, chance: readonly number[]): string[] {
  const order: string[] = [];
  while (order.length < steps.length) {
    const free = steps.filter(({ id, needs }) => !order.includes(id) && needs.every((need) => order.includes(need)));
    order.push(free[(chance[order.length % chance.length] ?? 0) % free.length]?.id ?? "");
  }
  return order;
}

function pinsAlong(order: readonly string[], pairs: readonly (readonly [number, number])[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const [a, b] of pairs) {
    const [first, second] = [a % (order.length || 1), b % (order.length || 1)];
    const [before = "", after = ""] = [order[Math.min(first, second)], order[Math.max(first, second)]];
    if (before !== after) pins.set(`${before} ${after}`, { before, after });
  }
  return [...pins.values()];
}

function skillId(i: number): string {
  return `s${i}`;
}

function skillArbitrary({ levels, numbers }: Shape, index: number): fc.Arbitrary<Skill> {
  const level = fc.integer({ min: 1, max: levels });
  const earlier = fc.record({ skill: fc.integer({ min: 0, max: Math.max(0, index - 1) }).map(skillId), level });
  const prereq = fc.record({ level, needs: earlier });
  const taught = fc.record({ level, follows: earlier });
  return fc.record({
    id: fc.constant(skillId(index)),
    hours: fc.array(numbers, { minLength: levels, maxLength: levels }),
    prereqs: index === 0 ? fc.constant([]) : fc.array(prereq, { maxLength: 3 }),
    after: index === 0 ? fc.constant([]) : fc.array(taught, { maxLength: 2 }),
  });
}

function projectArbitrary({ levels, numbers }: Shape, skills: number): fc.Arbitrary<Omit<Project, "id">> {
  return fc.record({
    hours: numbers,
    weight: numbers,
    needs: fc.array(needArbitrary(levels, skills), { maxLength: 3 }),
    essential: fc.boolean(),
  });
}

function requirementArbitrary({ levels, numbers }: Shape, skills: number): fc.Arbitrary<Requirement> {
  return fc.record({
    skill: fc.integer({ min: 0, max: skills - 1 }).map(skillId),
    level: fc.integer({ min: 1, max: levels }),
    weight: numbers,
    essential: fc.boolean(),
  });
}

function needArbitrary(levels: number, skills: number) {
  return fc.record({
    skill: fc.integer({ min: 0, max: skills - 1 }).map(skillId),
    level: fc.integer({ min: 1, max: levels }),
  });
}

function numbered(projects: readonly Omit<Project, "id">[]): Project[] {
  return projects.map((project, i) => ({ id: `p${i}`, ...project }));
}
