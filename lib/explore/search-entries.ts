import type { Outline } from "./outline";
import type { SearchEntry } from "./search";
import { toolsOf } from "./tools";

/** Everything that can be found: roles, then skills, then tools. */
export function searchEntries({ roles, skills }: Pick<Outline, "roles" | "skills">): SearchEntry[] {
  return [
    ...roles.map(({ id, name, facts }) => ({
      kind: "role" as const,
      id,
      name,
      also: facts.aliases,
      note: facts.phases[0] ?? "",
    })),
    ...skills.map(({ id, name, area, aliases, formerIds }) => ({
      kind: "skill" as const,
      id,
      name,
      also: [...aliases, ...formerIds],
      note: area === name ? "" : area,
    })),
    ...toolsOf(roles).map(({ id, name, roles: using }) => ({
      kind: "tool" as const,
      id,
      name,
      also: [],
      note: using.length > 3 ? `${using.length} roles use it` : using.map((role) => role.name).join(", "),
    })),
  ];
}
