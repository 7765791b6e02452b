import { z } from "zod";
import { db, type Tx } from "@/lib/db/client";
import type { Catalogue, CatalogueProfile, CatalogueRole, CatalogueSkill } from "./catalogue";
import { frameworkId } from "./framework";
import { guides } from "./guides";
import { projectPart, resourcePart, roleFacts } from "./schema";
import { readSuccessors } from "./successors";

/**
 * Reads the whole catalogue from the database: one version of it, also while another is being loaded. Its tables are
 * read one after the other, since a transaction has one connection, which takes one query at a time.
 */
export async function readCatalogue(): Promise<Catalogue> {
  return db.$transaction(
    async (tx) => {
      const framework = await tx.framework.findUnique({
        where: { id: frameworkId },
        select: { version: true, guides: true },
      });
      return {
        version: framework?.version ?? "",
        roles: await readRoles(tx),
        skills: await readSkills(tx),
        profiles: await readProfiles(tx),
        guides: framework && guides.parse(framework.guides),
        successors: await readSuccessors(tx),
      };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000 },
  );
}

const current = { frameworkId, retiredAt: null };

async function readRoles(tx: Tx): Promise<CatalogueRole[]> {
  const roles = await tx.role.findMany({
    where: current,
    select: { id: true, name: true, kind: true, summary: true, facts: true },
    orderBy: { position: "asc" },
  });
  const requirements = groupedBy(
    "roleId",
    await tx.requirement.findMany({
      where: { role: current },
      select: { roleId: true, skillId: true, level: true, weight: true, essential: true, why: true },
      orderBy: { position: "asc" },
    }),
  );
  const projects = groupedBy(
    "roleId",
    await tx.project.findMany({
      where: { role: current },
      omit: { position: true },
      include: { needs: { select: { skillId: true, level: true }, orderBy: { skillId: "asc" } } },
      orderBy: { position: "asc" },
    }),
  );
  return roles.map((role) => ({
    ...role,
    facts: roleFacts.parse(role.facts),
    requirements: (requirements.get(role.id) ?? []).map(({ roleId, skillId, ...fields }) => ({
      skill: skillId,
      ...fields,
    })),
    projects: (projects.get(role.id) ?? []).map(({ roleId, doneWhen, needs, parts, ...fields }) => ({
      ...fields,
      parts: z.array(projectPart).parse(parts),
      done: doneWhen,
      needs: needs.map(({ skillId, level }) => ({ skill: skillId, level })),
    })),
  }));
}

async function readSkills(tx: Tx): Promise<CatalogueSkill[]> {
  const skills = await tx.skill.findMany({
    where: current,
    select: { id: true, name: true, area: true, summary: true, why: true, aliases: true, formerIds: true, gives: true },
  });
  const ofThese = { where: { skill: current } };
  const levels = groupedBy("skillId", await tx.skillLevel.findMany({ ...ofThese, orderBy: { level: "asc" } }));
  const prerequisites = groupedBy(
    "skillId",
    await tx.prerequisite.findMany({ ...ofThese, orderBy: [{ level: "asc" }, { needsSkillId: "asc" }] }),
  );
  const teachingOrder = groupedBy(
    "skillId",
    await tx.teachingOrder.findMany({ ...ofThese, orderBy: [{ level: "asc" }, { followsSkillId: "asc" }] }),
  );
  const resources = groupedBy("skillId", await tx.resource.findMany({ ...ofThese, orderBy: { position: "asc" } }));
  return skills
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map((skill) => {
      const [none, ...reachable] = levels.get(skill.id) ?? [];
      return {
        ...skill,
        noneStatement: none?.statement ?? "",
        levels: reachable.map(({ skillId, doneWhen, ...level }) => ({ ...level, done: doneWhen })),
        prereqs: (prerequisites.get(skill.id) ?? []).map(({ level, needsSkillId, needsLevel }) => ({
          level,
          needs: { skill: needsSkillId, level: needsLevel },
        })),
        after: (teachingOrder.get(skill.id) ?? []).map(({ level, followsSkillId, followsLevel, why }) => ({
          level,
          follows: { skill: followsSkillId, level: followsLevel },
          why,
        })),
        resources: (resources.get(skill.id) ?? []).map(({ skillId, position, parts, ...resource }) => ({
          ...resource,
          parts: z.array(resourcePart).parse(parts),
        })),
      };
    });
}

async function readProfiles(tx: Tx): Promise<CatalogueProfile[]> {
  const profiles = await tx.startingProfile.findMany({
    omit: { position: true },
    include: { ratings: { select: { skillId: true, level: true } } },
    orderBy: { position: "asc" },
  });
  return profiles.map(({ ratings, ...profile }) => ({
    ...profile,
    ratings: Object.fromEntries(ratings.map(({ skillId, level }) => [skillId, level])),
  }));
}

function groupedBy<K extends string, T extends { readonly [key in K]: string }>(key: K, rows: readonly T[]) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}
