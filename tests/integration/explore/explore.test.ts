import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { hoursToReady } from "@/lib/explore/hours-to-ready";
import { rolesPage, skillsPage } from "@/lib/explore/lists";
import { mapPage } from "@/lib/explore/map-page";
import { nearMatches, nearRole, successorOf } from "@/lib/explore/near-matches";
import { currentOutline } from "@/lib/explore/outline";
import { rolePage } from "@/lib/explore/role-page";
import { searchPage } from "@/lib/explore/search-page";
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
    expect((await searchPage("python", 6)).groups).toEqual([]);
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

  test("finds Kubernetes by k8s, and asks for nothing with nothing", async () => {
    const { near, groups } = await searchPage([" k8s ", "python"], 6);
    expect(near).toBe(false);
    expect(groups.map(({ title, hits }) => [title, hits[0]?.href])).toEqual([["Skills", "/skills/kubernetes"]]);
    expect(await searchPage(undefined, 6)).toEqual({ query: "", near: false, groups: [] });
  });

  test("shows in the dialog the first of what the page shows", async () => {
    const [few, many] = [await searchPage("data", 2), await searchPage("data", 40)];
    expect(few.groups).toEqual(many.groups.map(({ title, hits }) => ({ title, hits: hits.slice(0, 2) })));
    expect(many.groups.every(({ hits }) => hits.length > 2)).toBe(true);
  });

  test("says what was probably meant where nothing has the name", async () => {
    const { near, groups } = await searchPage("kuberntes", 6);
    expect([near, groups[0]?.hits[0]?.name]).toEqual([true, "Kubernetes"]);
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
    const near = async (asked: string) => (await nearMatches(asked)).map(({ href }) => href);
    expect(await near("deep learing")).toEqual(["/skills/deep-learning"]);
    expect((await near("k8s"))[0]).toBe("/skills/kubernetes");
    expect((await near("ai enginer"))[0]).toBe("/roles/ai-engineer");
    expect((await near("learning")).length).toBe(5);
    expect(await near("underwater basket weaving")).toEqual([]);
    expect(await near("")).toEqual([]);
    expect(await nearRole("ml enginer")).toEqual({
      id: "machine-learning-engineer",
      name: "Machine Learning Engineer",
    });
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
    expect((await nearMatches("split")).map(({ href }) => href)).toEqual(["/skills/python", "/skills/sql"]);
  });
});
