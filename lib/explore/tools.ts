import { toolNames } from "@/lib/catalog/tool-names";
import type { Named } from "./named";

/** A tool that roles name, with the roles that do, in the catalogue's order. */
export type Tool = Named & { readonly roles: readonly Named[] };

type RoleWithTools = Named & { readonly facts: { readonly tools: readonly string[] } };

/** Every tool that a role names, by name. */
export function toolsOf(roles: readonly RoleWithTools[]): Tool[] {
  const tools = new Map<string, Named & { roles: Named[] }>();
  for (const { id, name, facts } of roles) {
    for (const toolName of new Set(facts.tools.flatMap(toolNames))) {
      const tool = tools.get(toolId(toolName)) ?? { id: toolId(toolName), name: toolName, roles: [] };
      tools.set(tool.id, tool);
      if (!tool.roles.some((role) => role.id === id)) tool.roles.push({ id, name });
    }
  }
  return [...tools.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** `vector-databases`, of the address; C and C# and C++ differ. */
function toolId(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("+", "-plus")
    .replaceAll("#", "-sharp")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
