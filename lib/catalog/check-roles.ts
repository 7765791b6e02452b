import type { CatalogError } from "./catalog-error";
import { type Checked, checkNeeds, suggestion } from "./checked-file";
import type { CatalogRole } from "./schema";
import { readTool, spellingKey } from "./tool-names";

type Known = { readonly skillIds: ReadonlySet<string>; readonly roleIds: ReadonlySet<string> };

/** The roles against the skills and against each other. */
export function checkRoles(roles: readonly Checked<CatalogRole>[], known: Known): CatalogError[] {
  return [...roles.flatMap((file) => checkRole(file, known)), ...repeatedProjects(roles, known.skillIds)];
}

function checkRole(file: Checked<CatalogRole>, { skillIds, roleIds }: Known): CatalogError[] {
  const { requirements, projects, pay, tools, sharesWith } = file.value;
  const errors = [
    ...checkNeeds(file, ["requirements"], requirements, skillIds),
    ...projects.flatMap(({ needs }, index) => checkNeeds(file, ["projects", index, "needs"], needs, skillIds)),
  ];
  if (pay && pay.low > pay.high)
    errors.push(file.errorAt(["pay", "low"], `is more than ${pay.high}`, "swap low and high"));
  tools.forEach((tool, index) => {
    const { name } = readTool(tool);
    const first = tools.findIndex((other) => spellingKey(readTool(other).name) === spellingKey(name));
    if (first < index) errors.push(file.errorAt(["tools", index], `${tool} is listed already`, "remove it here"));
  });
  if (!projects.some(({ essential }) => essential)) {
    errors.push(file.errorAt(["projects"], "hold no essential one", "mark the one that nobody is hired without"));
  }
  sharesWith.forEach(({ role }, index) => {
    if (roleIds.has(role) && role !== file.value.id) return;
    const message = role === file.value.id ? "names the role itself" : `names the unknown role ${role}`;
    errors.push(file.errorAt(["sharesWith", index, "role"], message, suggestion(role, roleIds, "roles")));
  });
  return errors;
}

/** Projects and skills are steps of one plan: an id stands for one of them. */
function repeatedProjects(roles: readonly Checked<CatalogRole>[], skillIds: ReadonlySet<string>): CatalogError[] {
  const owners = new Map<string, string>();
  return roles.flatMap((file) =>
    file.value.projects.flatMap(({ id }, index) => {
      const at = ["projects", index, "id"];
      if (skillIds.has(id)) return [file.errorAt(at, `${id} is also a skill`, "give the project another id")];
      const owner = owners.get(id);
      owners.set(id, file.value.id);
      return owner ? [file.errorAt(at, `${id} is also a project of ${owner}`, "give it another id")] : [];
    }),
  );
}
