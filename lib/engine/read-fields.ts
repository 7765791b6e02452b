import type { InstanceError, SkillNeed } from "./types";

/** Keeps the first problem; the readers go on with a stand-in, which nobody sees. */
export class Findings {
  first: InstanceError | null = null;

  reject(path: string, message: string): void {
    this.first ??= { path, message };
  }
}

export type Fields = { readonly [field: string]: unknown };

export function readObject(found: Findings, path: string, value: unknown): Fields {
  if (isObject(value)) return { __proto__: null, ...value };
  found.reject(path, "must be an object");
  return { __proto__: null };
}

export function readList(found: Findings, path: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  found.reject(path, "must be a list");
  return [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Levels that each skill has, by id. */
export type Tops = ReadonlyMap<string, number>;

export function readNeed(found: Findings, tops: Tops, path: string, value: unknown): SkillNeed {
  const fields = readObject(found, path, value);
  const skill = readReference(found, `${path}.skill`, fields.skill, tops);
  return { skill, level: readLevel(found, `${path}.level`, fields.level, 1, tops.get(skill) ?? 0) };
}

function readReference(found: Findings, path: string, value: unknown, known: Tops): string {
  if (typeof value !== "string") found.reject(path, "must be the id of a skill");
  else if (!known.has(value)) found.reject(path, `there is no skill ${JSON.stringify(value)}`);
  return String(value);
}

export function readLevel(found: Findings, path: string, value: unknown, low: number, top: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= top) return value + 0; // no -0
  found.reject(path, `must be a whole level from ${low} to ${top}`);
  return low;
}
