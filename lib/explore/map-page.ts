import type { Catalogue } from "@/lib/catalog/catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { type RoleCatalog, roleCatalogOf } from "@/lib/catalog/role-catalog";
import { areas } from "@/lib/catalog/schema";
import { labelScales } from "./map-labels";
import type { Named } from "./named";
import { type Outline, outlineOf } from "./outline";
import { placeSkills, type SkillGraph, skillEdges, withoutShortcuts } from "./skill-graph";

/** What the address asks for; what is unknown asks for nothing. */
export type AskedMap = {
  /** Id of the role whose skills are highlighted. */
  readonly role: string | undefined;
  /** Name of the area that is shown alone. */
  readonly area: string | undefined;
  /** Whether the role's skills are shown alone, instead of highlighted. */
  readonly only: boolean;
};

export type MapPage = {
  readonly graph: SkillGraph;
  /** By skill, from how many pixels a unit on its label is written. */
  readonly labels: ReadonlyMap<string, number>;
  /** The skills that were asked for; the others of the map are there because these depend on them. */
  readonly chosen: ReadonlySet<string>;
  /** Those of the chosen ones that lie on the way to the role; empty without a role, and where they are shown alone. */
  readonly highlighted: ReadonlySet<string>;
  /** What the map says, in words: each chosen skill with those that it depends on and that depend on it, by name. */
  readonly skills: readonly (Named & {
    readonly prerequisites: readonly Named[];
    readonly dependents: readonly Named[];
  })[];
  readonly roles: readonly Named[];
  readonly areas: readonly string[];
  readonly role: Named | null;
  readonly area: string | null;
  readonly only: boolean;
};

export function mapPageOf(catalogue: Catalogue, asked: AskedMap): MapPage {
  const role = catalogue.roles.find(({ id }) => id === asked.role)?.id ?? "";
  const area = areas.find((name) => name === asked.area) ?? "";
  return pageOf(catalogue, [role, area, asked.only && role !== "" ? "only" : ""].join("|"));
}

const pageOf = derivedFromCatalogue(makePage);

function makePage(catalogue: Catalogue, key: string): MapPage {
  const outline = outlineOf(catalogue);
  const [roleId = "", area = "", only = ""] = key.split("|");
  const role = outline.roles.find(({ id }) => id === roleId) ?? null;
  const { graph, chosen } = graphOf(catalogue, `${only ? roleId : ""}|${area}`);
  const onTheWay = only ? [] : (roleCatalogOf(catalogue, roleId)?.skills ?? []);
  const highlighted = new Set(onTheWay.map(({ id }) => id).filter((id) => chosen.has(id)));
  return {
    graph,
    labels: labelScales(graph, byImportance(outline, graph, highlighted)),
    chosen,
    highlighted,
    skills: outline.skills.filter(({ id }) => chosen.has(id)).map(({ id, name }) => inWords(outline, { id, name })),
    roles: outline.roles.map((option) => ({ id: option.id, name: option.name })),
    areas,
    role: role && { id: role.id, name: role.name },
    area: area === "" ? null : area,
    only: only !== "",
  };
}

const graphOf = derivedFromCatalogue(drawGraph);

/** The skills on the way to a role, of an area, or of both, with those that they depend on directly. */
function drawGraph(catalogue: Catalogue, key: string): Pick<MapPage, "graph" | "chosen"> {
  const outline = outlineOf(catalogue);
  const [roleId = "", area = ""] = key.split("|");
  const role = roleCatalogOf(catalogue, roleId);
  const onTheWay = role && new Set(role.skills.map(({ id }) => id));
  const ids = outline.skills
    .filter((skill) => (onTheWay?.has(skill.id) ?? true) && (area === "" || skill.area === area))
    .map(({ id }) => id);
  const chosen = new Set(ids);
  const needs = (role ? needsOf(role) : outline.needs).filter(({ skill }) => chosen.has(skill));
  const shown = new Set([...ids, ...needs.map((need) => need.needs)]);
  const skills = outline.skills.filter(({ id }) => shown.has(id));
  return { graph: placeSkills(skills, withoutShortcuts(skillEdges(needs))), chosen };
}

/** What the role's skills need up to the levels that it requires. */
function needsOf({ skills }: RoleCatalog) {
  return skills.flatMap(({ id, prereqs }) =>
    prereqs.map(({ level, needs }) => ({ skill: id, level, needs: needs.skill })),
  );
}

/** The highlighted first, then those that most others depend on; of equal ones the highest. */
function byImportance({ needs }: Outline, { skills }: SkillGraph, highlighted: ReadonlySet<string>) {
  const uses = (id: string) => needs.filter((need) => need.needs === id).length;
  return skills
    .map((skill) => ({ skill, importance: uses(skill.id) + (highlighted.has(skill.id) ? needs.length : 0) }))
    .sort((a, b) => b.importance - a.importance)
    .map(({ skill }) => skill);
}

function inWords({ skills, needs }: Outline, { id, name }: Named): MapPage["skills"][number] {
  const below = new Set(needs.filter(({ skill }) => skill === id).map((need) => need.needs));
  const above = new Set(needs.filter((need) => need.needs === id).map(({ skill }) => skill));
  return {
    id,
    name,
    prerequisites: skills.filter((other) => below.has(other.id)),
    dependents: skills.filter((other) => above.has(other.id)),
  };
}
