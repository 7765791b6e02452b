import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { nearSkill, skillNames } from "@/lib/explore/queries";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { wrongFile } from "./file-failures";
import type { ImportedFile } from "./imported-file";
import { matchSkills, type SkillFinder } from "./match-skills";
import { readFile } from "./read-file";

/** How long an import waits to be looked at, in milliseconds. */
export const importLasts = 24 * 60 * 60 * 1000;

/**
 * Reads a file of ratings and keeps what it proposes until the member has looked at it, in place of an earlier one. No
 * rating changes by it.
 */
export async function importFile(
  member: Member,
  { file }: { readonly file: File },
  now: Date = new Date(),
): Promise<Result<null, Failure>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const content = matchSkills(read.value, await skillFinder());
  if (content.ratings.length === 0) return fail(nothingFound(content));
  const kept = { content, createdAt: now };
  return withLockedMember(member, async (tx, { id: userId }) => {
    await tx.ratingImport.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - importLasts) } } });
    await tx.ratingImport.upsert({ where: { userId }, create: { userId, ...kept }, update: kept });
    return done(null);
  });
}

async function skillFinder(): Promise<SkillFinder> {
  const [{ skills, successors }, named, near] = await Promise.all([currentCatalogue(), skillNames(), nearSkill()]);
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return { named, near, successorsOf: successors.successorsOf, nameOf: (id) => names.get(id) ?? id };
}

function nothingFound({ remarks }: ImportedFile): Failure {
  const why = remarks.slice(0, 5).map((remark) => ` ${remark}`);
  return wrongFile(`This file rates no skill of the catalogue.${why.join("")}`, "Choose a file with ratings.");
}
