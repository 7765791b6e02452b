import { frameworkId } from "@/lib/catalog/framework";
import { type RoleFacts, roleFacts } from "@/lib/catalog/schema";
import { db } from "@/lib/db/client";

export type OutlineSkill = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  /** Ids of skills that went over into this one. */
  readonly formerIds: readonly string[];
};

export type OutlineRole = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly facts: RoleFacts;
};

/** Reaching `level` of the skill needs the other skill at `needsLevel` first. */
export type OutlineNeed = {
  readonly skill: string;
  readonly level: number;
  readonly needs: string;
  readonly needsLevel: number;
};

export type OutlineRequirement = {
  readonly role: string;
  readonly skill: string;
  readonly level: number;
  readonly weight: number;
  readonly essential: boolean;
};

/** What the catalogue holds and how it hangs together, without the texts of the levels. */
export type Outline = {
  readonly version: string;
  /** Targets first. */
  readonly roles: readonly OutlineRole[];
  /** By name. */
  readonly skills: readonly OutlineSkill[];
  readonly needs: readonly OutlineNeed[];
  readonly requirements: readonly OutlineRequirement[];
};

let kept: Outline = { version: "", roles: [], skills: [], needs: [], requirements: [] };

/** The present outline: the same for everyone until the catalogue changes, so kept in memory. Empty without catalogue. */
export async function currentOutline(): Promise<Outline> {
  const framework = await db.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
  const version = framework?.version ?? "";
  if (kept.version !== version) kept = await readOutline();
  return kept;
}

async function readOutline(): Promise<Outline> {
  return db.$transaction(
    async (tx) => {
      const framework = await tx.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
      const roles = await tx.role.findMany({
        where: { frameworkId, retiredAt: null },
        select: { id: true, name: true, kind: true, summary: true, facts: true },
        orderBy: { position: "asc" },
      });
      const skills = await tx.skill.findMany({
        where: { frameworkId, retiredAt: null },
        select: { id: true, name: true, area: true, summary: true, aliases: true, formerIds: true },
      });
      const needs = await tx.prerequisite.findMany({
        where: { skill: { frameworkId, retiredAt: null } },
        orderBy: [{ skillId: "asc" }, { level: "asc" }, { needsSkillId: "asc" }],
      });
      const requirements = await tx.requirement.findMany({
        where: { role: { frameworkId, retiredAt: null } },
        select: { roleId: true, skillId: true, level: true, weight: true, essential: true },
        orderBy: [{ roleId: "asc" }, { position: "asc" }],
      });
      return {
        version: framework?.version ?? "",
        roles: roles.map((role) => ({ ...role, facts: roleFacts.parse(role.facts) })),
        skills: skills.sort((a, b) => a.name.localeCompare(b.name, "en")),
        needs: needs.map(({ skillId, level, needsSkillId, needsLevel }) => ({
          skill: skillId,
          level,
          needs: needsSkillId,
          needsLevel,
        })),
        requirements: requirements.map(({ roleId, skillId, ...fields }) => ({
          role: roleId,
          skill: skillId,
          ...fields,
        })),
      };
    },
    // One version of the catalogue, also while another is being loaded.
    { isolationLevel: "RepeatableRead" },
  );
}
