import { derivedFromCatalogue } from "@/lib/catalog/derived";
import type { LevelEntry, ResourceEntry } from "@/lib/catalog/role-catalog";
import { topLevel } from "@/lib/catalog/schema";
import type { Named } from "./named";
import { type Outline, type OutlineSkill, outlineOf } from "./outline";

/** One skill beside another: reaching `level` of the one needs the other at `needsLevel`. */
export type Dependency = Named & { readonly level: number; readonly needsLevel: number };

/** `level` of a skill is best learned after the other skill at `firstLevel`, without needing it. */
export type LearnFirst = Named & { readonly level: number; readonly firstLevel: number; readonly why: string };

type SkillUse = Named & { readonly level: number; readonly weight: number; readonly essential: boolean };

export type SkillPage = {
  readonly skill: OutlineSkill & { readonly why: string };
  /** What a person at level 0 says. */
  readonly noneStatement: string;
  /** 1 to 5. */
  readonly levels: readonly LevelEntry[];
  readonly resources: readonly ResourceEntry[];
  /** By the skill's own level. */
  readonly prerequisites: readonly Dependency[];
  /** By the level of this skill that is needed. */
  readonly dependents: readonly Dependency[];
  /** By the skill's own level. */
  readonly learnFirst: readonly LearnFirst[];
  /** Highest level first. */
  readonly roles: readonly SkillUse[];
  /** The highest level that a role requires, or a skill needs where no role does; the top where neither does. */
  readonly upTo: number;
  /** Other skills of the same area, by name. */
  readonly sameArea: readonly Named[];
};

/** Everything that the catalogue tells of a skill; `null` if there is no such skill. */
export const skillPageOf = derivedFromCatalogue((catalogue, skillId): SkillPage | null => {
  const skill = catalogue.skills.find(({ id }) => id === skillId);
  if (!skill) return null;
  const { noneStatement, levels, resources, prereqs, after, gives, ...facts } = skill;
  const names = new Map(catalogue.skills.map(({ id, name }) => [id, name]));
  const outline = outlineOf(catalogue);
  const dependencies = dependenciesOf(outline, skillId);
  const roles = rolesAsking(outline, skillId);
  return {
    skill: facts,
    noneStatement,
    levels,
    resources,
    ...dependencies,
    learnFirst: after.map(({ level, follows, why }) => ({
      id: follows.skill,
      name: names.get(follows.skill) ?? follows.skill,
      level,
      firstLevel: follows.level,
      why,
    })),
    roles,
    upTo: roles[0]?.level ?? dependencies.dependents.at(-1)?.needsLevel ?? topLevel,
    sameArea: catalogue.skills
      .filter(({ id, area }) => area === skill.area && id !== skillId)
      .map(({ id, name }) => ({ id, name })),
  };
});

function dependenciesOf({ skills, needs }: Outline, skillId: string): Pick<SkillPage, "prerequisites" | "dependents"> {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  return {
    prerequisites: needs
      .filter(({ skill }) => skill === skillId)
      .map(({ needs: other, level, needsLevel }) => ({ ...named(other), level, needsLevel }))
      .sort((a, b) => a.level - b.level || a.name.localeCompare(b.name, "en")),
    dependents: needs
      .filter(({ needs: other }) => other === skillId)
      .map(({ skill, level, needsLevel }) => ({ ...named(skill), level, needsLevel }))
      .sort((a, b) => a.needsLevel - b.needsLevel || a.name.localeCompare(b.name, "en") || a.level - b.level),
  };
}

function rolesAsking({ roles, requirements }: Outline, skillId: string): SkillUse[] {
  return roles
    .flatMap(({ id, name }) => {
      const requirement = requirements.find(({ role, skill }) => role === id && skill === skillId);
      return requirement
        ? [{ id, name, level: requirement.level, weight: requirement.weight, essential: requirement.essential }]
        : [];
    })
    .sort((a, b) => b.level - a.level || b.weight - a.weight);
}
