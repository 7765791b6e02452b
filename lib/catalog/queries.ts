import { db } from "@/lib/db/client";
import { frameworkId } from "./framework";
import { type Guides, guides } from "./guides";
import { type RoleCatalog, readRoleCatalog, type SkillEntry } from "./role-catalog";
import { areas, type RoleFacts, roleFacts } from "./schema";

export type RoleOption = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly facts: RoleFacts;
};

/** The roles that one can choose, targets first. */
export async function roleOptions(): Promise<RoleOption[]> {
  const roles = await db.role.findMany({
    where: { frameworkId, retiredAt: null },
    select: { id: true, name: true, kind: true, summary: true, facts: true },
    orderBy: { position: "asc" },
  });
  return roles.map((role) => ({ ...role, facts: roleFacts.parse(role.facts) }));
}

export type StartingProfileOption = {
  readonly id: string;
  readonly name: string;
  /** `I work as a data analyst`. */
  readonly sentence: string;
  readonly summary: string;
  /** The role that it shows after about three years; `null` if it shows none. */
  readonly roleId: string | null;
};

export async function startingProfiles(): Promise<StartingProfileOption[]> {
  return db.startingProfile.findMany({
    select: { id: true, name: true, sentence: true, summary: true, roleId: true },
    orderBy: { position: "asc" },
  });
}

/** What leads a person through the catalogue; `null` while no catalogue is loaded. */
export async function catalogGuides(): Promise<Guides | null> {
  const framework = await db.framework.findUnique({ where: { id: frameworkId }, select: { guides: true } });
  return framework && guides.parse(framework.guides);
}

export type AreaOfSkills = { readonly area: string; readonly skills: readonly SkillEntry[] };

export type RoleWithSkills = RoleCatalog & {
  /** All skills that the role asks for or rests on, by area; areas in the catalogue's order, skills by name. */
  readonly areas: readonly AreaOfSkills[];
};

/** A role with its requirements and all skills that they rest on; `null` if there is no such role. */
export async function roleWithSkills(roleId: string): Promise<RoleWithSkills | null> {
  const role = await currentRole(roleId);
  return role && { ...role, areas: byArea(role.skills) };
}

/** Everything that a plan towards the role is computed from and shows; `null` if there is no such role. */
export async function catalogForPlanning(roleId: string): Promise<RoleCatalog | null> {
  return currentRole(roleId);
}

/** Every role with what it rests on, targets first. */
export async function roleCatalogs(): Promise<RoleCatalog[]> {
  const options = await roleOptions();
  const catalogs: RoleCatalog[] = [];
  for (const { id } of options) {
    const catalog = await currentRole(id);
    if (catalog) catalogs.push(catalog);
  }
  return catalogs;
}

/** Typical levels by role, from the starting profile that shows it; roles without one are not in it. */
export async function ratingsByRole(): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const profiles = await db.startingProfile.findMany({
    where: { roleId: { not: null } },
    select: { roleId: true, ratings: { select: { skillId: true, level: true } } },
  });
  return new Map(
    profiles.map(({ roleId, ratings }) => [
      roleId ?? "",
      Object.fromEntries(ratings.map(({ skillId, level }) => [skillId, level])),
    ]),
  );
}

function byArea(skills: readonly SkillEntry[]): AreaOfSkills[] {
  return areas
    .map((area) => ({
      area,
      skills: skills.filter((skill) => skill.area === area).sort((a, b) => a.name.localeCompare(b.name, "en")),
    }))
    .filter((group) => group.skills.length > 0);
}

/** Roles read since the catalogue last changed: the same for everyone, so kept in memory. */
let kept: { version: string; roles: Map<string, RoleCatalog> } = { version: "", roles: new Map() };
const keptRoles = 200;

async function currentRole(roleId: string): Promise<RoleCatalog | null> {
  const framework = await db.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
  if (!framework) return null;
  if (kept.version !== framework.version) kept = { version: framework.version, roles: new Map() };

  const known = kept.roles.get(roleId);
  if (known) return known;
  const role = await readRoleCatalog(roleId);
  if (role && role.version === kept.version && kept.roles.size < keptRoles) kept.roles.set(roleId, role);
  return role;
}
