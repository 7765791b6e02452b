import type { CatalogError } from "./catalog-error";
import type { Checked } from "./checked-file";
import { type CatalogRole, type CatalogSkill, stepLevels } from "./schema";

/** Fewest and most hours that each level takes; the reasoning is in docs/catalogue.md. */
const levelHours = {
  1: [8, 30],
  2: [15, 45],
  3: [30, 80],
  4: [60, 140],
  5: [120, 300],
} as const;

const projectHours = [10, 120] as const;

/** Figures against what is usual: hours, their spread, and how far ahead a level may reach. */
export function checkProportions(
  skills: readonly Checked<CatalogSkill>[],
  roles: readonly Checked<CatalogRole>[],
): CatalogError[] {
  const byId = new Map(skills.map(({ value }) => [value.id, value]));
  return [...skills.flatMap((file) => checkLevels(file, byId)), ...roles.flatMap(checkProjects)];
}

function checkLevels(file: Checked<CatalogSkill>, skills: ReadonlyMap<string, CatalogSkill>): CatalogError[] {
  const given = skills.get(file.value.gives ?? "");
  return stepLevels(file.value).flatMap(({ level, hours, spread: [low, high], needs }) => {
    const at = ["levels", level];
    const [fewest, most] = levelHours[level];
    // What a language takes is told in two files: its own part, and that of the skill that it gives.
    const together = hours + (given ? (stepLevels(given)[level - 1]?.hours ?? 0) : 0);
    const errors: CatalogError[] = [];
    if (together < fewest || together > most) {
      const fix = `a level ${level} takes ${fewest} to ${most} hours`;
      const message = given
        ? `${together} with those of ${given.id} are out of proportion`
        : `${hours} are out of proportion`;
      errors.push(file.errorAt([...at, "hours"], message, fix));
    }
    if (low < hours / 2 || high > hours * 2) {
      const fix = `keep it between ${hours / 2} and ${hours * 2}`;
      errors.push(file.errorAt([...at, "spread"], `${low} to ${high} is too wide for ${hours} hours`, fix));
    }
    needs.forEach((need, index) => {
      if (need.level <= level + 1) return;
      const message = `${need.skill} at ${need.level} is more than one level above level ${level}`;
      errors.push(file.errorAt([...at, "needs", index, "level"], message, `require ${level + 1} at most`));
    });
    return errors;
  });
}

function checkProjects(file: Checked<CatalogRole>): CatalogError[] {
  const [fewest, most] = projectHours;
  return file.value.projects.flatMap(({ hours }, index) => {
    if (hours >= fewest && hours <= most) return [];
    const fix = `a project takes ${fewest} to ${most} hours`;
    return [file.errorAt(["projects", index, "hours"], `${hours} are out of proportion`, fix)];
  });
}
