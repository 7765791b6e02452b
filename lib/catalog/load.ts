import type { Db, Tx } from "@/lib/db/client";
import { followCatalogue } from "@/lib/ratings/follow-catalogue";
import { done, type Result } from "@/lib/result";
import { frameworkId } from "./framework";
import { type BrokenCatalog, readCatalog } from "./read";
import { type Catalog, type CatalogSkill, roleFacts, stepLevels } from "./schema";
import { readSuccession } from "./succession";
import { addRows, putRows } from "./write-rows";

export type LoadedCatalog = { readonly version: string; readonly changed: boolean };

/**
 * Brings the folder's content into the database, whole or not at all; nothing is written if that version is there
 * already. Several instances may start at once: they take turns, and the later ones find the work done. A skill or
 * role that the folder no longer holds is marked retired, since ratings and plans refer to it; ratings of a skill that
 * went over into others follow it.
 */
export async function loadCatalog(db: Db, folder: string): Promise<Result<LoadedCatalog, BrokenCatalog>> {
  const read = await readCatalog(folder);
  if (!read.ok) return read;
  const catalog = read.value;
  if (await isLoaded(db, catalog.version)) return done({ version: catalog.version, changed: false });

  const changed = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = 0`; // another instance may take its time
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypoint.catalogue'))`;
      if (await isLoaded(tx, catalog.version)) return false;
      await write(tx, catalog);
      return true;
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  return done({ version: catalog.version, changed });
}

/** Whether the database holds that version of the catalogue. */
export async function isLoaded(tx: Tx, version: string): Promise<boolean> {
  const framework = await tx.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
  return framework?.version === version;
}

async function write(tx: Tx, catalog: Catalog): Promise<void> {
  const before = await readSuccession(tx);
  const loaded = { version: catalog.version, loadedAt: new Date(), guides: catalog.guides };
  await tx.framework.upsert({ where: { id: frameworkId }, create: { id: frameworkId, ...loaded }, update: loaded });
  await writeSkills(tx, catalog);
  await writeRoles(tx, catalog);
  await writeProfiles(tx, catalog);
  await followCatalogue(tx, before);
}

async function writeSkills(tx: Tx, { skills }: Catalog): Promise<void> {
  const ids = skills.map(({ id }) => id);
  const remembered = await rememberedFormerIds(tx, skills);
  await tx.skill.updateMany({
    where: { frameworkId, id: { notIn: ids }, retiredAt: null },
    data: { retiredAt: new Date() },
  });
  await putRows(
    tx,
    "Skill",
    skills.map(({ levels, resources, formerIds = [], ...fields }) => ({
      ...fields,
      formerIds: [...formerIds, ...(remembered.get(fields.id) ?? [])],
      frameworkId,
      retiredAt: null,
    })),
  );

  const ofThese = { where: { skillId: { in: ids } } };
  await tx.skillLevel.deleteMany(ofThese);
  await tx.prerequisite.deleteMany(ofThese);
  await tx.resource.deleteMany(ofThese);
  await addRows(tx, "SkillLevel", skills.flatMap(levelRows));
  await addRows(tx, "Prerequisite", skills.flatMap(prerequisiteRows));
  await addRows(
    tx,
    "Resource",
    skills.flatMap(({ id, resources }) =>
      resources.map((resource, position) => ({ skillId: id, position, ...resource })),
    ),
  );
}

/** An id that is gone, and that no file names any more, leads where it last led. */
async function rememberedFormerIds(tx: Tx, skills: readonly CatalogSkill[]): Promise<Map<string, string[]>> {
  const spokenFor = new Set(skills.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  const rows = await tx.skill.findMany({ where: { frameworkId }, select: { id: true, formerIds: true } });
  return new Map(rows.map(({ id, formerIds }) => [id, formerIds.filter((former) => !spokenFor.has(former))]));
}

function levelRows(skill: CatalogSkill) {
  const nothingToDo = { hours: 0, hoursLow: 0, hoursHigh: 0, learn: "", practise: "", doneWhen: "" };
  const [none] = skill.levels;
  return [
    { skillId: skill.id, level: none.level, statement: none.statement, ...nothingToDo },
    ...stepLevels(skill).map(({ level, statement, hours, spread: [hoursLow, hoursHigh], learn, practise, done }) => ({
      skillId: skill.id,
      level,
      statement,
      hours,
      hoursLow,
      hoursHigh,
      learn,
      practise,
      doneWhen: done,
    })),
  ];
}

function prerequisiteRows(skill: CatalogSkill) {
  return stepLevels(skill).flatMap(({ level, needs }) =>
    needs.map((need) => ({ skillId: skill.id, level, needsSkillId: need.skill, needsLevel: need.level })),
  );
}

const kinds = ["target", "starting", "neighbour"];

async function writeRoles(tx: Tx, catalog: Catalog): Promise<void> {
  const roles = [...catalog.roles].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, "en"),
  );
  const ids = roles.map(({ id }) => id);
  await tx.role.updateMany({
    where: { frameworkId, id: { notIn: ids }, retiredAt: null },
    data: { retiredAt: new Date() },
  });
  await putRows(
    tx,
    "Role",
    roles.map((role, position) => {
      const { id, name, kind, summary } = role;
      const facts = roleFacts.strip().parse(role);
      return { id, frameworkId, name, kind, position, summary, facts, retiredAt: null };
    }),
  );

  // Plans hold projects in their snapshot, so these rows may be written anew.
  await tx.requirement.deleteMany({ where: { roleId: { in: ids } } });
  await tx.project.deleteMany({ where: { role: { frameworkId } } });
  await addRows(
    tx,
    "Requirement",
    roles.flatMap(({ id, requirements }) =>
      requirements.map(({ skill, ...fields }, position) => ({ roleId: id, position, skillId: skill, ...fields })),
    ),
  );
  const projects = roles.flatMap((role) =>
    role.projects.map((project, position) => ({ ...project, roleId: role.id, position })),
  );
  await addRows(
    tx,
    "Project",
    projects.map(({ needs, done, ...fields }) => ({ ...fields, doneWhen: done })),
  );
  await addRows(
    tx,
    "ProjectNeed",
    projects.flatMap(({ id, needs }) => needs.map(({ skill, level }) => ({ projectId: id, skillId: skill, level }))),
  );
}

async function writeProfiles(tx: Tx, catalog: Catalog): Promise<void> {
  const profiles = [...catalog.profiles].sort((a, b) => a.name.localeCompare(b.name, "en"));
  await tx.startingProfile.deleteMany();
  await addRows(
    tx,
    "StartingProfile",
    profiles.map(({ ratings, role = null, ...fields }, position) => ({ ...fields, roleId: role, position })),
  );
  await addRows(
    tx,
    "StartingRating",
    profiles.flatMap(({ id, ratings }) =>
      ratings.map(({ skill, level }) => ({ profileId: id, skillId: skill, level })),
    ),
  );
}
