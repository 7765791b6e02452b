import { canonical } from "@/lib/engine/canonical";
import { stepGraph } from "@/lib/engine/step-graph";
import type { Instance, Prerequisite, Project, Requirement, Skill } from "@/lib/engine/types";
import { type Random, seededRandom } from "@/tests/bench/seeded-random";

/**
 * Instances made from a seed, in the shapes that plans take and in some that are known to be hard:
 * - `catalogue`: skills of five levels whose hours grow, which build on some of the skills shortly before them; half of
 *   them asked for, and a few projects of weight 2 to 5. The shape of the shipped roles.
 * - `capstone`: the same with one more project, as heavy as all else together, that needs every requirement.
 * - `two-capstones`: the same with two, together as heavy, that each need about two thirds of the requirements.
 * - `chains`: skills that build on nothing, and projects of weight 2 to 5 that each need the ends of three.
 * - `bipartite`: projects that take an hour or two and need three of as many skills of one level.
 */
export type Shape = "catalogue" | "capstone" | "two-capstones" | "chains" | "bipartite";

/** @param size number of skills; catalogues give about 1.4 steps for each, chains 3, bipartite graphs 2 */
export function generatedInstance(shape: Shape, size: number, seed: number): Instance {
  const random = seededRandom(seed);
  return {
    ...makers[shape](random, size),
    projectsDone: [],
    hoursPerWeek: 10,
    startDate: "2026-01-05",
    threshold: random.whole(5, 10) / 10,
    credit: "met",
    strategy: "steady",
  };
}

/** The same with teaching order: half of the skills are best started or taken further after some that stand before them. */
export function withTeachingOrder(instance: Instance, seed: number): Instance {
  const random = seededRandom(seed);
  const skills = instance.skills.map((skill, i) => {
    const earlier = random.some(instance.skills.slice(0, i), random.whole(0, 2));
    if (random.chance(0.5)) return skill;
    const after = earlier.map(({ id, hours }) => ({
      level: random.whole(1, Math.min(3, skill.hours.length)),
      follows: { skill: id, level: random.whole(1, Math.min(3, hours.length)) },
    }));
    return { ...skill, after };
  });
  return { ...instance, skills };
}

/** An instance whose plan has this many steps, or at most a tenth more or fewer. */
export function instanceOfSteps(shape: Shape, steps: number, seed: number): Instance {
  let size = Math.ceil(steps / 2);
  for (let tried = 0; tried < 1000; tried++) {
    const instance = generatedInstance(shape, size, seed * 1000 + tried);
    const found = stepGraph(canonical(instance)).size;
    if (Math.abs(found - steps) <= steps / 10) return instance;
    size = Math.max(1, Math.round((size * 3 + (size * steps) / Math.max(1, found)) / 4) + Math.sign(steps - found));
  }
  throw new Error(`no ${shape} instance of ${steps} steps from seed ${seed}`);
}

type Parts = Pick<Instance, "skills" | "requirements" | "ratings"> & { readonly projects: readonly Project[] };

const makers: Record<Shape, (random: Random, size: number) => Parts> = {
  catalogue,
  capstone: (random, size) => withCapstones(random, catalogue(random, size), 1),
  "two-capstones": (random, size) => withCapstones(random, catalogue(random, size), 2),
  chains,
  bipartite,
};

function catalogue(random: Random, size: number): Parts {
  const skills = ids(size).map((id, i) => ({ id, hours: growingHours(random), prereqs: prerequisites(random, i) }));
  const asked = random.some(skills, Math.ceil(size / 2));
  return {
    skills,
    requirements: asked.map(({ id }) => requirement(random, id)),
    projects: projects(random, asked, Math.round(size / 25) + 1),
    ratings: Object.fromEntries(random.some(skills, Math.floor(size / 4)).map(({ id }) => [id, random.whole(1, 3)])),
  };
}

/** Each level takes longer than the one before. */
function growingHours(random: Random): number[] {
  const first = random.whole(4, 24);
  return [10, 15, 25, 40, 70].map((tenths) => Math.round((first * tenths * random.whole(85, 115)) / 1000));
}

function prerequisites(random: Random, index: number): Prerequisite[] {
  return ids(index ? random.whole(0, 3) : 0).map(() => {
    const level = random.whole(1, 4);
    return {
      level,
      needs: { skill: skillId(random.whole(Math.max(0, index - 10), index - 1)), level: random.whole(1, level) },
    };
  });
}

function requirement(random: Random, skill: string): Requirement {
  return { skill, level: random.whole(2, 4), weight: random.whole(1, 5), essential: random.chance(0.2) };
}

function projects(random: Random, asked: readonly Skill[], count: number): Project[] {
  return ids(count).map((_, i) => ({
    id: `p${i}`,
    hours: random.whole(15, 60),
    weight: random.whole(2, 5),
    needs: random.some(asked, random.whole(2, 4)).map(({ id }) => ({ skill: id, level: random.whole(1, 4) })),
  }));
}

function withCapstones(random: Random, parts: Parts, count: number): Parts {
  const weight = [...parts.requirements, ...parts.projects].reduce((sum, one) => sum + one.weight, 0);
  const share = count === 1 ? 1 : 2 / 3;
  const capstones = ids(count).map((_, i) => ({
    id: `capstone${i}`,
    hours: random.whole(40, 120),
    weight: Math.ceil(weight / count),
    needs: random
      .some(parts.requirements, Math.ceil(parts.requirements.length * share))
      .map(({ skill, level }) => ({ skill, level })),
  }));
  return { ...parts, projects: [...parts.projects, ...capstones] };
}

function chains(random: Random, size: number): Parts {
  const skills = ids(size).map((id) => ({ id, hours: growingHours(random), prereqs: [] }));
  return {
    skills,
    requirements: skills.map(({ id }) => requirement(random, id)),
    projects: projects(random, skills, Math.ceil(size / 4)).map((project) => ({
      ...project,
      needs: random.some(skills, 3).map(({ id }) => ({ skill: id, level: random.whole(2, 4) })),
    })),
    ratings: {},
  };
}

function bipartite(random: Random, size: number): Parts {
  const skills = ids(size).map((id) => ({ id, hours: [random.whole(5, 30)], prereqs: [] }));
  return {
    skills,
    requirements: [{ skill: skillId(0), level: 1, weight: 1 }],
    projects: ids(size).map((_, i) => ({
      id: `p${i}`,
      hours: random.whole(1, 2),
      weight: random.whole(1, 9),
      needs: random.some(skills, 3).map(({ id }) => ({ skill: id, level: 1 })),
    })),
    ratings: {},
  };
}

function skillId(index: number): string {
  return `s${index}`;
}

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => skillId(i));
}
