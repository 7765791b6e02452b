import { z } from "zod";
import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { ChangeSource } from "./change-view";
import { type PlanSnapshot, planSnapshot } from "./snapshot";

/*
 * What a browser's worker computes changes of a plan from: the source of it as JSON, without the texts that no
 * difference, trail or date is made of, since they are most of a plan and of a role.
 */

const need = z.object({ skill: z.string(), level: z.number() });
const day = z.iso.date();
const span = z.object({ start: day, finish: day });

const catalog = z.object({
  version: z.string(),
  role: z.object({ id: z.string(), name: z.string(), summary: z.string() }),
  skills: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      area: z.string(),
      upTo: z.number(),
      levels: z.array(z.object({ level: z.number(), outcome: z.string(), hours: z.number() })),
      prereqs: z.array(z.object({ level: z.number(), needs: need })),
      after: z.array(z.object({ level: z.number(), follows: need, why: z.string() })),
    }),
  ),
  requirements: z.array(need.extend({ weight: z.number(), essential: z.boolean() })),
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      outcome: z.string(),
      hours: z.number(),
      weight: z.number(),
      essential: z.boolean(),
      needs: z.array(need),
    }),
  ),
});

const settings = z.object({
  strategy: z.enum(["steady", "fast-track"]),
  startDate: day,
  pins: z.array(z.object({ before: z.string(), after: z.string() })),
  leftOut: z.object({ requirements: z.array(need), projects: z.array(z.string()) }),
});

const stepState = z.union([
  z.object({ kind: z.enum(["open", "started"]) }),
  z.object({ kind: z.literal("done"), on: day }),
]);

/** As it goes over the wire. */
export const changePayload = z.object({
  before: planSnapshot,
  catalog,
  /** By id of a skill of the plan: those that took its place. */
  successors: z.record(z.string(), z.array(z.string())),
  holdings: z.object({ ratings: z.record(z.string(), z.number()), projectsDone: z.array(z.string()) }),
  studyTime: z.object({
    hoursPerWeek: z.number(),
    hoursFrom: z.array(z.object({ day, hoursPerWeek: z.number().nullable() })),
    breaks: z.array(z.object({ first: day, last: day })),
  }),
  startsNoEarlierThan: day.nullable(),
  shared: z.record(z.string(), span),
  today: day,
  done: z.record(z.string(), day),
  settings,
  progress: z.record(z.string(), z.object({ id: z.string(), state: stepState })),
});

type ChangePayload = z.input<typeof changePayload>;

/** Of a source as the server reads it. */
export function toPayload({ before, way, settings, progress }: ChangeSource): ChangePayload {
  const ids = new Set([...Object.keys(before.skills), ...way.catalog.skills.map(({ id }) => id)]);
  const { studyTime, startsNoEarlierThan, shared } = way.time;
  return {
    before: withoutTexts(before),
    catalog: catalog.parse(way.catalog),
    successors: Object.fromEntries([...ids].map((id) => [id, [...way.successors.successorsOf(id)]])),
    holdings: { ratings: { ...way.holdings.ratings }, projectsDone: [...way.holdings.projectsDone] },
    studyTime: { ...studyTime, hoursFrom: [...studyTime.hoursFrom], breaks: [...studyTime.breaks] },
    startsNoEarlierThan,
    shared: Object.fromEntries(shared),
    today: way.today,
    done: Object.fromEntries(way.done),
    settings: { ...settings, pins: [...settings.pins], leftOut: copyOf(settings.leftOut) },
    progress: Object.fromEntries(progress),
  };
}

/** Back into a source, in the worker. Throws on what `toPayload` has not made. */
export function fromPayload(input: unknown): ChangeSource {
  const payload = changePayload.parse(input);
  const { before, successors, holdings, studyTime, startsNoEarlierThan, shared, today, done } = payload;
  return {
    before,
    way: {
      catalog: withBlankTexts(payload.catalog),
      successors: { successorsOf: (id) => successors[id] ?? [] },
      holdings,
      confidence: {},
      time: { studyTime, startsNoEarlierThan, shared: new Map(Object.entries(shared)) },
      today,
      done: new Map(Object.entries(done)),
    },
    settings: payload.settings,
    progress: new Map(Object.entries(payload.progress)),
  };
}

function withoutTexts(plan: PlanSnapshot): PlanSnapshot {
  const contents = Object.entries(plan.contents).map(([key, { title }]) => [key, { ...blank, title }] as const);
  return { ...plan, contents: Object.fromEntries(contents), reasons: [], teachingReasons: {}, setAside: [] };
}

const blank = { statement: "", learn: null, practise: "", done: [], resources: [] };

function withBlankTexts({ version, role, skills, requirements, projects }: z.output<typeof catalog>): PlannedCatalog {
  return {
    version,
    role,
    skills: skills.map(({ levels, ...skill }) => ({
      ...skill,
      summary: "",
      why: "",
      noneStatement: "",
      resources: [],
      levels: levels.map((level) => ({
        ...level,
        hoursLow: level.hours,
        hoursHigh: level.hours,
        statement: "",
        learn: "",
        practise: "",
        done: [],
      })),
    })),
    requirements: requirements.map((requirement) => ({ ...requirement, why: "" })),
    projects: projects.map((project) => ({ ...project, summary: "", parts: [], why: "", practise: "", done: [] })),
  };
}

const copyOf = ({ requirements, projects }: ChangeSource["settings"]["leftOut"]) => ({
  requirements: [...requirements],
  projects: [...projects],
});
