import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning, roleWithSkills } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import { currentRatings } from "@/lib/ratings/current-ratings";
import { holdingsOf } from "@/lib/ratings/holdings";
import { dayIn } from "@/lib/time/days";
import { type GapPage, gapPageOf } from "./gap-page";
import type { OtherRating, ProfilePage } from "./rating-view";
import { shownRatings } from "./shown-ratings";

/** The skills of a role and what they depend on, with the member's ratings; `null` if there is no such role. */
export async function profilePage(member: Member, roleId: string): Promise<ProfilePage | null> {
  const readAt = new Date().toISOString();
  const role = await roleWithSkills(roleId);
  if (!role) return null;
  const ratingsOf = await shownRatings(member);
  const required = new Set(role.requirements.map(({ skill }) => skill));
  return {
    role: { id: role.role.id, name: role.role.name },
    areas: role.areas.map(({ area, skills }) => ({
      area,
      skills: skills.map(({ id, name, summary, noneStatement, levels, upTo }) => ({
        id,
        name,
        summary,
        statements: [noneStatement, ...levels.map(({ statement }) => statement)],
        upTo,
        required: required.has(id),
        ...ratingsOf(id),
      })),
    })),
    others: await otherRatings(
      member,
      role.skills.map(({ id }) => id),
    ),
    readAt,
  };
}

async function otherRatings(member: Member, shown: readonly string[]): Promise<OtherRating[]> {
  const rows = await db.rating.findMany({
    where: { userId: member.id, skillId: { notIn: [...shown] } },
    select: { level: true, skill: { select: { id: true, name: true, retiredAt: true } } },
  });
  return rows
    .map(({ level, skill: { id, name, retiredAt } }) => ({ id, name, level, retired: retiredAt !== null }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** How much the member has told already: for pages that lead on to what is missing. */
export async function hasRatings(member: Member): Promise<boolean> {
  return (await currentRatings(db, member)).length > 0;
}

/** What separates the member from the role today; `null` if there is no such role. */
export async function gapPage(member: Member, roleId: string, now: Date = new Date()): Promise<GapPage | null> {
  const catalog = await catalogForPlanning(roleId);
  if (!catalog) return null;
  const { hoursPerWeek, timeZone } = member;
  return gapPageOf(catalog, await holdingsOf(db, member), { hoursPerWeek, startDate: dayIn(timeZone, now) });
}
