import type { Catalogue } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { areas } from "@/lib/catalog/schema";
import type { Named } from "./named";
import { outlineOf } from "./outline";
import { placeSkills, type SkillGraph, skillEdges } from "./skill-graph";

export type MapPage = {
  readonly graph: SkillGraph;
  /** The skills that were chosen; the others of the map are there because these rest on them. */
  readonly chosen: ReadonlySet<string>;
  /** What the map says, in words: each skill with those that it rests on and that rest on it, by name. */
  readonly skills: readonly (Named & { readonly restsOn: readonly Named[]; readonly restedOnBy: readonly Named[] })[];
  readonly roles: readonly Named[];
  readonly areas: readonly string[];
  readonly role: Named | null;
  readonly area: string | null;
};

/** The map of all skills, or of those that a role asks for, or of an area, or of both. What is unknown chooses all. */
export async function mapPage(roleId: unknown, area: unknown): Promise<MapPage> {
  const catalogue = await currentCatalogue();
  const role = catalogue.roles.find(({ id }) => id === roleId)?.id ?? "";
  const known = areas.find((name) => name === area) ?? "";
  return mapOf(catalogue, `${role}|${known}`);
}

const mapOf = derivedFromCatalogue(drawMap);

function drawMap(catalogue: Catalogue, key: string): MapPage {
  const outline = outlineOf(catalogue);
  const [roleId = "", area = ""] = key.split("|");
  const role = outline.roles.find(({ id }) => id === roleId) ?? null;
  const ofRole = role && new Set(roleCatalogOf(catalogue, role.id)?.skills.map(({ id }) => id));
  const chosen = outline.skills.filter(
    (skill) => (!ofRole || ofRole.has(skill.id)) && (area === "" || skill.area === area),
  );
  const chosenIds = new Set(chosen.map(({ id }) => id));
  const below = new Set(outline.needs.filter(({ skill }) => chosenIds.has(skill)).map(({ needs }) => needs));
  const shown = outline.skills.filter(({ id }) => chosenIds.has(id) || below.has(id));
  const shownIds = new Set(shown.map(({ id }) => id));
  const needs = outline.needs.filter(({ skill, needs: other }) => chosenIds.has(skill) && shownIds.has(other));
  return {
    graph: placeSkills(shown, skillEdges(needs)),
    chosen: chosenIds,
    skills: chosen.map(({ id, name }) => ({
      id,
      name,
      restsOn: outline.skills.filter((other) =>
        outline.needs.some((need) => need.skill === id && need.needs === other.id),
      ),
      restedOnBy: outline.skills.filter((other) =>
        outline.needs.some((need) => need.needs === id && need.skill === other.id),
      ),
    })),
    roles: outline.roles.map((option) => ({ id: option.id, name: option.name })),
    areas,
    role: role && { id: role.id, name: role.name },
    area: area === "" ? null : area,
  };
}
