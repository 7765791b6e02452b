import type { CatalogError } from "./catalog-error";
import { type Checked, checkNeeds } from "./checked-file";
import { type CatalogSkill, stepLevels } from "./schema";
import { stepCycle } from "./step-cycle";

/** Every level up to here has a resource; beyond it one learns from work, not from a list. */
const helpedUpTo = 4;

/** The skills against each other. */
export function checkSkills(skills: readonly Checked<CatalogSkill>[], skillIds: ReadonlySet<string>): CatalogError[] {
  return [
    ...skills.flatMap((file) => checkLevels(file)),
    ...skills.flatMap((file) =>
      file.value.levels.flatMap((level, index) =>
        "needs" in level ? checkNeeds(file, ["levels", index, "needs"], level.needs, skillIds) : [],
      ),
    ),
    ...repeatedStatements(skills),
    ...currentFormerIds(skills, skillIds),
    ...cycles(skills),
  ];
}

function checkLevels(file: Checked<CatalogSkill>): CatalogError[] {
  const { levels, resources } = file.value;
  return stepLevels(file.value).flatMap(({ level, hours, spread: [low, high] }) => {
    const at = ["levels", level];
    const below = levels[level - 1];
    const errors: CatalogError[] = [];
    if (hours < low || hours > high) {
      errors.push(file.errorAt([...at, "hours"], `${hours} lie outside the spread ${low} to ${high}`, "correct one"));
    }
    if (below && "hours" in below && hours < below.hours) {
      const message = `${hours} are fewer than the ${below.hours} of level ${below.level}`;
      errors.push(file.errorAt([...at, "hours"], message, "each level takes at least as long as the one below"));
    }
    if (level <= helpedUpTo && !resources.some((resource) => resource.levels.some((helped) => helped === level))) {
      errors.push(file.errorAt(["resources"], `none helps to reach level ${level}`, "add one or extend its levels"));
    }
    return errors;
  });
}

function repeatedStatements(skills: readonly Checked<CatalogSkill>[]): CatalogError[] {
  const first = new Map<string, string>();
  return skills.flatMap((file) =>
    file.value.levels.flatMap(({ statement, level }, index) => {
      const words = statement.toLowerCase().replace(/\s+/g, " ");
      const owner = first.get(words);
      if (!owner) {
        first.set(words, `${file.value.id} at level ${level}`);
        return [];
      }
      return [file.errorAt(["levels", index, "statement"], `repeats that of ${owner}`, "say what differs")];
    }),
  );
}

/** The first cycle of steps, told at the need that closes it. */
function cycles(skills: readonly Checked<CatalogSkill>[]): CatalogError[] {
  const graph = new Map<string, string[]>();
  for (const { value } of skills) {
    for (const { level, needs } of stepLevels(value)) {
      const below = level > 1 ? [`${value.id}@${level - 1}`] : [];
      graph.set(`${value.id}@${level}`, [...below, ...needs.map((need) => `${need.skill}@${need.level}`)]);
    }
  }
  const cycle = stepCycle(graph);
  const [skillId, level] = (cycle?.[0] ?? "").split("@");
  const file = skills.find(({ value }) => value.id === skillId);
  if (!cycle || !file) return [];
  const message = `the steps need each other: ${cycle.join(" → ")}`;
  return [file.errorAt(["levels", Number(level), "needs"], message, "remove one of these needs")];
}

/** What is still a skill of its own cannot have gone over into another. */
function currentFormerIds(skills: readonly Checked<CatalogSkill>[], skillIds: ReadonlySet<string>): CatalogError[] {
  return skills.flatMap((file) =>
    (file.value.formerIds ?? []).flatMap((former, index) =>
      skillIds.has(former)
        ? [file.errorAt(["formerIds", index], `${former} is a skill still`, `remove it here, or skills/${former}.yaml`)]
        : [],
    ),
  );
}
