import { z } from "zod";
import { day } from "@/lib/forms/day";
import { hoursPerWeek } from "@/lib/forms/hours-per-week";
import { many } from "@/lib/forms/optional";
import type { AskedChange } from "@/lib/planning/change-view";
import type { PlanSettings } from "@/lib/planning/plan-settings";
import type { Day } from "@/lib/time/days";

const damaged = "This form is damaged. Reload the page.";
const goal = z.string(damaged).regex(/^[a-z0-9-]{1,200}(@[1-5])?$/, damaged);

const strategies = ["steady", "fast-track"] as const;
export const strategyInput = z.enum(strategies, "Choose how to order the steps.");

/** What is left out, each a skill at a level or a project: `git@2`, `demo`. */
export const leftOutInput = many(goal).transform((goals): PlanSettings["leftOut"] => ({
  requirements: goals.flatMap((each) => {
    const [skill = "", level] = each.split("@");
    return level === undefined ? [] : [{ skill, level: Number(level) }];
  }),
  projects: goals.filter((each) => !each.includes("@")),
}));

/** Steps put before others, `git@1>python@2`. */
export const pinsInput = many(
  z
    .string(damaged)
    .regex(/^[a-z0-9-]{1,200}(@[1-5])?>[a-z0-9-]{1,200}(@[1-5])?$/, damaged)
    .transform((text) => {
      const [before = "", after = ""] = text.split(">");
      return { before, after };
    }),
);

/** What the fields of the form hold, as text. */
export type ChangeFields = {
  readonly strategy: string;
  readonly startDate: string;
  readonly hoursPerWeek: string;
  readonly readyBy: string;
  readonly leftOut: readonly string[];
  readonly pins: readonly string[];
};

export type ReadChange = {
  readonly fields: ChangeFields;
  /** Fields that cannot be read stand as the plan has them. */
  readonly asked: AskedChange;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;
type Now = { readonly settings: PlanSettings; readonly hoursPerWeek: number; readonly today: Day };

/**
 * What an address or a form asks of a plan. What it leaves out stays as it is; lists stay unless `asked` says that the
 * form itself was sent, in which an empty list is one. `leaveOut` and `pin` add one to what the plan has.
 */
export function readChange(query: Query, now: Now): ReadChange {
  const own = fieldsOf(now);
  const isForm = one(query.asked) !== "";
  const fields: ChangeFields = {
    strategy: one(query.strategy) || own.strategy,
    startDate: one(query.startDate) || own.startDate,
    hoursPerWeek: one(query.hoursPerWeek) || own.hoursPerWeek,
    readyBy: one(query.readyBy),
    leftOut: added(isForm ? all(query.leftOut) : own.leftOut, one(query.leaveOut)),
    pins: added(isForm ? all(query.pins) : own.pins, one(query.pin)),
  };
  const errors: Record<string, string> = {};
  function read<S extends z.ZodType>(name: keyof ChangeFields, schema: S, otherwise: z.output<S>): z.output<S> {
    const parsed = schema.safeParse(fields[name]);
    if (parsed.success) return parsed.data;
    errors[name] = parsed.error.issues[0]?.message ?? damaged;
    return otherwise;
  }
  const asked: AskedChange = {
    strategy: read("strategy", strategyInput, now.settings.strategy),
    startDate: read("startDate", firstDayFrom(now), now.settings.startDate),
    hoursPerWeek: read("hoursPerWeek", hoursPerWeek, now.hoursPerWeek),
    leftOut: read("leftOut", leftOutInput, now.settings.leftOut),
    pins: read("pins", pinsInput, [...now.settings.pins]),
    readyBy: fields.readyBy === "" ? null : read("readyBy", laterThan(now.today), null),
  };
  return { fields, asked, errors };
}

/** A first day that was chosen once may have passed; another one may not. */
export function firstDayFrom({ settings, today }: Pick<Now, "settings" | "today">) {
  return day("Choose the first day.").refine((chosen) => chosen >= today || chosen === settings.startDate, {
    error: "This day has passed. Choose today or a later day.",
  });
}

function laterThan(today: Day) {
  return day("Choose the day.")
    .refine((chosen) => chosen > today, { error: "Choose a day after today." })
    .nullable();
}

function fieldsOf({ settings, hoursPerWeek }: Now): ChangeFields {
  const { strategy, startDate, leftOut, pins } = settings;
  return {
    strategy,
    startDate,
    hoursPerWeek: String(hoursPerWeek),
    readyBy: "",
    leftOut: [...leftOut.requirements.map(({ skill, level }) => `${skill}@${level}`), ...leftOut.projects],
    pins: pins.map(({ before, after }) => `${before}>${after}`),
  };
}

const one = (value: Query[string]): string => (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
const all = (value: Query[string]): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
const added = (list: readonly string[], value: string) => (value === "" ? list : [...new Set([...list, value])]);
