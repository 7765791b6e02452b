import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import { fastestRoute } from "@/lib/planning/fastest-route";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { openEssentialNames } from "@/lib/planning/readiness-words";
import { type ShownRatings, shownRatings } from "@/lib/profile/shown-ratings";
import { holdingsOf } from "@/lib/ratings/holdings";
import { type HoursFrom, hoursToReadyOf } from "./hours-to-ready";
import { type RolesPage, rolesPageOf, type SkillsPage, skillsPageOf } from "./lists";
import { type AskedMap, type MapPage, mapPageOf } from "./map-page";
import type { Named } from "./named";
import { type NearMatch, nearMatchesIn, nearRoleIn } from "./near-matches";
import { outlineOf } from "./outline";
import { type RolePage, rolePageOf } from "./role-page";
import { indexed, type Search } from "./search";
import { searchEntries } from "./search-entries";
import { type SearchPage, searchPageOf } from "./search-page";
import { type SkillNames, skillNamesOf } from "./skill-names";
import { type SkillPage, skillPageOf } from "./skill-page";

/** See `rolesPageOf`. */
export async function rolesPage(toolId: string | null): Promise<RolesPage> {
  return rolesPageOf(outlineOf(await currentCatalogue()), toolId);
}

/** See `rolePageOf`. */
export async function rolePage(roleId: string): Promise<RolePage | null> {
  return rolePageOf(await currentCatalogue(), roleId);
}

/** See `hoursToReadyOf`. */
export async function hoursToReady(roleId: string): Promise<readonly HoursFrom[]> {
  return hoursToReadyOf(await currentCatalogue(), roleId);
}

/** See `skillsPageOf`. */
export async function skillsPage(): Promise<SkillsPage> {
  return skillsPageOf(outlineOf(await currentCatalogue()));
}

/** See `skillPageOf`. */
export async function skillPage(skillId: string): Promise<SkillPage | null> {
  return skillPageOf(await currentCatalogue(), skillId);
}

/** The one skill that took over a former id; `null` if there is none, or the skill was split. */
export async function successorOf(formerId: string): Promise<string | null> {
  const { skills } = await currentCatalogue();
  const successors = skills.filter(({ formerIds }) => formerIds.includes(formerId));
  return successors.length === 1 ? (successors[0]?.id ?? null) : null;
}

/** The map; where the address says nothing of a role, the one that the member is heading for is highlighted. */
export async function mapPage(asked: AskedMap, member: Member | null): Promise<MapPage> {
  const role = asked.role ?? member?.targetRoleId ?? undefined;
  return mapPageOf(await currentCatalogue(), { ...asked, role });
}

/** See `searchPageOf`. */
export async function searchPage(
  asked: string | readonly string[] | null | undefined,
  most: number,
): Promise<SearchPage> {
  return searchPageOf(await currentSearch(), asked, most);
}

/** See `nearMatchesIn`. */
export async function nearMatches(asked: string): Promise<NearMatch[]> {
  return nearMatchesIn(await currentSearch(), asked);
}

/** See `nearRoleIn`. */
export async function nearRole(asked: string): Promise<Named | null> {
  return nearRoleIn(await currentSearch(), asked);
}

/** One index behind the search page, the dialog and every "did you mean". */
async function currentSearch(): Promise<Search> {
  return searchOf(await currentCatalogue());
}

const searchOf = derivedFromCatalogue((catalogue) => indexed(searchEntries(outlineOf(catalogue))));

/** See `skillNamesOf`. */
export async function skillNames(): Promise<SkillNames> {
  return skillNamesOf(await currentCatalogue());
}

/** The name of the skill that was probably meant, by name; `null` if none is near. */
export async function nearSkill(): Promise<(asked: string) => string | null> {
  const search = await currentSearch();
  return (asked) => search(asked, "skill").hits[0]?.name ?? null;
}

type RoleReadiness = ReadinessNow & {
  /** Names of the essentials that are not met. */
  readonly essentialsLeft: readonly string[];
  /** Hours of study until ready to apply; 0 for someone who is. */
  readonly readyHours: number;
};

/** Where the member stands towards a role today; `null` if there is no such role, or the engine refuses. */
export async function roleReadiness(member: Member, roleId: string): Promise<RoleReadiness | null> {
  const role = roleCatalogOf(await currentCatalogue(), roleId);
  if (!role) return null;
  const holdings = await holdingsOf(db, member);
  const route = fastestRoute(role, holdings);
  if (!route) return null;
  const now = readinessNow(route.instance, holdings);
  const names = new Map([...role.skills, ...role.projects].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...now,
    essentialsLeft: openEssentialNames(now, { skillName: nameOf, projectName: nameOf }),
    readyHours: route.readyHours,
  };
}

/** The member's rating of a skill, and what other skills that they rated give it. */
export async function memberRating(member: Member, skillId: string): Promise<ShownRatings> {
  return (await shownRatings(member))(skillId);
}
