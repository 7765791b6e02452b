import { dayNumber } from "./calendar";
import { NOTHING_LEFT_OUT, readLeftOut, readPins, readProjectIds } from "./parse-choices";
import { type Fields, Findings, readLevel, readList, readNeed, readObject, type Tops } from "./read-fields";
import { describeCycle, stepCycle } from "./step-cycle";
import type { Instance, ParsedInstance, Prerequisite, Project, Requirement, Skill, TeachingOrder } from "./types";

/**
 * Reads an instance from data of unknown shape. Everything that the engine relies on is checked here, so what comes
 * back is safe to plan. Fields that it does not know are left out. Linear in the size of the input, but for sorting.
 * @returns the instance, or the first thing that is wrong with it, in reading order
 */
export function parseInstance(input: unknown): ParsedInstance {
  const found = new Findings();
  const instance = readInstance(found, input);
  if (found.first) return { ok: false, error: found.first };
  const cycle = stepCycle(instance.skills);
  if (cycle) return { ok: false, error: describeCycle(instance.skills, cycle) };
  return { ok: true, instance };
}

function readInstance(found: Findings, input: unknown): Instance {
  const fields = readObject(found, "", input);
  const skills = readSkills(found, fields.skills);
  const tops = new Map(skills.map((skill) => [skill.id, skill.hours.length]));
  const projects = fields.projects === undefined ? [] : readProjects(found, tops, fields.projects);
  const requirements = readRequirements(found, tops, fields.requirements);
  const ratings = readRatings(found, tops, fields.ratings);
  const { projectsDone: done } = fields;
  const projectsDone = done === undefined ? [] : readProjectIds(found, projects, "projectsDone", done);
  const hoursPerWeek = readPositive(found, "hoursPerWeek", fields.hoursPerWeek);
  const startDate = readDate(found, "startDate", fields.startDate);
  const threshold = fields.threshold === undefined ? 0.8 : readPositive(found, "threshold", fields.threshold);
  if (threshold > 1) found.reject("threshold", "must be at most 1");
  const { credit = "met", strategy = "steady" } = fields;
  if (credit !== "met" && credit !== "levels") found.reject("credit", 'must be "met" or "levels"');
  if (strategy !== "steady" && strategy !== "fast-track") found.reject("strategy", 'must be "steady" or "fast-track"');
  const pins = fields.pins === undefined ? [] : readPins(found, tops, projects, fields.pins);
  const leftOut =
    fields.leftOut === undefined
      ? NOTHING_LEFT_OUT
      : readLeftOut(found, tops, { requirements, projects }, fields.leftOut);
  rejectTooHeavy(found, requirements, projects);
  return {
    skills,
    projects,
    requirements,
    ratings,
    projectsDone,
    hoursPerWeek,
    startDate,
    threshold,
    credit: credit === "levels" ? "levels" : "met",
    strategy: strategy === "fast-track" ? "fast-track" : "steady",
    pins,
    leftOut,
  };
}

function readSkills(found: Findings, value: unknown): readonly Skill[] {
  const rows = readList(found, "skills", value).map((row, i) => readObject(found, `skills[${i}]`, row));
  const ids = readIds(found, "skills", rows);
  const hours = rows.map((row, i) =>
    readList(found, `skills[${i}].hours`, row.hours).map((h, k) => readPositive(found, `skills[${i}].hours[${k}]`, h)),
  );
  const tops = new Map(ids.map((id, i) => [id, hours[i]?.length ?? 0]));
  return rows.map((row, i) => {
    const top = hours[i]?.length ?? 0;
    const prereqs = readPrereqs(found, tops, `skills[${i}].prereqs`, row.prereqs, top);
    const after = row.after === undefined ? [] : readAfter(found, tops, `skills[${i}].after`, row.after, top);
    return { id: ids[i] ?? "", hours: hours[i] ?? [], prereqs, after };
  });
}

function readPrereqs(found: Findings, tops: Tops, path: string, value: unknown, top: number): readonly Prerequisite[] {
  return readList(found, path, value).map((row, i) => {
    const fields = readObject(found, `${path}[${i}]`, row);
    return {
      level: readLevel(found, `${path}[${i}].level`, fields.level, 1, top),
      needs: readNeed(found, tops, `${path}[${i}].needs`, fields.needs),
    };
  });
}

function readAfter(found: Findings, tops: Tops, path: string, value: unknown, top: number): readonly TeachingOrder[] {
  return readList(found, path, value).map((row, i) => {
    const fields = readObject(found, `${path}[${i}]`, row);
    return {
      level: readLevel(found, `${path}[${i}].level`, fields.level, 1, top),
      follows: readNeed(found, tops, `${path}[${i}].follows`, fields.follows),
    };
  });
}

function readProjects(found: Findings, tops: Tops, value: unknown): readonly Project[] {
  const rows = readList(found, "projects", value).map((row, i) => readObject(found, `projects[${i}]`, row));
  const ids = readIds(found, "projects", rows);
  return rows.map((row, i) => ({
    id: ids[i] ?? "",
    hours: readPositive(found, `projects[${i}].hours`, row.hours),
    weight: readPositive(found, `projects[${i}].weight`, row.weight),
    needs: readList(found, `projects[${i}].needs`, row.needs).map((need, k) =>
      readNeed(found, tops, `projects[${i}].needs[${k}]`, need),
    ),
    essential: readEssential(found, `projects[${i}].essential`, row.essential),
  }));
}

function readRequirements(found: Findings, tops: Tops, value: unknown): readonly Requirement[] {
  const rows = readList(found, "requirements", value);
  if (rows.length === 0) found.reject("requirements", "must name at least one requirement");
  return rows.map((row, i) => {
    const path = `requirements[${i}]`;
    const fields = readObject(found, path, row);
    const { skill, level } = readNeed(found, tops, path, fields);
    const weight = readPositive(found, `${path}.weight`, fields.weight);
    return { skill, level, weight, essential: readEssential(found, `${path}.essential`, fields.essential) };
  });
}

function readEssential(found: Findings, path: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== "boolean") found.reject(path, "must be true or false");
  return value === true;
}

function readRatings(found: Findings, tops: Tops, value: unknown): Record<string, number> {
  const entries = Object.entries(readObject(found, "ratings", value)).map(([skill, level]): [string, number] => {
    const path = `ratings${key(skill)}`;
    const top = tops.get(skill);
    if (top === undefined) found.reject(path, `there is no skill ${JSON.stringify(skill)}`);
    return [skill, readLevel(found, path, level, 0, top ?? 0)];
  });
  return Object.fromEntries(entries);
}

function readIds(found: Findings, path: string, rows: readonly Fields[]): readonly string[] {
  const firstAt = new Map<string, number>();
  return rows.map(({ id }, i) => {
    const here = `${path}[${i}].id`;
    if (typeof id !== "string" || id === "") {
      found.reject(here, "must be a text that is not empty");
      return "";
    }
    if (id.includes("@")) found.reject(here, `must not hold an @: ${JSON.stringify(id)}`);
    const first = firstAt.get(id);
    if (first !== undefined) found.reject(here, `${JSON.stringify(id)} is already the id of ${path}[${first}]`);
    firstAt.set(id, i);
    return id;
  });
}

function readPositive(found: Findings, path: string, value: unknown): number {
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  found.reject(path, "must be a finite number greater than 0");
  return 1;
}

function readDate(found: Findings, path: string, value: unknown): string {
  if (typeof value === "string" && dayNumber(value) !== null) return value;
  found.reject(path, "must be a date that exists, as YYYY-MM-DD");
  return "";
}

/** Readiness divides by the sum of the weights, so the sum must be a number too. */
function rejectTooHeavy(found: Findings, requirements: readonly Requirement[], projects: readonly Project[]): void {
  let weight = 0;
  for (const one of [...requirements, ...projects]) weight += one.weight;
  if (!Number.isFinite(weight)) found.reject("requirements", "the weights together exceed the largest number");
}

/** How a key follows its object in a path: bare where it reads well, quoted otherwise. */
function key(name: string): string {
  return /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
