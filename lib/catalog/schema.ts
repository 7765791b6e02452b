import { z } from "zod";
import type { Guides } from "./guides";

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

/** Where in the work on AI a role stands, in the order in which the work goes. */
export const workflowPhases = [
  "Data and questions",
  "Modelling and experiments",
  "Production systems",
  "Product integration and iteration at scale",
] as const;

/** What a person may enjoy in their work; each role says how much of it the job gives. */
export const traits = [
  "explaining-outcomes",
  "experiments",
  "reliable-systems",
  "scale",
  "generative-features",
  "fast-iteration",
  "users",
  "mathematics",
  "programming",
  "infrastructure",
  "data-craft",
  "research",
  "communication",
  "interfaces",
  "on-call",
  "definitions",
] as const;

export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const name = z.string().trim().min(1).max(80);
export const prose = z.string().trim().min(10).max(2000);
export const phrase = z.string().trim().min(1).max(400);
export const phrases = z.array(phrase).min(1).max(20);
const hours = z.number().positive().max(5000);
const weight = z.number().max(5);
const aliases = z.array(z.string().trim().min(1).max(80)).max(20);

/** A level that can be required: whole, 1 to 5. */
const askedLevel = z.int().min(1).max(topLevel);
const need = z.strictObject({ skill: id, level: askedLevel });
const needs = z.array(need).max(12);

/** What is best learned first, without being required: it orders steps of a plan and brings none in. */
const teachingOrder = z.strictObject({
  ...need.shape,
  /** Why it comes first, in one line. */
  why: phrase,
});

/** What can be checked, one thing an entry. */
const checks = z.array(phrase).min(1).max(6);

const none = z.strictObject({ level: z.literal(0), statement: prose });

const level = <L extends number>(number: L) =>
  z.strictObject({
    level: z.literal(number),
    /** What a person can do then, as a heading: "Serve a model behind an API". */
    outcome: phrase,
    statement: prose,
    /** Hours of study and practice from the level below. */
    hours,
    /** A low and a high figure for `hours`. */
    spread: z.tuple([hours, hours]),
    needs,
    after: z.array(teachingOrder).max(8).optional(),
    learn: prose,
    practise: prose,
    done: checks,
  });

const address = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "must be an address that begins with https://" })
  .meta({ pattern: "^https://" });

export const resourcePart = z.strictObject({
  level: askedLevel,
  /** For example "Chapters 3 to 5". */
  part: phrase,
  hours,
  /** Whether to begin with it; true once a level. */
  start: z.boolean(),
});

const dayOrNot = 'must be a day such as 2026-11-28, or "not checked"';

const resource = z.strictObject({
  title: phrase,
  url: address,
  kind: z.enum(["documentation", "book", "course", "article", "practice"]),
  hours,
  cost: z.enum(["free", "paid"]),
  /** The levels that it helps to reach. */
  levels: z.array(askedLevel).min(1).max(topLevel),
  /** The day on which somebody opened it and found it fit for its levels; "not checked" is an honest value. */
  checked: z.union([z.iso.date({ error: dayOrNot }), z.literal("not checked")], { error: dayOrNot }),
  /** The part of it that belongs to a level, with its own hours. */
  parts: z.array(resourcePart).min(1).max(topLevel).optional(),
});

export const skillFile = z.strictObject({
  id,
  name,
  area: z.enum(areas),
  aliases,
  /** Ids of skills that are no more and went over into this one; an id that two skills name was split. */
  formerIds: z.array(id).max(10).optional(),
  /** The skill that a person who holds a level of this one holds at the same level: a language gives programming. */
  gives: id.optional(),
  summary: prose,
  why: prose,
  levels: z.tuple([none, level(1), level(2), level(3), level(4), level(5)]),
  resources: z.array(resource).min(3).max(8),
});

export const projectPart = z.strictObject({ part: phrase, hours });

const project = z.strictObject({
  id,
  name,
  /** What a person has shown then, as a heading: "Ship an LLM feature to real users". */
  outcome: phrase,
  summary: prose,
  hours,
  /** In the order of the work; together they take `hours`. */
  parts: z.array(projectPart).min(2).max(8).optional(),
  weight: weight.min(2),
  /** Nobody is ready before it is done. */
  essential: z.boolean(),
  /** Why it counts that much, in one line. */
  why: phrase,
  needs: needs.min(1),
  practise: prose,
  done: checks,
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
  source: z.strictObject({ title: phrase, url: address.optional() }),
});

/** How much of the work it is, from 1 (little) to 5 (most of the day). */
const share = z.strictObject({ amount: z.int().min(1).max(5), text: prose });

/** Everything that a role page tells besides requirements and projects. */
export const roleFacts = z.strictObject({
  /** Other titles of the same job. */
  aliases,
  focus: prose,
  /** The main one first. */
  phases: z.array(z.enum(workflowPhases)).min(1).max(workflowPhases.length),
  responsibilities: phrases,
  outputs: phrases,
  tools: phrases,
  useCases: phrases,
  industries: phrases,
  entryPoints: phrases,
  outlook: prose,
  /** Left out where no figure with a source is known. */
  pay: pay.optional(),
  coding: share,
  mathematics: share,
  workMode: prose,
  /** How much the job gives to somebody who enjoys that, from 0 to 4. */
  fit: z.record(z.enum(traits), z.int().min(0).max(4)),
  sharesWith: z.array(z.strictObject({ role: id, text: prose })).max(20),
});

export const roleFile = z.strictObject({
  id,
  name,
  kind: z.enum(["target", "starting", "neighbour"]),
  summary: prose,
  ...roleFacts.shape,
  requirements: z
    .array(
      z.strictObject({
        skill: id,
        level: askedLevel,
        weight: weight.min(1),
        essential: z.boolean(),
        /** Why it counts that much, in one line. */
        why: phrase,
      }),
    )
    .min(1)
    .max(40),
  projects: z.array(project).min(2).max(4),
});

export const profileFile = z.strictObject({
  id,
  name,
  sentence: phrase,
  summary: prose,
  /** The role that the profile shows after about three years; a role has one such profile. */
  role: id.optional(),
  ratings: z
    .array(z.strictObject({ skill: id, level: z.int().min(0).max(topLevel) }))
    .min(1)
    .max(200),
});

export type CatalogSkill = z.infer<typeof skillFile>;
export type CatalogRole = z.infer<typeof roleFile>;
export type CatalogProfile = z.infer<typeof profileFile>;
export type RoleFacts = z.infer<typeof roleFacts>;
export type ResourcePart = z.infer<typeof resourcePart>;
export type ProjectPart = z.infer<typeof projectPart>;
export type Pay = z.infer<typeof pay>;
export type Trait = (typeof traits)[number];
export type WorkflowPhase = (typeof workflowPhases)[number];

/** The content of the folder, checked; each list sorted by id, routes by both their roles. `version` is its hash. */
export type CatalogContent = {
  readonly version: string;
  readonly skills: readonly CatalogSkill[];
  readonly roles: readonly CatalogRole[];
  readonly profiles: readonly CatalogProfile[];
  readonly guides: Guides;
};

/** `release` rises with each change of the content. */
export type Catalog = CatalogContent & { readonly release: number };

/** The levels that a step can reach, 1 to 5. */
export function stepLevels(skill: CatalogSkill) {
  const [, ...reachable] = skill.levels;
  return reachable;
}
