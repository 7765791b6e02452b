import { cycleText, findCycle } from "@/lib/engine/find-cycle";
import type { CatalogError } from "./catalog-error";
import { type Checked, checkNeeds } from "./checked-file";
import { type CatalogSkill, stepLevels } from "./schema";

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
    ...skills.flatMap((file) => checkTeachingOrder(file, skillIds)),
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

/** What comes first by teaching order is another skill, known, and no prerequisite already. */
function checkTeachingOrder(file: Checked<CatalogSkill>, skillIds: ReadonlySet<string>): CatalogError[] {
  return stepLevels(file.value).flatMap(({ level, needs, after = [] }) => {
    const at = ["levels", level, "after"];
    return [
      ...checkNeeds(file, at, after, skillIds),
      ...after.flatMap((first, index) => {
        if (first.skill === file.value.id) {
          return [file.errorAt([...at, index, "skill"], "is the skill itself", "its levels follow each other anyway")];
        }
        if (!needs.some((need) => need.skill === first.skill && need.level >= first.level)) return [];
        const message = `${first.skill} at ${first.level} is a prerequisite already`;
        return [file.errorAt([...at, index], message, "remove it here")];
      }),
    ];
  });
}

/** The first cycle of steps, by prerequisites and teaching order together, told at the level that closes it. */
function cycles(skills: readonly Checked<CatalogSkill>[]): CatalogError[] {
  const graph = new Map<string, string[]>();
  for (const { value } of skills) {
    for (const { level, needs, after = [] } of stepLevels(value)) {
      const below = level > 1 ? [`${value.id}@${level - 1}`] : [];
      graph.set(`${value.id}@${level}`, [...below, ...[...needs, ...after].map((one) => `${one.skill}@${one.level}`)]);
    }
  }
  const cycle = findCycle(graph);
  const [skillId, level] = (cycle?.[0] ?? "").split("@");
  const file = skills.find(({ value }) => value.id === skillId);
  if (!cycle || !file) return [];
  const message = `the steps come before each other: ${cycleText(cycle)}`;
  return [file.errorAt(["levels", Number(level), "needs"], message, "remove one of these, under needs or after")];
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
