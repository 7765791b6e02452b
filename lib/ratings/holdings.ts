import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { frameworkId } from "@/lib/catalog/framework";
import { topLevel } from "@/lib/catalog/schema";
import { type KnownSkill, readKnownSkills, skillSuccessors } from "@/lib/catalog/successors";
import type { Db, Tx } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { followFor } from "./follow-catalogue";
import { type Giving, withGivenLevels } from "./given-levels";

/**
 * What the person holds today: every page and every plan goes by this and by nothing else, so that a figure is the same
 * wherever it stands. Projects count from any plan, also an archived one. A skill that went over into others, which an
 * older plan still names, is held as far as all of these are; a skill that another gives, as far as that one is.
 */
export async function holdingsOf(client: Db | Tx, member: Member | LockedMember): Promise<Holdings> {
  const kept = await readKept(client, member);
  if (!kept.followed) {
    await followFor(client, member);
    return holdingsOf(client, member);
  }
  const { givings, successorsOfMoved } = await skillRules(client, kept.catalogue);
  const levels = new Map(Object.entries(kept.ratings));
  for (const [id, successors] of successorsOfMoved) {
    const held = successors.map((successor) => levels.get(successor) ?? null);
    const level = held.reduce<number | null>(
      (lowest, each) => (each === null || lowest === null ? null : Math.min(lowest, each)),
      topLevel,
    );
    if (level !== null && held.length > 0) levels.set(id, level);
  }
  return { ratings: Object.fromEntries(withGivenLevels(levels, givings)), projectsDone: kept.projects };
}

type Kept = {
  /** Level by skill. */
  readonly ratings: Readonly<Record<string, number>>;
  readonly projects: readonly string[];
  /** Whether the ratings have followed all skills that the catalogue has moved. */
  readonly followed: boolean;
  /** Differs whenever the skills of the catalogue do. */
  readonly catalogue: string;
};

async function readKept(client: Db | Tx, { id }: Member | LockedMember): Promise<Kept> {
  const [kept] = await client.$queryRaw<Kept[]>`
    SELECT coalesce(rated.levels, '{}') AS ratings, coalesce(proven.projects, '{}') AS projects,
      person."followedMoves" >= coalesce(framework.moves, 0) AS followed,
      concat(framework.version, ' ', framework.moves) AS catalogue
    FROM "User" person
    LEFT JOIN "Framework" framework ON framework.id = ${frameworkId}
    CROSS JOIN LATERAL (
      SELECT json_object_agg("skillId", level) AS levels FROM "Rating" WHERE "userId" = person.id
    ) rated
    CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT step."projectId" ORDER BY step."projectId") AS projects
      FROM "Plan" plan JOIN "PlanStep" step ON step."planId" = plan.id
      WHERE plan."userId" = person.id AND step."projectId" IS NOT NULL AND step."doneAt" IS NOT NULL
    ) proven
    WHERE person.id = ${id}::uuid`;
  return kept ?? nothingKept;
}

/** Of an account that was deleted meanwhile. */
const nothingKept: Kept = { ratings: {}, projects: [], followed: true, catalogue: "" };

/** What the skills of a catalogue say of one another. */
type SkillRules = {
  /** Of the skills that the catalogue holds, those that give another. */
  readonly givings: readonly Giving[];
  /** Every id that went over into others, with these. */
  readonly successorsOfMoved: readonly (readonly [string, readonly string[]])[];
};

let lastRules: { readonly catalogue: string; readonly rules: SkillRules } | null = null;

/** Read once a catalogue, since the table of skills is far larger than what one person holds. */
async function skillRules(client: Db | Tx, catalogue: string): Promise<SkillRules> {
  if (lastRules?.catalogue === catalogue) return lastRules.rules;
  const rules = rulesAmong(await readKnownSkills(client));
  lastRules = { catalogue, rules };
  return rules;
}

function rulesAmong(skills: readonly (KnownSkill & { readonly gives: string | null })[]): SkillRules {
  const { moved, successorsOf } = skillSuccessors(skills);
  return {
    givings: skills.flatMap(({ id, gives, current }) => (gives === null || !current ? [] : [{ id, gives }])),
    successorsOfMoved: moved.map((id) => [id, successorsOf(id)]),
  };
}

export function holdsNothing({ ratings, projectsDone }: Holdings): boolean {
  return projectsDone.length === 0 && Object.keys(ratings).length === 0;
}
