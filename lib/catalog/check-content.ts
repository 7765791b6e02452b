import type { CatalogError } from "./catalog-error";
import { checkGuides } from "./check-guides";
import { checkRoles } from "./check-roles";
import type { Choosing, Question, RouteGuide } from "./guides";
import { nearestName } from "./nearest-name";
import type { ParsedFile } from "./parse-file";
import { type CatalogProfile, type CatalogRole, type CatalogSkill, stepLevels } from "./schema";
import { stepCycle } from "./step-cycle";

export type ParsedCatalog = {
  readonly skills: readonly ParsedFile<CatalogSkill>[];
  readonly roles: readonly ParsedFile<CatalogRole>[];
  readonly profiles: readonly ParsedFile<CatalogProfile>[];
  readonly routes: readonly ParsedFile<RouteGuide>[];
  readonly choosing: readonly ParsedFile<Choosing>[];
  readonly questions: readonly ParsedFile<{ readonly questions: readonly Question[] }>[];
};

export type Checked<T> = ParsedFile<T> & { readonly value: T };
/** Every level up to here has a resource; beyond it one learns from work, not from a list. */
const helpedUpTo = 4;

type Need = { readonly skill: string; readonly level: number };

/** What no schema sees: the files against each other and the figures against each other. */
export function checkContent(parsed: ParsedCatalog): CatalogError[] {
  const skills = parsed.skills.filter(isChecked);
  const roles = parsed.roles.filter(isChecked);
  const profiles = parsed.profiles.filter(isChecked);
  // A skill whose file is broken is still no unknown skill.
  const skillIds = new Set(parsed.skills.map(idOfFile));
  const roleIds = new Set(parsed.roles.map(idOfFile));
  return [
    ...[...skills, ...roles, ...profiles].flatMap(checkId),
    ...skills.flatMap((file) => checkLevels(file)),
    ...skills.flatMap((file) =>
      file.value.levels.flatMap((level, index) =>
        "needs" in level ? checkNeeds(file, ["levels", index, "needs"], level.needs, skillIds) : [],
      ),
    ),
    ...repeatedStatements(skills),
    ...repeatedAliases(skills),
    ...repeatedAliases(roles),
    ...currentFormerIds(skills, skillIds),
    ...cycles(skills),
    ...checkRoles(roles, { skillIds, roleIds }),
    ...profiles.flatMap((file) => checkNeeds(file, ["ratings"], file.value.ratings, skillIds)),
    ...profileRoles(profiles, roleIds),
    ...checkGuides(
      {
        routes: parsed.routes.filter(isChecked),
        choosing: parsed.choosing.filter(isChecked),
        questions: parsed.questions.filter(isChecked),
      },
      roleIds,
    ),
  ];
}

function isChecked<T>(file: ParsedFile<T>): file is Checked<T> {
  return file.value !== null;
}

/** `python` for `skills/python.yaml`. */
export function idOfFile({ file }: { readonly file: string }): string {
  return file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
}

/** Equal ids in one folder would need equal file names, so this keeps them unique too. */
function checkId(file: Checked<{ readonly id: string }>): CatalogError[] {
  const expected = idOfFile(file);
  if (file.value.id === expected) return [];
  return [file.errorAt(["id"], `is ${file.value.id}, but the file is ${expected}.yaml`, "rename one of them")];
}

export function checkNeeds<T>(
  file: ParsedFile<T>,
  path: readonly PropertyKey[],
  needs: readonly Need[],
  skillIds: ReadonlySet<string>,
): CatalogError[] {
  return needs.flatMap((need, index) => {
    const at = [...path, index, "skill"];
    if (needs.findIndex((other) => other.skill === need.skill) < index) {
      return [file.errorAt(at, `names ${need.skill} a second time`, "keep the one that is meant")];
    }
    if (skillIds.has(need.skill)) return [];
    return [file.errorAt(at, `names the unknown skill ${need.skill}`, suggestion(need.skill, skillIds, "skills"))];
  });
}

/** What to do about an id that nothing in `folder` has. */
export function suggestion(id: string, known: ReadonlySet<string>, folder: string): string {
  const near = nearestName(id, [...known].sort());
  return near ? `did you mean ${near}?` : `add ${folder}/${id}.yaml or name another`;
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

type Named = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

/** An alias leads to one skill or role only, and never away from that of the same id or name. */
function repeatedAliases(files: readonly Checked<Named>[]): CatalogError[] {
  const owners = new Map<string, string>();
  for (const { value } of files) {
    for (const own of new Set([value.id, value.name.toLowerCase()])) owners.set(own, value.id);
  }
  return files.flatMap((file) =>
    file.value.aliases.flatMap((alias, index) => {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) {
        owners.set(alias.toLowerCase(), file.value.id);
        return [];
      }
      const whose = owner === file.value.id ? "is listed already" : `belongs to ${owner} already`;
      return [file.errorAt(["aliases", index], `${alias} ${whose}`, "remove it here")];
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

/** A role is shown by one profile. */
function profileRoles(profiles: readonly Checked<CatalogProfile>[], roleIds: ReadonlySet<string>): CatalogError[] {
  const shownBy = new Map<string, string>();
  return profiles.flatMap((file) => {
    const { id, role } = file.value;
    if (role === undefined) return [];
    if (!roleIds.has(role)) {
      return [file.errorAt(["role"], `names the unknown role ${role}`, suggestion(role, roleIds, "roles"))];
    }
    const other = shownBy.get(role);
    shownBy.set(role, id);
    return other ? [file.errorAt(["role"], `${role} is shown by ${other} already`, "remove one of the two")] : [];
  });
}
