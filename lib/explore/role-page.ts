import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { type RoleCatalog, roleCatalogOf } from "@/lib/catalog/role-catalog";
import type { ProjectPart, RoleFacts } from "@/lib/catalog/schema";
import type { Named } from "./named";
import { type Outline, outlineOf } from "./outline";

type SkillAtLevel = Named & { readonly level: number };

export type RolePage = {
  readonly role: Named & { readonly kind: string; readonly summary: string };
  readonly facts: RoleFacts;
  /** In the order of the role's file. */
  readonly requirements: readonly (SkillAtLevel & {
    readonly area: string;
    /** What a person at that level says. */
    readonly statement: string;
    readonly weight: number;
    readonly essential: boolean;
    readonly why: string;
  })[];
  readonly projects: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
    readonly hours: number;
    readonly parts: readonly ProjectPart[];
    readonly weight: number;
    readonly essential: boolean;
    readonly why: string;
    readonly needs: readonly SkillAtLevel[];
    readonly practise: string;
    readonly done: readonly string[];
  }[];
  readonly shares: readonly (Named & { readonly text: string })[];
  /** The roles nearest to it: those that it shares most with, at most three. */
  readonly neighbours: readonly Named[];
  /** All other roles, in the catalogue's order. */
  readonly others: readonly Named[];
};

/** Everything that the catalogue tells of a role; `null` if there is no such role. */
export const rolePageOf = derivedFromCatalogue((catalogue, roleId): RolePage | null => {
  const outline = outlineOf(catalogue);
  const catalog = roleCatalogOf(catalogue, roleId);
  const role = outline.roles.find(({ id }) => id === roleId);
  if (!role || !catalog) return null;
  const { id, name, kind, summary, facts } = role;
  const others = outline.roles.filter((other) => other.id !== id);
  const names = new Map(outline.roles.map((other) => [other.id, other.name]));
  return {
    role: { id, name, kind, summary },
    facts,
    requirements: requirementsOf(catalog),
    projects: projectsOf(catalog),
    shares: facts.sharesWith.flatMap(({ role: other, text }) => {
      const otherName = names.get(other);
      return otherName ? [{ id: other, name: otherName, text }] : [];
    }),
    neighbours: neighboursOf(outline, id, facts).map((other) => ({ id: other.id, name: other.name })),
    others: others.map((other) => ({ id: other.id, name: other.name })),
  };
});

function requirementsOf({ requirements, skills }: RoleCatalog): RolePage["requirements"] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return requirements.flatMap(({ skill: skillId, level, weight, essential, why }) => {
    const skill = byId.get(skillId);
    if (!skill) return [];
    const statement = skill.levels.find((entry) => entry.level === level)?.statement ?? "";
    return [{ id: skillId, name: skill.name, area: skill.area, level, statement, weight, essential, why }];
  });
}

function projectsOf({ projects, skills }: RoleCatalog): RolePage["projects"] {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return projects.map(({ id, name, summary, hours, parts, weight, essential, why, needs, practise, done }) => ({
    id,
    name,
    summary,
    hours,
    parts,
    weight,
    essential,
    why,
    practise,
    done,
    needs: needs.map(({ skill, level }) => ({ id: skill, name: names.get(skill) ?? skill, level })),
  }));
}

const mostNeighbours = 3;

/** Those that the role's file names, then those that require most of the same skills. */
function neighboursOf(outline: Outline, roleId: string, { sharesWith }: RoleFacts): Named[] {
  const required = new Set(outline.requirements.filter(({ role }) => role === roleId).map(({ skill }) => skill));
  const named = sharesWith.map(({ role }) => role);
  const shared = (id: string) =>
    outline.requirements.filter(({ role, skill }) => role === id && required.has(skill)).length;
  const rank = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);
  return outline.roles
    .filter(({ id }) => id !== roleId)
    .map((role) => ({ role, rank: rank(role.id), shared: shared(role.id) }))
    .sort((a, b) => a.rank - b.rank || b.shared - a.shared)
    .slice(0, mostNeighbours)
    .map(({ role }) => role);
}
