import type { Instance, LeftOut, Pin } from "@/lib/engine/types";

type Choices = { readonly pins?: readonly Pin[] | undefined; readonly leftOut?: LeftOut | undefined };

/**
 * The part of what a person decided that applies to an instance: pins of two steps that it knows of, and goals that it
 * has, each once and sorted. A field that would be empty is absent.
 */
export function choicesWithin(
  { skills, projects = [], requirements }: Pick<Instance, "skills" | "projects" | "requirements">,
  { pins = [], leftOut = { requirements: [], projects: [] } }: Choices,
): Choices {
  const steps = new Set([
    ...skills.flatMap(({ id, hours }) => hours.map((_, i) => `${id}@${i + 1}`)),
    ...projects.map(({ id }) => id),
  ]);
  const known = pins.filter(({ before, after }) => before !== after && steps.has(before) && steps.has(after));
  const left = {
    requirements: sortedOnce(
      requirements
        .filter((one) => leftOut.requirements.some(({ skill, level }) => skill === one.skill && level === one.level))
        .map(({ skill, level }) => ({ skill, level })),
    ),
    projects: projects.map(({ id }) => id).filter((id) => leftOut.projects.includes(id)),
  };
  return {
    ...(known.length > 0 && { pins: sortedOnce(known.map(({ before, after }) => ({ before, after }))) }),
    ...(left.requirements.length + left.projects.length > 0 && { leftOut: left }),
  };
}

/** Entries of the same fields in the same order, which their JSON therefore tells apart and sorts. */
function sortedOnce<T>(entries: readonly T[]): readonly T[] {
  const byText = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}
