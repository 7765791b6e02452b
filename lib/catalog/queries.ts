import type { CatalogueProfile, CatalogueRole } from "./catalogue";
import { currentCatalogue } from "./current-catalogue";
import { type RoleCatalog, roleCatalogOf, type SkillEntry } from "./role-catalog";
import { areas } from "./schema";

export type RoleOption = Pick<CatalogueRole, "id" | "name" | "kind" | "summary" | "facts">;

/** The roles that you can choose, targets first. */
export async function roleOptions(): Promise<RoleOption[]> {
  const { roles } = await currentCatalogue();
  return roles.map(({ id, name, kind, summary, facts }) => ({ id, name, kind, summary, facts }));
}

export type StartingProfileOption = Omit<CatalogueProfile, "ratings">;

export async function startingProfiles(): Promise<StartingProfileOption[]> {
  const { profiles } = await currentCatalogue();
  return profiles.map(({ ratings, ...profile }) => profile);
}

type AreaOfSkills = { readonly area: string; readonly skills: readonly SkillEntry[] };

type RoleWithSkills = RoleCatalog & {
  /** All skills that the role requires or depends on, by area; areas in the catalogue's order, skills by name. */
  readonly areas: readonly AreaOfSkills[];
};

/** A role with its requirements and all skills that they need; `null` if there is no such role. */
export async function roleWithSkills(roleId: string): Promise<RoleWithSkills | null> {
  const role = await catalogForPlanning(roleId);
  return role && { ...role, areas: byArea(role.skills) };
}

/** Everything that a plan towards the role is computed from and shows; `null` if there is no such role. */
export async function catalogForPlanning(roleId: string): Promise<RoleCatalog | null> {
  return roleCatalogOf(await currentCatalogue(), roleId);
}

function byArea(skills: readonly SkillEntry[]): AreaOfSkills[] {
  return areas
    .map((area) => ({
      area,
      skills: skills.filter((skill) => skill.area === area).sort((a, b) => a.name.localeCompare(b.name, "en")),
    }))
    .filter((group) => group.skills.length > 0);
}
