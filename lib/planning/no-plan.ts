import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { InstanceError, Pin } from "@/lib/engine/types";

export type NoPlan = { kind: "no-plan"; message: string; fields?: Record<string, string> };

/** Names by id; a `PlannedCatalog` is one. */
type Names = Readonly<Record<"skills" | "projects", readonly { readonly id: string; readonly name: string }[]>>;

/**
 * Why no plan can be made. A form has checked hours and first day, so what the engine says of these is that the plan
 * would end too late. What the person decided is told by the names of its steps; anything else is in the engine's words.
 */
export function noPlan({ path, message, steps }: InstanceError, names: Names, pins: readonly Pin[] = []): NoPlan {
  if (path === "hoursPerWeek" || path === "startDate") {
    const late = "The plan would end after the year 9999. Choose an earlier first day.";
    return { kind: "no-plan", message: late, fields: { startDate: late } };
  }
  if (!steps) return { kind: "no-plan", message: `No plan can be made of this: ${message}` };
  const titles = steps.map((id) => stepName(id, names));
  if (path === "leftOut") {
    return { kind: "no-plan", message: `Nobody is ready without ${listInWords(titles)}, which you left out.` };
  }
  const only = onlyPin(steps, pins);
  if (only !== null) {
    const [first, ...way] = [...titles.slice(only + 1), ...titles.slice(0, only + 1)];
    return { kind: "no-plan", message: contradiction(first ?? "", way) };
  }
  const links = titles.map((title, i) => `${title} after ${titles[(i + 1) % titles.length]}`);
  return { kind: "no-plan", message: `The order that you chose goes round in a circle: ${listInWords(links)}.` };
}

/** Where the one pin stands in a circle that is made of prerequisites otherwise; null if pins alone or several make it. */
function onlyPin(steps: readonly string[], pins: readonly Pin[]): number | null {
  const isPin = (_: string, at: number) =>
    pins.some(({ before, after }) => before === steps[(at + 1) % steps.length] && after === steps[at]);
  const pinned = steps.flatMap((step, at) => (isPin(step, at) ? [at] : []));
  return pinned.length === 1 ? (pinned[0] ?? null) : null;
}

/** @param way what the first builds on, each on the next, down to what it was put before */
function contradiction(first: string, way: readonly string[]): string {
  const between = way.slice(0, -1);
  const by = between.length === 0 ? "" : ` by way of ${listInWords(between)}`;
  return `${first} can't come before ${way.at(-1)}: it builds on that${by}.`;
}

function stepName(id: string, { skills, projects }: Names): string {
  const [skill, level] = id.split("@");
  if (level === undefined) return projects.find((project) => project.id === id)?.name ?? id;
  return `${skills.find((one) => one.id === skill)?.name ?? skill} at ${levelName(Number(level))}`;
}
