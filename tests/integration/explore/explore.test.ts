import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { hoursToReady } from "@/lib/explore/hours-to-ready";
import { rolesPage, skillsPage } from "@/lib/explore/lists";
import { mapPage } from "@/lib/explore/map-page";
import { nearRoles, nearSkills, successorOf } from "@/lib/explore/near-matches";
import { currentOutline } from "@/lib/explore/outline";
import { rolePage } from "@/lib/explore/role-page";
import { search } from "@/lib/explore/search";
import { searchIndex } from "@/lib/explore/search-index";
import { skillPage } from "@/lib/explore/skill-page";
import { memberRating, roleStanding } from "@/lib/explore/standing";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { loadPublishedCatalog, newMember, rate } from "@/tests/integration/plans/people";

await freshDatabase();

describe("exploring without a catalogue", () => {
  test("shows nothing, and fails nowhere", async () => {
    expect(await skillsPage()).toEqual([]);
    expect((await rolesPage(null)).groups).toEqual([]);
    expect(await rolePage("ai-engineer")).toBeNull();
    expect((await searchIndex()).entries).toEqual([]);
    expect((await mapPage(undefined, undefined)).graph.skills).toEqual([]);
  });
});

describe("exploring the published catalogue", () => {
  beforeAll(loadPublishedCatalog);

  test("keeps one outline until the catalogue changes", async () => {
    expect(await currentOutline()).toBe(await currentOutline());
  });

  test("has a page for every role, each requirement and project with names", async () => {
    const { groups } = await rolesPage(null);
    for (const { id } of groups.flatMap(({ roles }) => roles)) {
      const page = await rolePage(id);
      expect(page?.requirements.length, id).toBeGreaterThan(0);
      expect(
        page?.requirements.every(({ statement, name }) => statement !== "" && name !== ""),
        id,
      ).toBe(true);
      expect(page?.projects.length, id).toBeGreaterThanOrEqual(2);
      expect(page?.neighbours.length, id).toBe(3);
    }
  });

  test("has a page for every skill, with all levels, and the same needs from both sides", async () => {
    for (const { id } of (await skillsPage()).flatMap(({ skills }) => skills)) {
      const page = await skillPage(id);
      expect(
        page?.levels.map(({ level }) => level),
        id,
      ).toEqual([1, 2, 3, 4, 5]);
      for (const need of page?.restsOn ?? []) {
        const other = await skillPage(need.id);
        expect(
          other?.restedOnBy.some((back) => back.id === id && back.level === need.level),
          need.id,
        ).toBe(true);
      }
    }
  });

  test("tells the hours to a role from nothing and from each start, nothing being the longest", async () => {
    const hours = await hoursToReady("ai-engineer");
    expect(hours[0]?.id).toBe("nothing");
    expect(hours.length).toBeGreaterThan(4);
    expect(Math.max(...hours.map(({ readyHours }) => readyHours))).toBe(hours[0]?.readyHours);
    expect(hours.some(({ roleId }) => roleId === "ai-engineer")).toBe(false);
  });

  test("shows the roles that use a tool", async () => {
    const { tool, groups } = await rolesPage("pytorch");
    expect(tool?.name).toBe("PyTorch");
    expect(groups.flatMap(({ roles }) => roles.map(({ id }) => id))).toContain("machine-learning-engineer");
    expect((await rolesPage("no-such-tool")).tool).toBeNull();
  });

  test("finds Kubernetes by k8s", async () => {
    const [best] = search((await searchIndex()).entries, "k8s");
    expect(best?.entries[0]).toMatchObject({ kind: "skill", id: "kubernetes" });
  });

  test("draws the map of a role and of an area alone", async () => {
    const all = await mapPage(undefined, undefined);
    const ofRole = await mapPage("data-analyst", undefined);
    const ofArea = await mapPage(undefined, "Data");
    expect(ofRole.graph.skills.length).toBeLessThan(all.graph.skills.length);
    expect(ofArea.skills.length).toBeLessThan(all.skills.length);
    expect((await mapPage("nobody", "nowhere")).graph).toBe(all.graph);
  });

  test("names what was probably meant", async () => {
    expect((await nearSkills("deep learing"))[0]?.id).toBe("deep-learning");
    expect((await nearSkills("k8s"))[0]?.id).toBe("kubernetes");
    expect((await nearRoles("ai enginer"))[0]?.id).toBe("ai-engineer");
    expect(await skillPage("deep-learing")).toBeNull();
  });

  test("tells a member where they stand", async () => {
    const member = await newMember("explorer@example.org");
    expect(await roleStanding(member, "ai-engineer")).toMatchObject({ readiness: 0 });
    expect(await memberRating(member, "python")).toBeNull();
    await rate(member, "python", 3);
    expect((await roleStanding(member, "ai-engineer"))?.readiness).toBeGreaterThan(0);
    expect(await memberRating(member, "python")).toMatchObject({ level: 3 });
    expect(await roleStanding(member, "alchemist")).toBeNull();
  });

  test("leads a former id to the one skill that took it over, and a split one nowhere", async () => {
    await db.skill.updateMany({ where: { id: "python" }, data: { formerIds: ["python-2", "split"] } });
    await db.skill.updateMany({ where: { id: "sql" }, data: { formerIds: ["split"] } });
    await db.framework.updateMany({ data: { version: "another" } });
    expect(await successorOf("python-2")).toBe("python");
    expect(await successorOf("split")).toBeNull();
    expect((await nearSkills("split")).map(({ id }) => id)).toEqual(expect.arrayContaining(["python", "sql"]));
  });
});
