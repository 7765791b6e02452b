import { levelName } from "@/lib/catalog/level-names";
import type { PlanSnapshot } from "./snapshot";

/** What a person reads for `git@2`, `demo` and `git@1>python@2`, by these keys. */
export function choiceNames(
  plan: Pick<PlanSnapshot, "skills" | "projects">,
  { leftOut, pins }: { readonly leftOut: readonly string[]; readonly pins: readonly string[] },
): Record<string, string> {
  const goalName = (key: string) => nameOf(plan, key, " at ");
  const stepName = (key: string) => nameOf(plan, key, ": ");
  return Object.fromEntries([
    ...leftOut.map((key) => [key, goalName(key)] as const),
    ...pins.map((key) => [key, key.split(">").map(stepName).join(" before ")] as const),
  ]);
}

function nameOf({ skills, projects }: Pick<PlanSnapshot, "skills" | "projects">, key: string, joint: string): string {
  const [id = "", level] = key.split("@");
  if (level === undefined) return projects[id] ?? id;
  return `${skills[id]?.name ?? id}${joint}${levelName(Number(level))}`;
}
