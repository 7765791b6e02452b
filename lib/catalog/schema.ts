import { z } from "zod";

export const areas = [
  "Programming",
  "Data",
  "Statistics and mathematics",
  "Machine learning",
  "Generative AI",
  "Engineering and operations",
  "Product and communication",
] as const;

export const topLevel = 5;

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const name = z.string().trim().min(1).max(80);
const prose = z.string().trim().min(10).max(2000);
const phrase = z.string().trim().min(1).max(400);
const phrases = z.array(phrase).min(1).max(20);
const hours = z.number().positive().max(5000);
const weight = z.number().max(5);

/** A level that can be asked for: whole, 1 to 5. */
const askedLevel = z.int().min(1).max(topLevel);
const need = z.strictObject({ skill: id, level: askedLevel });
const needs = z.array(need).max(12);

const none = z.strictObject({ level: z.literal(0), statement: prose });

const level = <L extends number>(number: L) =>
  z.strictObject({
    level: z.literal(number),
    statement: prose,
    /** Hours of study and practice from the level below. */
    hours,
    /** A low and a high figure for `hours`. */
    spread: z.tuple([hours, hours]),
    needs,
    learn: prose,
    practise: prose,
    done: prose,
  });

const resource = z.strictObject({
  title: phrase,
  url: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "must be an address that begins with https://" })
    .meta({ pattern: "^https://" }),
  kind: z.enum(["documentation", "book", "course", "article", "practice"]),
  hours,
  cost: z.enum(["free", "paid"]),
  /** The levels that it helps to reach. */
  levels: z.array(askedLevel).min(1).max(topLevel),
});

export const skillFile = z.strictObject({
  id,
  name,
  area: z.enum(areas),
  aliases: z.array(z.string().trim().min(1).max(80)).max(20),
  summary: prose,
  why: prose,
  levels: z.tuple([none, level(1), level(2), level(3), level(4), level(5)]),
  resources: z.array(resource).min(3).max(8),
});

const project = z.strictObject({
  id,
  name,
  summary: prose,
  hours,
  weight: weight.min(2),
  needs: needs.min(1),
  practise: prose,
  done: prose,
});

const pay = z.strictObject({
  /** A year, in `currency`. */
  low: z.int().positive(),
  high: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency code such as USD"),
  region: phrase,
  years: phrase,
  basis: phrase,
  caveat: prose,
});

/** Everything that a role page tells besides requirements and projects. */
export const roleFacts = z.strictObject({
  focus: prose,
  phase: phrase,
  responsibilities: phrases,
  outputs: phrases,
  tools: phrases,
  useCases: phrases,
  entryPoints: phrases,
  pay,
  coding: prose,
  mathematics: prose,
  workMode: prose,
  sharesWith: z.array(z.strictObject({ role: id, text: prose })).max(20),
});

export const roleFile = z.strictObject({
  id,
  name,
  kind: z.enum(["target", "starting", "neighbour"]),
  summary: prose,
  ...roleFacts.shape,
  requirements: z
    .array(z.strictObject({ skill: id, level: askedLevel, weight: weight.min(1), essential: z.boolean() }))
    .min(1)
    .max(40),
  projects: z.array(project).min(2).max(4),
});

export const profileFile = z.strictObject({
  id,
  name,
  sentence: phrase,
  summary: prose,
  ratings: z
    .array(z.strictObject({ skill: id, level: z.int().min(0).max(topLevel) }))
    .min(1)
    .max(200),
});

export type CatalogSkill = z.infer<typeof skillFile>;
export type CatalogRole = z.infer<typeof roleFile>;
export type CatalogProfile = z.infer<typeof profileFile>;
export type RoleFacts = z.infer<typeof roleFacts>;
export type Area = (typeof areas)[number];

/** The content of the folder, checked; each list sorted by id. */
export type Catalog = {
  readonly version: string;
  readonly skills: readonly CatalogSkill[];
  readonly roles: readonly CatalogRole[];
  readonly profiles: readonly CatalogProfile[];
};

/** The levels that one can work for, 1 to 5. */
export function stepLevels(skill: CatalogSkill) {
  const [, ...reachable] = skill.levels;
  return reachable;
}
