import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { loadCatalog } from "@/lib/catalog/load";
import { catalogForPlanning, roleOptions, roleWithSkills, startingProfiles } from "@/lib/catalog/queries";
import { connect, db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import {
  type Files,
  sampleFiles,
  sampleHours,
  sampleWith,
  skillText,
  withFolder,
} from "@/tests/unit/catalog/sample-catalog";

const url = await freshDatabase();

async function load(files: Files) {
  const loaded = await withFolder(files, (folder) => loadCatalog(db, folder));
  return loaded.ok ? loaded.value : loaded.error.kind;
}

/** Loads the files under that number. */
async function loadAs(release: number, files: Files) {
  return withFolder(files, async (folder) => {
    const path = join(folder, "release.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replace("release: 1", `release: ${release}`));
    const loaded = await loadCatalog(db, folder);
    return loaded.ok ? loaded.value : loaded.error.kind;
  });
}

async function counts() {
  return {
    skills: await db.skill.count(),
    levels: await db.skillLevel.count(),
    prerequisites: await db.prerequisite.count(),
    resources: await db.resource.count(),
    roles: await db.role.count(),
    requirements: await db.requirement.count(),
    projects: await db.project.count(),
    projectNeeds: await db.projectNeed.count(),
    profiles: await db.startingProfile.count(),
    startingRatings: await db.startingRating.count(),
  };
}

const sampleCounts = {
  skills: 2,
  levels: 12,
  prerequisites: 5,
  resources: 6,
  roles: 1,
  requirements: 2,
  projects: 2,
  projectNeeds: 2,
  profiles: 1,
  startingRatings: 1,
};

const withTyping = { ...sampleFiles, "skills/typing.yaml": skillText("typing", []) };

beforeEach(async () => {
  await db.role.deleteMany();
  await db.startingProfile.deleteMany();
  await db.user.deleteMany();
  await db.skill.deleteMany();
  await db.framework.deleteMany();
});

describe("loadCatalog", () => {
  test("writes everything once, and nothing the second time", async () => {
    expect(await load(sampleFiles)).toMatchObject({ outcome: "loaded" });
    const { loadedAt } = await db.framework.findUniqueOrThrow({ where: { id: "waypoint" } });
    expect(await counts()).toEqual(sampleCounts);

    expect(await load(sampleFiles)).toMatchObject({ outcome: "unchanged" });
    expect(await counts()).toEqual(sampleCounts);
    expect(await db.framework.findUnique({ where: { id: "waypoint" } })).toMatchObject({ loadedAt });
  });

  test("does the work once when several instances start together", async () => {
    const others = [connect(url), connect(url), connect(url)];
    const loaded = await withFolder(sampleFiles, (folder) =>
      Promise.all(others.map((other) => loadCatalog(other, folder))),
    );
    await Promise.all(others.map((other) => other.$disconnect()));
    expect(loaded.filter((result) => result.ok && result.value.outcome === "loaded")).toHaveLength(1);
    expect(loaded.every((result) => result.ok)).toBe(true);
    expect(await counts()).toEqual(sampleCounts);
  });

  test("takes over what changed and what is new", async () => {
    await load(sampleFiles);
    const summary = "What coding is, in other words.";
    const changed = sampleWith("skills/coding.yaml", "What coding is, in one sentence.", summary);
    await load({ ...changed, "skills/typing.yaml": skillText("typing", []) });
    expect(await db.skill.findUnique({ where: { id: "coding" } })).toMatchObject({ summary });
    expect(await counts()).toMatchObject({ skills: 3, levels: 18 });
  });

  test("retires what is gone and keeps what people rated, until it comes back", async () => {
    await load(withTyping);
    const { id: userId } = await db.user.create({ data: { email: "ada@example.org" } });
    const rating = { userId, skillId: "typing", level: 2, confidence: "sure", source: "self" } as const;
    await db.rating.create({ data: { ...rating, ratedAt: new Date() } });

    await load(sampleFiles);
    expect(await db.skill.findUnique({ where: { id: "typing" } })).toMatchObject({ retiredAt: expect.any(Date) });
    expect(await db.rating.count({ where: { userId, level: 2 } })).toBe(1);
    expect(await db.skillLevel.count({ where: { skillId: "typing" } })).toBe(6);

    await load(withTyping);
    expect(await db.skill.findUnique({ where: { id: "typing" } })).toMatchObject({ retiredAt: null });
    expect(await db.rating.count({ where: { userId, level: 2 } })).toBe(1);
  });

  test("retires a role and offers it no more", async () => {
    const architect = sampleFiles["roles/builder.yaml"]
      ?.replace("id: builder", "id: architect")
      .replace("name: Builder", "name: Architect")
      .replace("aliases: [Maker]", "aliases: []")
      .replace("id: footbridge", "id: plan-of-a-house")
      .replace("id: road-bridge", "id: plan-of-a-street");
    const drawer = sampleFiles["profiles/tinkerer.yaml"]
      ?.replaceAll("tinkerer", "drawer")
      .replace("role: builder", "role: architect");
    await load({ ...sampleFiles, "roles/architect.yaml": architect ?? "", "profiles/drawer.yaml": drawer ?? "" });
    expect((await roleOptions()).map(({ id }) => id)).toEqual(["architect", "builder"]);

    await load(sampleFiles);
    expect((await roleOptions()).map(({ id }) => id)).toEqual(["builder"]);
    expect(await catalogForPlanning("architect")).toBeNull();
    expect(await db.role.findUnique({ where: { id: "architect" } })).toMatchObject({ retiredAt: expect.any(Date) });
  });

  test("refuses a broken catalogue whole and leaves the one that is there", async () => {
    await load(sampleFiles);
    const before = await catalogForPlanning("builder");
    const broken = { ...withTyping, "roles/builder.yaml": "id: builder" };
    expect(await load(broken)).toBe("broken-catalogue");
    expect(await counts()).toEqual(sampleCounts);
    expect(await catalogForPlanning("builder")).toEqual(before);
  });
});

describe("a release of the catalogue", () => {
  const present = () => db.framework.findUniqueOrThrow({ where: { id: "waypoint" } });
  const retired = () => db.skill.count({ where: { retiredAt: { not: null } } });

  test("that is older than the database's is not loaded, and takes nothing back", async () => {
    await loadAs(8, withTyping);
    const before = await present();

    expect(await loadAs(7, sampleFiles)).toMatchObject({ outcome: "older", catalog: { release: 7 }, kept: 8 });
    expect(await present()).toEqual(before);
    expect(await retired()).toBe(0);
  });

  test("goes back to an older content under a higher number", async () => {
    await loadAs(8, withTyping);
    expect(await loadAs(9, sampleFiles)).toMatchObject({ outcome: "loaded" });
    expect(await present()).toMatchObject({ release: 9 });
    expect(await retired()).toBe(1);
  });

  test("is noted, without loading anew, in a database that holds its content from before releases were numbered", async () => {
    await load(sampleFiles);
    await db.framework.updateMany({ data: { release: 0 } });
    const { loadedAt } = await present();

    expect(await loadAs(1, sampleFiles)).toMatchObject({ outcome: "unchanged" });
    expect(await present()).toMatchObject({ release: 1, loadedAt });
  });
});

describe("the queries on the catalogue", () => {
  test("give a role with all that it depends on, and nothing else", async () => {
    await load(withTyping);
    const role = await catalogForPlanning("builder");
    expect(role?.skills.map(({ id, upTo }) => [id, upTo])).toEqual([
      ["coding", 4],
      ["testing", 3],
    ]);
    expect(role?.skills[1]?.prereqs).toEqual([1, 2, 3].map((level) => ({ level, needs: { skill: "coding", level } })));
    expect(role?.skills[0]?.levels.map(({ level, hours }) => [level, hours])).toEqual(
      sampleHours.map((hours, index) => [index + 1, hours]),
    );
    expect(role?.projects.map(({ id, needs }) => [id, needs])).toEqual([
      ["footbridge", [{ skill: "coding", level: 4 }]],
      ["road-bridge", [{ skill: "testing", level: 2 }]],
    ]);
    expect(role?.requirements[0]).toEqual({
      skill: "testing",
      level: 3,
      weight: 5,
      essential: true,
      why: "Bridges have to hold",
    });
    expect(role?.skills[0]?.levels[0]).toMatchObject({
      outcome: "Do coding at level 1",
      done: ["Somebody else has used that work"],
    });
    expect(role?.skills[0]?.resources[0]).toMatchObject({ checkedOn: null, parts: [] });
    expect(role?.projects[0]).toMatchObject({
      outcome: "Build a footbridge",
      essential: true,
      why: "Small bridges come before large ones",
      parts: [],
    });
  });

  test("group the skills by area and tell the facts of the role", async () => {
    await load(sampleFiles);
    const role = await roleWithSkills("builder");
    expect(role?.areas.map(({ area, skills }) => [area, skills.map(({ name }) => name)])).toEqual([
      ["Programming", ["Coding", "Testing"]],
    ]);
    expect(role?.facts).toMatchObject({
      phases: ["Production systems"],
      pay: { low: 100000, high: 150000, currency: "USD" },
    });
  });

  test("follow a change of the catalogue at once", async () => {
    await load(sampleFiles);
    const first = await catalogForPlanning("builder");
    await load(sampleWith("roles/builder.yaml", "skill: testing, level: 3", "skill: testing, level: 4"));
    const second = await catalogForPlanning("builder");
    expect([first?.requirements[0]?.level, second?.requirements[0]?.level]).toEqual([3, 4]);
    expect(second?.version).not.toBe(first?.version);
  });

  test("know no role that is not there", async () => {
    expect(await roleWithSkills("builder")).toBeNull();
    await load(sampleFiles);
    expect(await roleWithSkills("Builder")).toBeNull();
    expect(await roleWithSkills("")).toBeNull();
  });

  test("list the starting profiles", async () => {
    await load(sampleFiles);
    expect(await startingProfiles()).toEqual([
      {
        id: "tinkerer",
        name: "Tinkerer",
        sentence: "I work as a tinkerer",
        summary: "Takes things apart and often puts them together.",
        roleId: "builder",
      },
    ]);
  });
});
