import { beforeAll, describe, expect, test } from "vitest";
import { authenticate } from "@/lib/accounts/authenticate";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { outlineOf } from "@/lib/explore/outline";
import {
  hoursToReady,
  mapPage,
  memberRating,
  nearMatches,
  nearRole,
  rolePage,
  roleReadiness,
  rolesPage,
  searchPage,
  skillPage,
  skillsPage,
  successorOf,
} from "@/lib/explore/queries";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { identityFields } from "@/tests/integration/identity";
import { loadPublishedCatalog, newMember, rate } from "@/tests/integration/plans/people";

await freshDatabase();

const whole = { role: undefined, area: undefined, only: false };

describe("exploring without a catalogue", () => {
  test("shows nothing, and fails nowhere", async () => {
    expect(await skillsPage()).toEqual([]);
    expect((await rolesPage(null)).groups).toEqual([]);
    expect(await rolePage("ai-engineer")).toBeNull();
    expect((await searchPage("python", 6)).groups).toEqual([]);
    expect((await mapPage(whole, null)).graph.skills).toEqual([]);
  });
});

describe("exploring the published catalogue", () => {
  beforeAll(loadPublishedCatalog);

  test("keeps one outline until the catalogue changes", async () => {
    expect(outlineOf(await currentCatalogue())).toBe(outlineOf(await currentCatalogue()));
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
      for (const need of page?.prerequisites ?? []) {
        const other = await skillPage(need.id);
        expect(
          other?.dependents.some((back) => back.id === id && back.level === need.level),
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

  test("highlights the skills of a role on the whole map, or draws them alone", async () => {
    const all = await mapPage(whole, null);
    const highlighting = await mapPage({ ...whole, role: "data-analyst" }, null);
    expect(highlighting.graph).toBe(all.graph);
    expect([all.highlighted.size, highlighting.role?.name]).toEqual([0, "Data Analyst"]);
    const { highlighted } = highlighting;
    expect(highlighted.has("sql") && !highlighted.has("fine-tuning")).toBe(true);

    const alone = await mapPage({ ...whole, role: "data-analyst", only: true }, null);
    expect(alone.chosen).toEqual(highlighted);
    expect(alone.graph.skills.map(({ id }) => id).sort()).toEqual([...highlighted].sort());
    expect(alone.highlighted.size).toBe(0);
  });

  test("draws the map of an area alone, with what it depends on, and highlights within it", async () => {
    const ofArea = await mapPage({ ...whole, area: "Data", role: "data-analyst" }, null);
    expect(ofArea.skills.length).toBe(ofArea.chosen.size);
    expect(ofArea.graph.skills.length).toBeGreaterThan(ofArea.chosen.size);
    expect([...ofArea.highlighted].every((id) => ofArea.chosen.has(id))).toBe(true);
  });

  test("highlights the role that the member is heading for, unless the address says otherwise", async () => {
    const { id } = await newMember("map@example.org");
    const data = { targetRoleId: "data-engineer" };
    const member = authenticate(await db.user.update({ where: { id }, data, select: identityFields }));
    expect((await mapPage(whole, member)).role?.id).toBe("data-engineer");
    expect((await mapPage({ ...whole, role: "data-analyst" }, member)).role?.id).toBe("data-analyst");
    expect((await mapPage({ ...whole, role: "" }, member)).role).toBeNull();
  });

  test("takes what is unknown for nothing", async () => {
    const unknown = await mapPage({ role: "nobody", area: "nowhere", only: true }, null);
    expect(unknown).toMatchObject({ role: null, area: null, only: false });
    expect(unknown.graph).toBe((await mapPage(whole, null)).graph);
  });

  test("can be read as a whole: most names on a wide screen, some on a phone, those of the role first", async () => {
    const { graph, labels, highlighted } = await mapPage({ ...whole, role: "data-analyst" }, null);
    const written = (width: number) => graph.skills.filter(({ id }) => (labels.get(id) ?? 0) <= width / graph.width);
    expect(written(1100).length).toBeGreaterThan(graph.skills.length * 0.65);
    const onPhone = written(358);
    expect(onPhone.length).toBeGreaterThanOrEqual(10);
    expect(onPhone.filter(({ id }) => highlighted.has(id)).length).toBeGreaterThanOrEqual(5);
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
    expect(await roleReadiness(member, "ai-engineer")).toMatchObject({ readiness: 0 });
    expect(await memberRating(member, "python")).toEqual({ rating: null, givenBy: [] });
    await rate(member, "python", 3);
    expect((await roleReadiness(member, "ai-engineer"))?.readiness).toBeGreaterThan(0);
    expect(await memberRating(member, "python")).toMatchObject({ rating: { level: 3 } });
    expect(await roleReadiness(member, "alchemist")).toBeNull();
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
