import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { InstanceError } from "@/lib/engine/types";

export type NoPlan = { kind: "no-plan"; message: string; fields?: Record<string, string> };

/** Names by id; a `PlannedCatalog` is one. */
type Names = Readonly<Record<"skills" | "projects", readonly { readonly id: string; readonly name: string }[]>>;

/**
 * Why no plan can be made. A form has checked hours and first day, so what the engine says of these is that the plan
 * would end too late. What the person decided is told by the names of its steps; anything else is in the engine's words.
 */
export function noPlan({ path, message, steps }: InstanceError, names: Names): NoPlan {
  if (path === "hoursPerWeek" || path === "startDate") {
    const late = "The plan would end after the year 9999. Choose an earlier first day.";
    return { kind: "no-plan", message: late, fields: { startDate: late } };
  }
  if (!steps) return { kind: "no-plan", message: `No plan can be made of this: ${message}` };
  const titles = steps.map((id) => stepName(id, names));
  if (path === "leftOut") {
    return { kind: "no-plan", message: `Nobody is ready without ${listInWords(titles)}, which you left out.` };
  }
  const links = titles.map((title, i) => `${title} after ${titles[(i + 1) % titles.length]}`);
  return { kind: "no-plan", message: `The order that you chose goes round in a circle: ${listInWords(links)}.` };
}

function stepName(id: string, { skills, projects }: Names): string {
  const [skill, level] = id.split("@");
  if (level === undefined) return projects.find((project) => project.id === id)?.name ?? id;
  return `${skills.find((one) => one.id === skill)?.name ?? skill} at ${levelName(Number(level))}`;
}
