import type { Db, Tx } from "@/lib/db/client";
import { done, type Result } from "@/lib/result";
import type { BrokenCatalog } from "./broken-catalog";
import { frameworkId } from "./framework";
import { noteMoves } from "./moves";
import { readCatalog } from "./read";
import { type Catalog, type CatalogSkill, roleFacts, stepLevels } from "./schema";
import { readSuccessors } from "./successors";
import { addRows, putRows } from "./write-rows";

/** A state of the catalogue: `version` is a hash of the content, `release` the number that rises with each change. */
export type CatalogRelease = Pick<Catalog, "release" | "version">;

export type CatalogLoad =
  | { readonly outcome: "loaded" | "unchanged"; readonly catalog: CatalogRelease }
  /** The database holds the later release `kept`, which stays. */
  | { readonly outcome: "older"; readonly catalog: CatalogRelease; readonly kept: number };

/**
 * Brings the folder's content into the database, whole or not at all; nothing is written if that version is there
 * already, or a later release. Several instances may start at once: they take turns, and the later ones find the work
 * done. A skill or role that the folder no longer holds is marked retired, since ratings and plans refer to it. Where a
 * skill went over into others that is noted, and the ratings of people follow afterwards.
 */
export async function loadCatalog(db: Db, folder: string): Promise<Result<CatalogLoad, BrokenCatalog>> {
  const read = await readCatalog(folder);
  if (!read.ok) return read;
  const { release, version } = read.value;
  const catalog = { release, version };
  if (await isLoaded(db, catalog)) return done({ outcome: "unchanged", catalog });

  const load = await db.$transaction(
    async (tx): Promise<CatalogLoad> => {
      await tx.$executeRaw`SET LOCAL lock_timeout = 0`; // another instance may take its time
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypoint.catalogue'))`;
      const present = await presentRelease(tx);
      if (present && present.release > release) return { outcome: "older", catalog, kept: present.release };
      if (present?.version === version) {
        await tx.framework.update({ where: { id: frameworkId }, data: { release } });
        return { outcome: "unchanged", catalog };
      }
      await write(tx, read.value);
      return { outcome: "loaded", catalog };
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  return done(load);
}

/** Whether the database holds that very release of the catalogue. */
export async function isLoaded(tx: Tx, { release, version }: CatalogRelease): Promise<boolean> {
  const present = await presentRelease(tx);
  return present?.release === release && present.version === version;
}

function presentRelease(tx: Tx): Promise<CatalogRelease | null> {
  return tx.framework.findUnique({ where: { id: frameworkId }, select: { release: true, version: true } });
}

async function write(tx: Tx, catalog: Catalog): Promise<void> {
  const before = await readSuccessors(tx);
  const { release, version, guides } = catalog;
  const loaded = { release, version, loadedAt: new Date(), guides };
  await tx.framework.upsert({ where: { id: frameworkId }, create: { id: frameworkId, ...loaded }, update: loaded });
  await writeSkills(tx, catalog);
  await writeRoles(tx, catalog);
  await writeProfiles(tx, catalog);
  await noteMoves(tx, before);
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
    skills.map(({ levels, resources, formerIds = [], gives = null, ...fields }) => ({
      ...fields,
      gives,
      formerIds: [...formerIds, ...(remembered.get(fields.id) ?? [])],
      frameworkId,
      retiredAt: null,
    })),
  );

  const ofThese = { where: { skillId: { in: ids } } };
  await tx.skillLevel.deleteMany(ofThese);
  await tx.prerequisite.deleteMany(ofThese);
  await tx.teachingOrder.deleteMany(ofThese);
  await tx.resource.deleteMany(ofThese);
  await addRows(tx, "SkillLevel", skills.flatMap(levelRows));
  await addRows(tx, "Prerequisite", skills.flatMap(prerequisiteRows));
  await addRows(tx, "TeachingOrder", skills.flatMap(teachingOrderRows));
  await addRows(
    tx,
    "Resource",
    skills.flatMap(({ id, resources }) =>
      resources.map(({ checked, parts = [], ...resource }, position) => ({
        skillId: id,
        position,
        ...resource,
        checkedOn: checked === "not checked" ? null : checked,
        parts,
      })),
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
  const nothingToDo = { hours: 0, hoursLow: 0, hoursHigh: 0, learn: "", practise: "", doneWhen: [] };
  const [none] = skill.levels;
  return [
    { skillId: skill.id, level: none.level, outcome: "", statement: none.statement, ...nothingToDo },
    ...stepLevels(skill).map(({ spread: [hoursLow, hoursHigh], needs, after, done, ...fields }) => ({
      skillId: skill.id,
      ...fields,
      hoursLow,
      hoursHigh,
      doneWhen: done,
    })),
  ];
}

function prerequisiteRows(skill: CatalogSkill) {
  return stepLevels(skill).flatMap(({ level, needs }) =>
    needs.map((need) => ({ skillId: skill.id, level, needsSkillId: need.skill, needsLevel: need.level })),
  );
}

function teachingOrderRows(skill: CatalogSkill) {
  return stepLevels(skill).flatMap(({ level, after = [] }) =>
    after.map(({ skill: followsSkillId, level: followsLevel, why }) => ({
      skillId: skill.id,
      level,
      followsSkillId,
      followsLevel,
      why,
    })),
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
    projects.map(({ needs, done, parts = [], ...fields }) => ({ ...fields, parts, doneWhen: done })),
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
