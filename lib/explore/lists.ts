import { areas } from "@/lib/catalog/schema";
import type { Outline, OutlineRole, OutlineSkill } from "./outline";
import { type Tool, toolsOf } from "./tools";

export type RolesPage = {
  readonly groups: readonly { readonly title: string; readonly roles: readonly OutlineRole[] }[];
  /** The tool by which the roles are chosen; `null` shows all. */
  readonly tool: Tool | null;
};

/** The roles by what they are to most people; only those that use the tool, if there is one of that id. */
export function rolesPageOf({ roles }: Outline, toolId: string | null): RolesPage {
  const tool = toolsOf(roles).find(({ id }) => id === toolId) ?? null;
  const shown = tool ? roles.filter(({ id }) => tool.roles.some((role) => role.id === id)) : roles;
  const groups = [
    { title: "Target roles", roles: shown.filter(({ kind }) => kind === "target") },
    { title: "Neighbouring roles", roles: shown.filter(({ kind }) => kind === "neighbour") },
    { title: "Common starting points", roles: shown.filter(({ kind }) => kind === "starting") },
  ];
  return { groups: groups.filter((group) => group.roles.length > 0), tool };
}

export type SkillsPage = readonly { readonly area: string; readonly skills: readonly OutlineSkill[] }[];

/** All skills by area, areas in the catalogue's order, skills by name. */
export function skillsPageOf({ skills }: Outline): SkillsPage {
  return areas
    .map((area) => ({ area, skills: skills.filter((skill) => skill.area === area) }))
    .filter((group) => group.skills.length > 0);
}
