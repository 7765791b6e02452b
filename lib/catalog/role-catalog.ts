import { db, type Tx } from "@/lib/db/client";
import { frameworkId } from "./framework";
import { type RoleFacts, roleFacts } from "./schema";

export type SkillNeed = { readonly skill: string; readonly level: number };

export type LevelEntry = {
  /** 1 to 5. */
  readonly level: number;
  readonly statement: string;
  /** From the level below; `hoursLow` to `hoursHigh` is its spread. */
  readonly hours: number;
  readonly hoursLow: number;
  readonly hoursHigh: number;
  readonly learn: string;
  readonly practise: string;
  readonly done: string;
};

export type ResourceEntry = {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly hours: number;
  readonly cost: string;
  /** The levels that it helps to reach. */
  readonly levels: readonly number[];
};

export type SkillEntry = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly summary: string;
  readonly why: string;
  /** What a person at level 0 says. */
  readonly noneStatement: string;
  readonly levels: readonly LevelEntry[];
  /** The highest level that the role asks for, itself or by what rests on it. */
  readonly upTo: number;
  /** Of the levels up to `upTo`; every skill named is in the catalogue of the role. */
  readonly prereqs: readonly { readonly level: number; readonly needs: SkillNeed }[];
  readonly resources: readonly ResourceEntry[];
};

export type RequirementEntry = SkillNeed & { readonly weight: number; readonly essential: boolean };

export type ProjectEntry = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly hours: number;
  readonly weight: number;
  readonly needs: readonly SkillNeed[];
  readonly practise: string;
  readonly done: string;
};

/** A role with everything that it rests on, self-contained: plain data that can be kept as a snapshot. */
export type RoleCatalog = {
  readonly version: string;
  readonly role: { readonly id: string; readonly name: string; readonly summary: string };
  readonly facts: RoleFacts;
  /** Sorted by id. */
  readonly skills: readonly SkillEntry[];
  /** In the order of the role's file. */
  readonly requirements: readonly RequirementEntry[];
  /** In the order of the role's file. */
  readonly projects: readonly ProjectEntry[];
};

/** Reads the role as the catalogue has it now; `null` if there is no such role, or no longer. */
export async function readRoleCatalog(roleId: string): Promise<RoleCatalog | null> {
  return db.$transaction(
    async (tx) => {
      const role = await tx.role.findFirst({
        where: { id: roleId, frameworkId, retiredAt: null },
        select: { id: true, name: true, summary: true, facts: true, framework: { select: { version: true } } },
      });
      if (!role) return null;
      return {
        version: role.framework.version,
        role: { id: role.id, name: role.name, summary: role.summary },
        facts: roleFacts.parse(role.facts),
        skills: await readSkills(tx, await neededLevels(tx, roleId)),
        requirements: await readRequirements(tx, roleId),
        projects: await readProjects(tx, roleId),
      };
    },
    // One version of the catalogue, also while another is being loaded.
    { isolationLevel: "RepeatableRead" },
  );
}

/** The highest level of each skill that the role's requirements and projects ask for, and what these need, to the end. */
async function neededLevels(tx: Tx, roleId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ skill: string; level: number }[]>`
    WITH RECURSIVE asked (skill, level) AS (
      SELECT "skillId", level FROM "Requirement" WHERE "roleId" = ${roleId}
      UNION
      SELECT need."skillId", need.level FROM "ProjectNeed" need
        JOIN "Project" project ON project.id = need."projectId" WHERE project."roleId" = ${roleId}
      UNION
      SELECT before."needsSkillId", before."needsLevel" FROM asked
        JOIN "Prerequisite" before ON before."skillId" = asked.skill AND before.level <= asked.level
    )
    SELECT skill, max(level) AS level FROM asked GROUP BY skill`;
  return new Map(rows.map(({ skill, level }) => [skill, level]));
}

async function readRequirements(tx: Tx, roleId: string): Promise<RequirementEntry[]> {
  const rows = await tx.requirement.findMany({
    where: { roleId },
    select: { skillId: true, level: true, weight: true, essential: true },
    orderBy: { position: "asc" },
  });
  return rows.map(({ skillId, ...fields }) => ({ skill: skillId, ...fields }));
}

async function readProjects(tx: Tx, roleId: string): Promise<ProjectEntry[]> {
  const rows = await tx.project.findMany({
    where: { roleId },
    select: {
      id: true,
      name: true,
      summary: true,
      hours: true,
      weight: true,
      practise: true,
      doneWhen: true,
      needs: { select: { skillId: true, level: true }, orderBy: { skillId: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  return rows.map(({ doneWhen, needs, ...fields }) => ({
    ...fields,
    done: doneWhen,
    needs: needs.map(({ skillId, level }) => ({ skill: skillId, level })),
  }));
}

/** The parts of the skills one after the other: a transaction has one connection, which takes one query at a time. */
async function readSkills(tx: Tx, upTo: ReadonlyMap<string, number>): Promise<SkillEntry[]> {
  const ids = [...upTo.keys()];
  const skills = await tx.skill.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, area: true, summary: true, why: true },
    orderBy: { id: "asc" },
  });
  const levels = await tx.skillLevel.findMany({ where: { skillId: { in: ids } }, orderBy: { level: "asc" } });
  const prerequisites = await tx.prerequisite.findMany({
    where: { skillId: { in: ids } },
    orderBy: [{ level: "asc" }, { needsSkillId: "asc" }],
  });
  const resources = await tx.resource.findMany({ where: { skillId: { in: ids } }, orderBy: { position: "asc" } });

  const levelsOf = bySkill(levels);
  const prerequisitesOf = bySkill(prerequisites);
  const resourcesOf = bySkill(resources);
  return skills.map((skill) => {
    const own = levelsOf.get(skill.id) ?? [];
    const top = upTo.get(skill.id) ?? 0;
    return {
      ...skill,
      upTo: top,
      noneStatement: own.find(({ level }) => level === 0)?.statement ?? "",
      levels: own
        .filter(({ level }) => level > 0)
        .map(({ skillId, doneWhen, ...level }) => ({ ...level, done: doneWhen })),
      prereqs: (prerequisitesOf.get(skill.id) ?? [])
        .filter(({ level }) => level <= top)
        .map(({ level, needsSkillId, needsLevel }) => ({ level, needs: { skill: needsSkillId, level: needsLevel } })),
      resources: (resourcesOf.get(skill.id) ?? []).map(({ skillId, position, ...resource }) => resource),
    };
  });
}

function bySkill<T extends { readonly skillId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.skillId);
    if (group) group.push(row);
    else groups.set(row.skillId, [row]);
  }
  return groups;
}
