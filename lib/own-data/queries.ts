import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { currentRatings } from "@/lib/ratings/current-ratings";
import { importLasts } from "./import-file";
import { importedFile } from "./imported-file";
import { type ImportPage, proposalsOf } from "./proposals";
import { ratingsCsv } from "./ratings-csv";

/** What is left to take of the file that the member imported last; `null` if they have none to look at. */
export async function importPage(member: Member, now: Date = new Date()): Promise<ImportPage | null> {
  const kept = await db.ratingImport.findFirst({
    where: { userId: member.id, createdAt: { gte: new Date(now.getTime() - importLasts) } },
    select: { content: true },
  });
  if (!kept) return null;
  const file = importedFile.parse(kept.content);
  const ratings = new Map((await currentRatings(db, member)).map((rating) => [rating.skillId, rating]));
  return proposalsOf(file, (id) => ratings.get(id) ?? null, await namesOf(file.ratings));
}

/** The member's ratings as a table, by the names of the skills. */
export async function ratingsTable(member: Member): Promise<string> {
  const ratings = await currentRatings(db, member);
  const nameOf = await namesOf(ratings);
  return ratingsCsv(
    ratings
      .map(({ ratedAt, skillId, ...rating }) => ({
        ...rating,
        skillId,
        skill: nameOf(skillId),
        ratedAt: ratedAt.toISOString(),
      }))
      .sort((a, b) => a.skill.localeCompare(b.skill, "en")),
  );
}

/** The names of these skills, also of those that the catalogue no longer holds. */
async function namesOf(ratings: readonly { readonly skillId: string }[]): Promise<(skillId: string) => string> {
  const skills = await db.skill.findMany({
    where: { id: { in: ratings.map(({ skillId }) => skillId) } },
    select: { id: true, name: true },
  });
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return (skillId) => names.get(skillId) ?? skillId;
}
