import { type Findings, readList, readNeed, readObject, type Tops } from "./read-fields";
import type { Instance, LeftOut, Pin, Project } from "./types";

export const NOTHING_LEFT_OUT: LeftOut = { requirements: [], projects: [] };

/** Whether the pins close a cycle depends on the steps of the plan, and is for `makePlan` to say. */
export function readPins(found: Findings, tops: Tops, projects: readonly Project[], value: unknown): readonly Pin[] {
  const firstAt = new Map<string, number>();
  return readList(found, "pins", value).map((row, i) => {
    const path = `pins[${i}]`;
    const fields = readObject(found, path, row);
    const before = readStep(found, tops, projects, `${path}.before`, fields.before);
    const after = readStep(found, tops, projects, `${path}.after`, fields.after);
    if (before === after) found.reject(path, "must name two different steps");
    const pair = JSON.stringify([before, after]);
    const first = firstAt.get(pair);
    if (first !== undefined) found.reject(path, `is the same as pins[${first}]`);
    firstAt.set(pair, i);
    return { before, after };
  });
}

export function readLeftOut(
  found: Findings,
  tops: Tops,
  { requirements, projects = [] }: Pick<Instance, "requirements" | "projects">,
  value: unknown,
): LeftOut {
  const fields = readObject(found, "leftOut", value);
  const required = new Set(requirements.map(({ skill, level }) => `${skill}@${level}`));
  return {
    requirements: readList(found, "leftOut.requirements", fields.requirements).map((row, i) => {
      const path = `leftOut.requirements[${i}]`;
      const { skill, level } = readNeed(found, tops, path, row);
      if (!required.has(`${skill}@${level}`))
        found.reject(path, `there is no requirement of "${skill}" at level ${level}`);
      return { skill, level };
    }),
    projects: readProjectIds(found, projects, "leftOut.projects", fields.projects),
  };
}

export function readProjectIds(
  found: Findings,
  projects: readonly Project[],
  path: string,
  value: unknown,
): readonly string[] {
  const known = new Set(projects.map((project) => project.id));
  return readList(found, path, value).map((id, i) => {
    if (typeof id !== "string") found.reject(`${path}[${i}]`, "must be the id of a project");
    else if (!known.has(id)) found.reject(`${path}[${i}]`, `there is no project ${JSON.stringify(id)}`);
    return String(id);
  });
}

/** `skill@level`, or a project's id; ids hold no @. */
function readStep(found: Findings, tops: Tops, projects: readonly Project[], path: string, value: unknown): string {
  if (typeof value !== "string") {
    found.reject(path, "must be the id of a step: skill@level, or a project's id");
    return "";
  }
  const at = value.indexOf("@");
  const [skill, level] = [value.slice(0, at), value.slice(at + 1)];
  const top = tops.get(skill);
  if (at < 0) {
    if (!projects.some(({ id }) => id === value)) found.reject(path, `there is no project ${JSON.stringify(value)}`);
  } else if (top === undefined) found.reject(path, `there is no skill ${JSON.stringify(skill)}`);
  else if (!/^[1-9]\d*$/.test(level) || Number(level) > top) {
    found.reject(path, `must name a whole level of ${JSON.stringify(skill)} from 1 to ${top}`);
  }
  return value;
}
