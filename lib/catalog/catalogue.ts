import type { Guides } from "./guides";
import type { LevelEntry, ProjectEntry, RequirementEntry, ResourceEntry, SkillNeed } from "./role-catalog";
import type { RoleFacts } from "./schema";
import type { SkillSuccessors } from "./successors";

/** One version of the catalogue, whole: what every page about roles and skills is derived from. */
export type Catalogue = {
  /** Empty while none is loaded. */
  readonly version: string;
  /** Those that the catalogue holds now, targets first. */
  readonly roles: readonly CatalogueRole[];
  /** Those that the catalogue holds now, by name. */
  readonly skills: readonly CatalogueSkill[];
  /** By name. */
  readonly profiles: readonly CatalogueProfile[];
  /** `null` while no catalogue is loaded. */
  readonly guides: Guides | null;
  /** Of all skills that there ever were. */
  readonly successors: SkillSuccessors;
};

export type CatalogueRole = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly facts: RoleFacts;
  /** In the order of the role's file. */
  readonly requirements: readonly RequirementEntry[];
  /** In the order of the role's file. */
  readonly projects: readonly ProjectEntry[];
};

export type CatalogueSkill = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly summary: string;
  readonly why: string;
  readonly aliases: readonly string[];
  /** Ids of skills that went over into this one. */
  readonly formerIds: readonly string[];
  /** The skill that a person who holds a level of this one holds at the same level; `null` for most. */
  readonly gives: string | null;
  /** What a person at level 0 says. */
  readonly noneStatement: string;
  /** 1 to 5. */
  readonly levels: readonly LevelEntry[];
  /** Reaching `level` needs another skill at a level; by level, then by the other skill. */
  readonly prereqs: readonly { readonly level: number; readonly needs: SkillNeed }[];
  /** `level` is best learned after another skill at a level, without needing it; by level, then by the other skill. */
  readonly after: readonly { readonly level: number; readonly follows: SkillNeed; readonly why: string }[];
  readonly resources: readonly ResourceEntry[];
};

/** "I work as a …": typical ratings to begin with. */
export type CatalogueProfile = {
  readonly id: string;
  readonly name: string;
  /** `I work as a data analyst`. */
  readonly sentence: string;
  readonly summary: string;
  /** The role that it shows after about three years; `null` if it shows none. */
  readonly roleId: string | null;
  /** Level by skill. */
  readonly ratings: Readonly<Record<string, number>>;
};
