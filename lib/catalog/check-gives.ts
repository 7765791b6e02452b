import { cycleText, findCycle } from "@/lib/engine/find-cycle";
import type { CatalogError } from "./catalog-error";
import { type Checked, suggestion } from "./checked-file";
import { type CatalogProfile, type CatalogSkill, stepLevels } from "./schema";

/**
 * A skill that gives another holds all of it: each of its levels needs the other at the same level, so that a plan
 * learns what a rating counts for.
 */
export function checkGives(skills: readonly Checked<CatalogSkill>[], skillIds: ReadonlySet<string>): CatalogError[] {
  return [
    ...skills.flatMap((file) => {
      const { gives } = file.value;
      if (gives === undefined) return [];
      if (!skillIds.has(gives)) {
        return [file.errorAt(["gives"], `names the unknown skill ${gives}`, suggestion(gives, skillIds, "skills"))];
      }
      return levelsWithout(file, gives);
    }),
    ...cycleOfGives(skills),
  ];
}

function levelsWithout(file: Checked<CatalogSkill>, gives: string): CatalogError[] {
  return stepLevels(file.value).flatMap(({ level, needs }) => {
    if (needs.some((need) => need.skill === gives && need.level === level)) return [];
    const message = `lack ${gives} at ${level}, which the skill gives`;
    return [file.errorAt(["levels", level, "needs"], message, `add { skill: ${gives}, level: ${level} }`)];
  });
}

function cycleOfGives(skills: readonly Checked<CatalogSkill>[]): CatalogError[] {
  const cycle = findCycle(new Map(skills.map(({ value: { id, gives } }) => [id, gives === undefined ? [] : [gives]])));
  const file = skills.find(({ value }) => value.id === cycle?.[0]);
  if (!cycle || !file) return [];
  return [file.errorAt(["gives"], `leads back to itself: ${cycleText(cycle)}`, "remove one of these")];
}

/** Typical levels are written out, so that everyone who reads them sees all that they count for. */
export function profilesWithoutGiven(
  profiles: readonly Checked<CatalogProfile>[],
  skills: readonly Checked<CatalogSkill>[],
): CatalogError[] {
  const givenBy = new Map(skills.map(({ value }) => [value.id, value.gives]));
  return profiles.flatMap((file) => {
    const held = new Map(file.value.ratings.map(({ skill, level }) => [skill, level]));
    return file.value.ratings.flatMap(({ skill, level }, index) => {
      const gives = givenBy.get(skill);
      if (gives === undefined || (held.get(gives) ?? 0) >= level) return [];
      const message = `${skill} at ${level} gives ${gives} at ${level}`;
      return [file.errorAt(["ratings", index], message, `rate ${gives} at ${level} as well`)];
    });
  });
}
