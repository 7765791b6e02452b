import type { FastestRoute } from "@/lib/planning/fastest-route";

/** A role on the way to the target that gets somebody a job sooner. */
export type SteppingStone = {
  readonly roleId: string;
  readonly name: string;
  /** Hours until you can apply for the third role. */
  readonly firstJobHours: number;
  /** How many hours sooner that is than on the direct route. */
  readonly soonerHours: number;
  /** Hours from there until you can apply for the target. */
  readonly thenHours: number;
  /** What going by it takes more than the direct route, in all; 0 if it lies on the route. */
  readonly extraHours: number;
};

type ThirdRole = {
  readonly id: string;
  readonly name: string;
  /** To the third role; `null` if there is no route. */
  readonly first: () => FastestRoute | null;
  /** From the levels reached there to the target. */
  readonly onwards: (reached: FastestRoute) => FastestRoute | null;
};

const mostSteppingStones = 2;
/** A first job that is nearer by less is not worth a steppingStone. */
const leastSooner = { hours: 30, share: 0.1 };
/** Share of the direct route that a stepping stone may cost more. */
const mostExtra = 0.35;

/**
 * The stepping stones that lead to a first job clearly sooner and cost little more in all, the best saving first; at most two.
 * Roles that are no nearer than the target, and such as one could apply for today, are none. Where the direct route is
 * proven fastest no stepping stone takes fewer hours in all: what it passes through is a route to the target too.
 * @param directHours until you can apply for the target, directly
 */
export function sensibleSteppingStones(directHours: number, thirds: readonly ThirdRole[]): SteppingStone[] {
  const least = Math.max(leastSooner.hours, directHours * leastSooner.share);
  return thirds
    .flatMap((third) => {
      const first = third.first();
      if (!first || first.readyHours <= 0 || directHours - first.readyHours < least) return [];
      const then = third.onwards(first);
      if (!then) return [];
      const extraHours = Math.max(0, first.readyHours + then.readyHours - directHours);
      if (extraHours > directHours * mostExtra) return [];
      return {
        roleId: third.id,
        name: third.name,
        firstJobHours: first.readyHours,
        soonerHours: directHours - first.readyHours,
        thenHours: then.readyHours,
        extraHours,
      };
    })
    .sort((a, b) => b.soonerHours - b.extraHours - (a.soonerHours - a.extraHours) || a.name.localeCompare(b.name, "en"))
    .slice(0, mostSteppingStones);
}
