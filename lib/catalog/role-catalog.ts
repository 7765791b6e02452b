import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
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
        select: roleFields,
      });
      if (!role) return null;
      const upTo = await neededLevels(tx, roleId);
      const skills = await tx.skill.findMany({
        where: { id: { in: [...upTo.keys()] } },
        select: skillFields,
        orderBy: { id: "asc" },
      });
      return {
        version: role.framework.version,
        role: { id: role.id, name: role.name, summary: role.summary },
        facts: roleFacts.parse(role.facts),
        skills: skills.map((skill) => toSkillEntry(skill, upTo.get(skill.id) ?? 0)),
        requirements: role.requirements.map(({ skillId, ...fields }) => ({ skill: skillId, ...fields })),
        projects: role.projects.map(({ doneWhen, needs, ...fields }) => ({
          ...fields,
          done: doneWhen,
          needs: needs.map(({ skillId, level }) => ({ skill: skillId, level })),
        })),
      };
    },
    // One version of the catalogue, also while another is being loaded.
    { isolationLevel: "RepeatableRead" },
  );
}

/** The highest level of each skill that the role's requirements and projects ask for, and what these need, to the end. */
async function neededLevels(tx: Prisma.TransactionClient, roleId: string): Promise<Map<string, number>> {
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

const roleFields = {
  id: true,
  name: true,
  summary: true,
  facts: true,
  framework: { select: { version: true } },
  requirements: {
    select: { skillId: true, level: true, weight: true, essential: true },
    orderBy: { position: "asc" },
  },
  projects: {
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
  },
} as const satisfies Prisma.RoleSelect;

const skillFields = {
  id: true,
  name: true,
  area: true,
  summary: true,
  why: true,
  levels: {
    select: {
      level: true,
      statement: true,
      hours: true,
      hoursLow: true,
      hoursHigh: true,
      learn: true,
      practise: true,
      doneWhen: true,
    },
    orderBy: { level: "asc" },
  },
  prerequisites: {
    select: { level: true, needsSkillId: true, needsLevel: true },
    orderBy: [{ level: "asc" }, { needsSkillId: "asc" }],
  },
  resources: {
    select: { title: true, url: true, kind: true, hours: true, cost: true, levels: true },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.SkillSelect;

type SkillRow = Prisma.SkillGetPayload<{ select: typeof skillFields }>;

function toSkillEntry({ prerequisites, levels, ...fields }: SkillRow, upTo: number): SkillEntry {
  return {
    ...fields,
    upTo,
    noneStatement: levels.find(({ level }) => level === 0)?.statement ?? "",
    levels: levels.filter(({ level }) => level > 0).map(({ doneWhen, ...level }) => ({ ...level, done: doneWhen })),
    prereqs: prerequisites
      .filter(({ level }) => level <= upTo)
      .map(({ level, needsSkillId, needsLevel }) => ({ level, needs: { skill: needsSkillId, level: needsLevel } })),
  };
}
