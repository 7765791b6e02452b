import type { Catalogue, CatalogueRole, CatalogueSkill } from "./catalogue";
import { derivedFromCatalogue } from "./derived";
import { neededLevelsIn } from "./needed-levels";
import type { ProjectPart, ResourcePart, RoleFacts } from "./schema";

export type SkillNeed = { readonly skill: string; readonly level: number };

export type LevelEntry = {
  /** 1 to 5. */
  readonly level: number;
  /** What a person can do then, as a heading. */
  readonly outcome: string;
  readonly statement: string;
  /** From the level below; `hoursLow` to `hoursHigh` is its spread. */
  readonly hours: number;
  readonly hoursLow: number;
  readonly hoursHigh: number;
  readonly learn: string;
  readonly practise: string;
  /** What can be checked, one thing an entry. */
  readonly done: readonly string[];
};

export type ResourceEntry = {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly hours: number;
  readonly cost: string;
  /** The levels that it helps to reach. */
  readonly levels: readonly number[];
  /** The day on which somebody found it fit for its levels, `YYYY-MM-DD`; `null`: not checked. */
  readonly checkedOn: string | null;
  /** Parts that belong to a level; empty where the whole does. */
  readonly parts: readonly ResourcePart[];
};

/** A skill as the role needs it: `prereqs` and `after` are those of the levels up to `upTo`, among levels of the role alone. */
export type SkillEntry = Omit<CatalogueSkill, "aliases" | "formerIds" | "gives"> & {
  /** The highest level that the role requires, itself or by what needs it. */
  readonly upTo: number;
};

export type RequirementEntry = SkillNeed & {
  readonly weight: number;
  readonly essential: boolean;
  /** Why it counts that much. */
  readonly why: string;
};

export type ProjectEntry = {
  readonly id: string;
  readonly name: string;
  /** What a person has shown then, as a heading. */
  readonly outcome: string;
  readonly summary: string;
  readonly hours: number;
  /** In the order of the work; empty where it is not divided. */
  readonly parts: readonly ProjectPart[];
  readonly weight: number;
  /** Nobody is ready before it is done. */
  readonly essential: boolean;
  /** Why it counts that much. */
  readonly why: string;
  readonly needs: readonly SkillNeed[];
  readonly practise: string;
  readonly done: readonly string[];
};

/** A role with everything that it depends on, self-contained: plain data that can be kept as a snapshot. */
export type RoleCatalog = {
  readonly version: string;
  readonly role: { readonly id: string; readonly name: string; readonly summary: string };
  readonly facts: RoleFacts;
  /** Sorted by id. */
  readonly skills: readonly SkillEntry[];
  /** In the order of the role's file. */
  readonly requirements: readonly RequirementEntry[];
  /** In the order of the role's file. */
  readonly projects: readonly ProjectEntry[];
};

/** What of a role its plans are computed from and told by. */
export type PlannedCatalog = Omit<RoleCatalog, "facts">;

/** The role as the catalogue has it; `null` if there is no such role, or no longer. */
export const roleCatalogOf = derivedFromCatalogue((catalogue, roleId): RoleCatalog | null => {
  const role = catalogue.roles.find(({ id }) => id === roleId);
  if (!role) return null;
  const { id, name, summary, facts, requirements, projects } = role;
  return {
    version: catalogue.version,
    role: { id, name, summary },
    facts,
    skills: neededSkills(catalogue, role),
    requirements,
    projects,
  };
});

function neededSkills({ skills }: Catalogue, { requirements, projects }: CatalogueRole): SkillEntry[] {
  const upTo = neededLevelsIn(skills, [...requirements, ...projects.flatMap(({ needs }) => needs)]);
  return skills
    .flatMap(({ aliases, formerIds, gives, ...skill }) => {
      const top = upTo.get(skill.id);
      return top === undefined
        ? []
        : [
            {
              ...skill,
              upTo: top,
              prereqs: skill.prereqs.filter(({ level }) => level <= top),
              after: skill.after.filter(
                ({ level, follows }) => level <= top && follows.level <= (upTo.get(follows.skill) ?? 0),
              ),
            },
          ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
