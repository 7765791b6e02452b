import type { CatalogError } from "./catalog-error";
import { repeatedAliases } from "./check-aliases";
import { checkGives, profilesWithoutGiven } from "./check-gives";
import { checkGuides } from "./check-guides";
import { checkParts } from "./check-parts";
import { checkProfiles, rolesWithoutProfile } from "./check-profiles";
import { checkProportions } from "./check-proportions";
import { rolesOutOfReach } from "./check-reach";
import { checkRoles } from "./check-roles";
import { checkSkills } from "./check-skills";
import { checkSpellings } from "./check-spellings";
import { checkWording } from "./check-wording";
import { type Checked, idOfFile, isChecked } from "./checked-file";
import type { Choosing, Question, RouteGuide } from "./guides";
import type { ParsedFile } from "./parse-file";
import type { CatalogProfile, CatalogRole, CatalogSkill } from "./schema";

export type ParsedCatalog = {
  readonly skills: readonly ParsedFile<CatalogSkill>[];
  readonly roles: readonly ParsedFile<CatalogRole>[];
  readonly profiles: readonly ParsedFile<CatalogProfile>[];
  readonly routes: readonly ParsedFile<RouteGuide>[];
  readonly choosing: readonly ParsedFile<Choosing>[];
  readonly questions: readonly ParsedFile<{ readonly questions: readonly Question[] }>[];
};

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
    ...checkSkills(skills, skillIds),
    ...checkGives(skills, skillIds),
    ...repeatedAliases(skills),
    ...repeatedAliases(roles),
    ...checkRoles(roles, { skillIds, roleIds }),
    ...checkSpellings(roles),
    ...checkProfiles(profiles, { skillIds, roleIds }),
    ...profilesWithoutGiven(profiles, skills),
    // A profile whose file is broken may be the one that shows a role.
    ...(profiles.length > 0 && profiles.length === parsed.profiles.length ? rolesWithoutProfile(profiles, roles) : []),
    ...checkProportions(skills, roles),
    ...checkParts(skills, roles),
    ...rolesOutOfReach(skills, roles, profiles),
    ...checkWording(Object.values(parsed).flat()),
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

/** Equal ids in one folder would need equal file names, so this keeps them unique too. */
function checkId(file: Checked<{ readonly id: string }>): CatalogError[] {
  const expected = idOfFile(file);
  if (file.value.id === expected) return [];
  return [file.errorAt(["id"], `is ${file.value.id}, but the file is ${expected}.yaml`, "rename one of them")];
}
