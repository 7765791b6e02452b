import type { CatalogError } from "./catalog-error";
import type { Checked } from "./checked-file";
import type { CatalogRole, CatalogSkill } from "./schema";

/** Parts against their whole: those of projects, and those of resources that belong to a level. */
export function checkParts(
  skills: readonly Checked<CatalogSkill>[],
  roles: readonly Checked<CatalogRole>[],
): CatalogError[] {
  return [...roles.flatMap(projectParts), ...skills.flatMap(resourceParts), ...skills.flatMap(startsOfLevels)];
}

function projectParts(file: Checked<CatalogRole>): CatalogError[] {
  return file.value.projects.flatMap(({ hours, parts }, index) => {
    if (!parts) return [];
    const together = parts.reduce((sum, part) => sum + part.hours, 0);
    if (together === hours) return [];
    const message = `take ${together} hours together, the project ${hours}`;
    return [file.errorAt(["projects", index, "parts"], message, "correct one of them")];
  });
}

function resourceParts(file: Checked<CatalogSkill>): CatalogError[] {
  return file.value.resources.flatMap(({ levels, hours, parts = [] }, index) =>
    parts.flatMap((part, at) => {
      const path = ["resources", index, "parts", at];
      const errors: CatalogError[] = [];
      if (!levels.includes(part.level)) {
        const message = `belongs to level ${part.level}, which the resource does not help to reach`;
        errors.push(file.errorAt([...path, "level"], message, "correct one of them"));
      }
      if (parts.findIndex(({ level }) => level === part.level) < at) {
        errors.push(file.errorAt([...path, "level"], `has a part for level ${part.level} already`, "join the two"));
      }
      if (part.hours > hours) {
        errors.push(
          file.errorAt([...path, "hours"], `${part.hours} are more than the ${hours} of the whole`, "correct one"),
        );
      }
      return errors;
    }),
  );
}

/** A level has one place to start, which takes no longer than the level. */
function startsOfLevels(file: Checked<CatalogSkill>): CatalogError[] {
  const starts = new Map<number, string>();
  return file.value.resources.flatMap(({ title, parts = [] }, index) =>
    parts.flatMap(({ level, hours, start }, at) => {
      if (!start) return [];
      const path = ["resources", index, "parts", at];
      const other = starts.get(level);
      starts.set(level, title);
      const whole = file.value.levels[level];
      const errors: CatalogError[] = [];
      if (other)
        errors.push(file.errorAt([...path, "start"], `level ${level} starts with ${other} already`, "keep one"));
      if (whole && "hours" in whole && hours > whole.hours) {
        const message = `${hours} are more than the ${whole.hours} of level ${level}`;
        errors.push(file.errorAt([...path, "hours"], message, "start with a shorter part"));
      }
      return errors;
    }),
  );
}
