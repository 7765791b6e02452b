import type { FastestWay } from "@/lib/planning/fastest-way";

/** A third role by way of which a first job is nearer. */
export type Detour = {
  readonly roleId: string;
  readonly name: string;
  /** Hours until one can apply for the third role. */
  readonly firstJobHours: number;
  /** How many hours sooner that is than on the direct way. */
  readonly soonerHours: number;
  /** Hours from there until one can apply for the target. */
  readonly thenHours: number;
  /** What the detour takes more than the direct way, in all; 0 if it lies on the way. */
  readonly extraHours: number;
};

export type ThirdRole = {
  readonly id: string;
  readonly name: string;
  /** To the third role; `null` if there is no way. */
  readonly first: () => FastestWay | null;
  /** From the levels reached there to the target. */
  readonly onwards: (reached: FastestWay) => FastestWay | null;
};

const mostDetours = 2;
/** A first job that is nearer by less is not worth a detour. */
const leastSooner = { hours: 30, share: 0.1 };
/** Share of the direct way that a detour may cost more. */
const mostExtra = 0.35;

/**
 * The detours that lead to a first job clearly sooner and cost little more in all, the best saving first; at most two.
 * Roles that are no nearer than the target, and such as one could apply for today, are none. Where the direct way is
 * proven fastest no detour takes fewer hours in all: what it passes through is a way to the target too.
 * @param directHours until one can apply for the target, directly
 */
export function sensibleDetours(directHours: number, thirds: readonly ThirdRole[]): Detour[] {
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
    .slice(0, mostDetours);
}
