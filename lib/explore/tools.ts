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

/**
 * The names in a phrase of a role's file: `Tableau or another BI tool` names Tableau; `Vector databases (Pinecone)`
 * names the kind and the product. The phrase itself where no name is found in it.
 */
export function toolNames(phrase: string): string[] {
  const names = phrase
    .replace(/,? for .*$/, "")
    .split(joints)
    .map((part) => part.trim().replace(/^(elsewhere|Apache|Microsoft) /, ""))
    .filter((part) => part !== "" && !describes(part));
  return names.length > 0 ? names : [phrase];
}

const joints = /[,;()]|\b(?:or|and|with|on|such as)\b/;

/** `another hosting platform`, `type checkers`: what a tool does instead of what it is called. */
function describes(part: string): boolean {
  return /^(a|an|another|the|similar)\b/i.test(part) || /^[a-z].* /.test(part);
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
