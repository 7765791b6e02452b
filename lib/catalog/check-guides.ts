import type { CatalogError } from "./catalog-error";
import { type Checked, suggestion } from "./checked-file";
import type { Choosing, Question, RouteGuide } from "./guides";
import type { ParsedFile } from "./parse-file";

type CheckedGuides = {
  readonly routes: readonly Checked<RouteGuide>[];
  readonly choosing: readonly Checked<Choosing>[];
  readonly questions: readonly Checked<{ readonly questions: readonly Question[] }>[];
};

/** The parts that lead a person: routes between known roles, and no question or answer twice. */
export function checkGuides({ routes, choosing, questions }: CheckedGuides, roleIds: ReadonlySet<string>) {
  return [
    ...routes.flatMap((file) => checkRoute(file, roleIds)),
    ...choosing.flatMap((file) => [
      ...repeatedIds(file, ["questions"], file.value.questions),
      ...file.value.questions.flatMap(({ answers }, index) =>
        repeatedIds(file, ["questions", index, "answers"], answers),
      ),
    ]),
    ...questions.flatMap((file) => [
      ...repeatedIds(file, ["questions"], file.value.questions),
      ...unknownRoles(file, roleIds),
    ]),
  ];
}

function unknownRoles(file: Checked<{ readonly questions: readonly Question[] }>, roleIds: ReadonlySet<string>) {
  return file.value.questions.flatMap(({ role }, index) => {
    if (role === undefined || roleIds.has(role)) return [];
    const fix = suggestion(role, roleIds, "roles");
    return [file.errorAt(["questions", index, "role"], `names the unknown role ${role}`, fix)];
  });
}

function checkRoute(file: Checked<RouteGuide>, roleIds: ReadonlySet<string>): CatalogError[] {
  const { from, to } = file.value;
  const errors = (["from", "to"] as const).flatMap((end) => {
    const role = file.value[end];
    if (roleIds.has(role)) return [];
    return [file.errorAt([end], `names the unknown role ${role}`, suggestion(role, roleIds, "roles"))];
  });
  if (from === to) errors.push(file.errorAt(["to"], "is where the route begins", "name another role"));
  const expected = `routes/${from}--${to}.yaml`;
  if (file.file !== expected)
    errors.push(file.errorAt(["from"], "is not what the file is named after", `name it ${expected}`));
  return errors;
}

function repeatedIds<T>(
  file: ParsedFile<T>,
  path: readonly PropertyKey[],
  entries: readonly { readonly id: string }[],
): CatalogError[] {
  return entries.flatMap(({ id }, index) => {
    if (entries.findIndex((other) => other.id === id) === index) return [];
    return [file.errorAt([...path, index, "id"], `${id} is taken already`, "give this one another id")];
  });
}
