import type { RequirementEntry, RoleCatalog, SkillEntry } from "@/lib/catalog/role-catalog";
import { areas } from "@/lib/catalog/schema";
import { type NamedTool, readTool, writeTool } from "@/lib/catalog/tool-names";

/** What of a role's catalogue a comparison is made from. */
export type ComparedRole = {
  readonly role: Pick<RoleCatalog["role"], "id" | "name">;
  readonly facts: Pick<RoleCatalog["facts"], "tools">;
  readonly skills: readonly Pick<SkillEntry, "id" | "name" | "area">[];
  readonly requirements: readonly Pick<RequirementEntry, "skill" | "level" | "weight" | "essential">[];
};

export type RequiredLevel = { readonly level: number; readonly weight: number; readonly essential: boolean };

export type ComparedSkill = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** What each role requires, in the order of the roles; `null` where it does not require the skill. */
  readonly required: readonly (RequiredLevel | null)[];
  /** Between the highest and the lowest level required, 0 to 5; a skill not required counts as 0. */
  readonly difference: number;
};

export type Comparison = {
  /** Every skill that one of the roles requires, once: by area, the largest difference first, then by name. */
  readonly skills: readonly ComparedSkill[];
  /** Required by every role. */
  readonly shared: readonly ComparedSkill[];
  /** Required by this role alone, in the order of the roles. */
  readonly distinctive: readonly (readonly ComparedSkill[])[];
  /** Required by some, but not by all; none where two roles are compared. */
  readonly between: readonly ComparedSkill[];
  readonly tools: {
    /** By name. */
    readonly shared: readonly string[];
    /** Every other tool of the role, in the order of the roles. */
    readonly own: readonly (readonly string[])[];
  };
};

/** What the roles require, side by side. Another order of the roles changes the order of the answers and nothing else. */
export function compareRoles(roles: readonly ComparedRole[]): Comparison {
  const skills = comparedSkills(roles);
  const rolesRequiring = ({ required }: ComparedSkill) => required.filter((one) => one !== null).length;
  return {
    skills,
    shared: skills.filter((skill) => rolesRequiring(skill) === roles.length),
    distinctive: roles.map((_, at) =>
      skills.filter((skill) => roles.length > 1 && rolesRequiring(skill) === 1 && skill.required[at]),
    ),
    between: skills.filter((skill) => rolesRequiring(skill) > 1 && rolesRequiring(skill) < roles.length),
    tools: comparedTools(roles.map(({ facts }) => facts.tools)),
  };
}

function comparedSkills(roles: readonly ComparedRole[]): ComparedSkill[] {
  const required = roles.map(({ requirements }) => new Map(requirements.map((one) => [one.skill, one])));
  const entries = new Map(roles.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill] as const)));
  return [...new Set(roles.flatMap(({ requirements }) => requirements.map(({ skill }) => skill)))]
    .map((id) => {
      const levels = required.map((own) => own.get(id)?.level ?? 0);
      return {
        id,
        name: entries.get(id)?.name ?? id,
        area: entries.get(id)?.area ?? "",
        required: required.map((own) => toRequired(own.get(id))),
        difference: Math.max(...levels) - Math.min(...levels),
      };
    })
    .sort(
      (a, b) =>
        areaOrder(a) - areaOrder(b) ||
        b.difference - a.difference ||
        a.name.localeCompare(b.name, "en") ||
        a.id.localeCompare(b.id, "en"),
    );
}

function toRequired(requirement: RequiredLevel | undefined): RequiredLevel | null {
  if (!requirement) return null;
  const { level, weight, essential } = requirement;
  return { level, weight, essential };
}

const areaNames: readonly string[] = areas;

function areaOrder({ area }: ComparedSkill): number {
  return areaNames.indexOf(area);
}

/** A tool is shared if every role names it; a kind of tools if every role names one, with those that all of them name. */
function comparedTools(lists: readonly (readonly string[])[]): Comparison["tools"] {
  const roles = lists.map((tools) => new Map(tools.map(readTool).map(({ name, parts }) => [name, parts] as const)));
  const [first = new Map<string, readonly string[]>()] = roles;
  const shared = roles.length > 1 ? [...first.keys()].filter((name) => roles.every((own) => own.has(name))) : [];
  const sharedParts = new Map(shared.map((name) => [name, inAll(roles.map((own) => own.get(name) ?? []))] as const));
  return {
    shared: [...sharedParts]
      .map(([name, parts]) => writeTool({ name, parts }))
      .sort((a, b) => a.localeCompare(b, "en")),
    own: roles.map((own) => [...own].flatMap(([name, parts]) => ownTool({ name, parts }, sharedParts.get(name)))),
  };
}

/** What of the tool the others do not name: all of it if it is not shared, and of a shared kind the other parts. */
function ownTool({ name, parts }: NamedTool, shared: readonly string[] | undefined): string[] {
  if (!shared) return [writeTool({ name, parts })];
  const others = parts.filter((part) => !shared.includes(part));
  return others.length > 0 ? [writeTool({ name, parts: others })] : [];
}

function inAll(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return first.filter((part) => others.every((list) => list.includes(part))).sort((a, b) => a.localeCompare(b, "en"));
}
