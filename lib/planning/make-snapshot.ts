import { levelName } from "@/lib/catalog/level-names";
import type { LevelEntry, PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { Instance, Plan, PlanStep, SkillStep, StepReason } from "@/lib/engine/types";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { type PhasedStep, phasesOf } from "./phases";
import type { PlanSnapshot, StepContent } from "./snapshot";

/**
 * Puts a computed plan together with every text that its page will show.
 * @param confidence how sure each rating is, by skill; kept for the skills of the instance
 */
export function makeSnapshot(
  catalog: PlannedCatalog,
  instance: Instance,
  plan: Plan,
  reasons: readonly StepReason[],
  confidence: PlanSnapshot["estimates"]["confidence"],
  choices: PlanSnapshot["choices"],
): PlanSnapshot {
  const isInPlan = new Set(instance.skills.map(({ id }) => id));
  return {
    format: 2,
    engineVersion: ENGINE_VERSION,
    catalogVersion: catalog.version,
    role: catalog.role,
    instance,
    plan,
    skills: Object.fromEntries(catalog.skills.map(({ id, name, area }) => [id, { name, area }])),
    projects: Object.fromEntries(catalog.projects.map(({ id, name }) => [id, name])),
    contents: Object.fromEntries(plan.steps.map((step) => [step.id, contentOf(catalog, step)])),
    reasons: [...reasons],
    teachingReasons: teachingReasonsOf(catalog, reasons),
    choices,
    estimates: {
      efforts: effortsOf(catalog, plan.steps),
      confidence: Object.fromEntries(Object.entries(confidence).filter(([id]) => isInPlan.has(id))),
    },
    phases: phasesOf(
      plan.steps.map((step) => phasedStep(catalog, step)),
      { hoursPerWeek: instance.hoursPerWeek, readyStep: plan.ready.step },
    ).map(({ name, aims, steps }) => ({ name, aims, steps: [...steps] })),
  };
}

function contentOf(catalog: PlannedCatalog, step: PlanStep): StepContent {
  if (step.kind === "project") {
    const { name, summary, practise, done } = projectOf(catalog, step.id);
    return { title: name, statement: summary, learn: null, practise, done: [...done], resources: [] };
  }
  const skill = skillOf(catalog, step.skill);
  const level = levelOf(catalog, step);
  return {
    title: `${skill.name}: ${levelName(step.to)}`,
    statement: level.statement,
    learn: level.learn,
    practise: level.practise,
    done: [...level.done],
    resources: skill.resources
      .filter(({ levels }) => levels.includes(step.to))
      .map(({ title, url, kind, hours, cost, parts }) => {
        const own = parts.find(({ level: helped }) => helped === step.to);
        const part = own && { part: own.part, hours: own.hours, start: own.start };
        return { title, url, kind, hours, cost, ...(part && { part }) };
      })
      .sort((a, b) => Number(b.part?.start ?? false) - Number(a.part?.start ?? false)),
  };
}

function teachingReasonsOf(
  { skills }: PlannedCatalog,
  reasons: readonly StepReason[],
): PlanSnapshot["teachingReasons"] {
  const whys = new Map<string, string>(
    skills.flatMap(({ id, after }) =>
      after.map(({ level, follows, why }) => [`${id}@${level} ${follows.skill}@${follows.level}`, why] as const),
    ),
  );
  const explained = reasons.map(({ id, follows }) => {
    const known = follows.flatMap((followed) => {
      const why = whys.get(`${id} ${followed}`);
      return why === undefined ? [] : [[followed, why] as const];
    });
    return [id, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(explained.filter(([, known]) => Object.keys(known).length > 0));
}

/** Of the levels alone: projects have one figure. */
function effortsOf(catalog: PlannedCatalog, steps: readonly PlanStep[]): PlanSnapshot["estimates"]["efforts"] {
  const efforts = steps.flatMap((step) => {
    if (step.kind === "project") return [];
    const { hoursLow: low, hoursHigh: high } = levelOf(catalog, step);
    return [[step.id, { low, high }] as const];
  });
  return Object.fromEntries(efforts);
}

function phasedStep(catalog: PlannedCatalog, step: PlanStep): PhasedStep {
  const { id, hours } = step;
  if (step.kind === "project") {
    const { name, outcome } = projectOf(catalog, id);
    return { kind: "project", id, hours, name, outcome, completes: "project" };
  }
  const { skill, to } = step;
  const { name, area, levels } = skillOf(catalog, skill);
  const met = catalog.requirements.filter((requirement) => requirement.skill === skill && requirement.level === to);
  const completes = met.length === 0 ? null : met.some(({ essential }) => essential) ? "essential" : "requirement";
  const outcome = levels.find(({ level }) => level === to)?.outcome ?? "";
  return { kind: "skill", id, hours, skill: name, area, to, outcome, completes };
}

function levelOf(catalog: PlannedCatalog, { skill, to }: SkillStep): LevelEntry {
  const level = skillOf(catalog, skill).levels.find(({ level }) => level === to);
  if (!level) throw new Error(`The catalogue has no level ${to} of ${skill}, yet the plan does.`);
  return level;
}

function skillOf(catalog: PlannedCatalog, id: string): PlannedCatalog["skills"][number] {
  const skill = catalog.skills.find((candidate) => candidate.id === id);
  if (!skill) throw new Error(`The catalogue has no skill ${id}, yet the plan does.`);
  return skill;
}

function projectOf(catalog: PlannedCatalog, id: string): PlannedCatalog["projects"][number] {
  const project = catalog.projects.find((candidate) => candidate.id === id);
  if (!project) throw new Error(`The catalogue has no project ${id}, yet the plan does.`);
  return project;
}
