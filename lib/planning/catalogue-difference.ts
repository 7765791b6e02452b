import { levelName } from "@/lib/catalog/level-names";
import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { Successors } from "@/lib/catalog/successors";
import { listInWords } from "@/lib/engine/list-in-words";
import type { SkillNeed } from "@/lib/engine/types";
import { type Names, needChanges } from "./need-changes";
import type { PlanBasis } from "./plan-basis";

/**
 * What has changed for the plan's role since the plan was made, in sentences: what the role requires, the skills, their
 * hours and needs, the projects. Empty if nothing did that the plan depends on.
 */
export function catalogueDifference(old: PlanBasis, now: PlannedCatalog, successors: Successors): string[] {
  return [
    ...(old.role.name === now.role.name ? [] : [`${old.role.name} is now called ${now.role.name}.`]),
    ...requirementChanges(old, now, successors),
    ...skillChanges(old, now, successors),
    ...newSkills(old, now, successors),
    ...hoursChanges(old, now, successors),
    ...prerequisiteChanges(old, now, successors),
    ...projectChanges(old, now, successors),
  ];
}

function requirementChanges(old: PlanBasis, now: PlannedCatalog, { successorsOf }: Successors): string[] {
  const nameOf = namesOf(now);
  const required = new Map(now.requirements.map((each) => [each.skill, each]));
  // Of skills that became one, the highest counts.
  const before = new Map(
    [...old.instance.requirements]
      .sort((a, b) => a.level - b.level)
      .flatMap((each) => successorsOf(each.skill).map((successor) => [successor, each] as const)),
  );
  const dropped = old.instance.requirements
    .filter(({ skill }) => !successorsOf(skill).some((successor) => required.has(successor)))
    .map(({ skill }) => `${old.skills[skill]?.name ?? skill} is no longer required.`);
  const others = now.requirements.flatMap(({ skill, level, weight, essential }) => {
    const was = before.get(skill);
    const name = nameOf(skill);
    if (!was) return [`${name} at ${levelName(level)} is now required${essential ? " and essential" : ""}.`];
    return [
      ...(was.level === level
        ? []
        : [`${name} is required at ${levelName(level)} instead of ${levelName(was.level)}.`]),
      ...(was.weight === weight
        ? []
        : [`${name} counts ${weight > was.weight ? "more" : "less"}: ${weight} instead of ${was.weight} of 5.`]),
      ...((was.essential ?? false) === essential ? [] : [`${name} is ${essential ? "now" : "no longer"} essential.`]),
    ];
  });
  return [...dropped, ...others];
}

function skillChanges(old: PlanBasis, now: PlannedCatalog, { successorsOf }: Successors): string[] {
  const nameOf = namesOf(now);
  const present = new Set(now.skills.map(({ id }) => id));
  const required = new Set(old.instance.requirements.map(({ skill }) => skill));
  return Object.entries(old.skills).flatMap(([id, { name }]) => {
    const successors = successorsOf(id);
    const parts = successors.filter((successor) => present.has(successor));
    if (successors.length > 1 && parts.length > 1) return [`${name} was split into ${listInWords(parts.map(nameOf))}.`];
    const [successor] = parts;
    if (successor === undefined) return required.has(id) ? [] : [`${name} is no longer needed for it.`];
    if (successors.length > 1) return [`${name} was split, and ${nameOf(successor)} takes its place here.`];
    return nameOf(successor) === name ? [] : [`${name} is now called ${nameOf(successor)}.`];
  });
}

/** Skills that come in only because others, or a project, depend on them. */
function newSkills(old: PlanBasis, now: PlannedCatalog, { successorsOf }: Successors): string[] {
  const known = new Set(Object.keys(old.skills).flatMap(successorsOf));
  const required = new Set(now.requirements.map(({ skill }) => skill));
  return now.skills
    .filter(({ id }) => !known.has(id) && !required.has(id))
    .map(({ name, upTo }) => `${name} at ${levelName(upTo)} is a new prerequisite.`);
}

/** Of levels above what the person held when the plan was made. */
function hoursChanges(old: PlanBasis, now: PlannedCatalog, { successorsOf }: Successors): string[] {
  const current = new Map(now.skills.map((skill) => [skill.id, skill]));
  return old.instance.skills.flatMap(({ id, hours }) => {
    const [successor = "", ...others] = successorsOf(id);
    const skill = current.get(successor);
    if (!skill || others.length > 0) return [];
    const changed = skill.levels.filter(
      ({ level, hours: takes }) =>
        level <= skill.upTo && level > (old.instance.ratings[id] ?? 0) && takes !== hours[level - 1],
    );
    if (changed.length === 0) return [];
    const words = changed.map(
      ({ level, hours: takes }) => `${levelName(level)} takes ${takes} hours instead of ${hours[level - 1] ?? 0}`,
    );
    return [`${skill.name}: ${listInWords(words)}.`];
  });
}

/** Of the levels that the plan works for. */
function prerequisiteChanges(old: PlanBasis, now: PlannedCatalog, successors: Successors): string[] {
  const { successorsOf } = successors;
  const planned = new Set(
    old.plan.steps.flatMap((step) =>
      step.kind === "skill" ? successorsOf(step.skill).map((successor) => `${successor}@${step.to}`) : [],
    ),
  );
  return now.skills.flatMap(({ id, name, prereqs }) => {
    const before = old.instance.skills.filter((skill) => successorsOf(skill.id).includes(id));
    const levels = [1, 2, 3, 4, 5].filter((level) => planned.has(`${id}@${level}`));
    return levels.flatMap((level) => {
      const at = (each: { readonly level: number }) => each.level === level;
      const toOthers = ({ skill }: SkillNeed) => !successorsOf(skill).includes(id);
      return needChanges(
        `${name} at ${levelName(level)}`,
        before.flatMap((skill) => skill.prereqs.filter(at).map(({ needs }) => needs)).filter(toOthers),
        prereqs.filter(at).map(({ needs }) => needs),
        successors,
        namesIn(old, now),
      );
    });
  });
}

function projectChanges(old: PlanBasis, now: PlannedCatalog, successors: Successors): string[] {
  const before = new Map((old.instance.projects ?? []).map((project) => [project.id, project]));
  const present = new Set(now.projects.map(({ id }) => id));
  const gone = [...before.keys()]
    .filter((id) => !present.has(id))
    .map((id) => `The project ${old.projects[id] ?? id} is no longer required.`);
  const others = now.projects.flatMap(({ id, name, hours, weight, needs }) => {
    const was = before.get(id);
    if (!was) return [`The project ${name} is new.`];
    const calledBefore = old.projects[id] ?? name;
    return [
      ...(calledBefore === name ? [] : [`The project ${calledBefore} is now called ${name}.`]),
      ...(was.hours === hours ? [] : [`The project ${name} takes ${hours} hours instead of ${was.hours}.`]),
      ...(was.weight === weight
        ? []
        : [
            `The project ${name} counts ${weight > was.weight ? "more" : "less"}: ${weight} instead of ${was.weight} of 5.`,
          ]),
      ...needChanges(`The project ${name}`, was.needs, needs, successors, namesIn(old, now)),
    ];
  });
  return [...gone, ...others];
}

function namesIn(old: PlanBasis, now: PlannedCatalog): Names {
  return { now: namesOf(now), before: (id) => old.skills[id]?.name ?? id };
}

function namesOf({ skills }: PlannedCatalog): (id: string) => string {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
