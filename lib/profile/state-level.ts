import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { noSuchPlan, planArchived } from "@/lib/plans/plan-failures";
import { readProposal } from "@/lib/plans/read-proposal";
import { holdingsOf } from "@/lib/ratings/holdings";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { rateSkill } from "./rate-skill";
import type { StateLevelInput } from "./schema";

/**
 * Keeps that the person can do what a step of their plan would teach. It never lowers a rating: whoever holds more has
 * said so already.
 * @returns whether the plan then has something to offer or to say
 */
export async function stateLevel(
  member: Member,
  { planId, skillId, level }: StateLevelInput,
  now: Date = new Date(),
): Promise<Result<{ proposes: boolean }, Failure>> {
  const plan = await db.plan.findFirst({ where: { id: planId, userId: member.id }, select: { archivedAt: true } });
  if (!plan) return fail(noSuchPlan);
  if (plan.archivedAt) return fail(planArchived);
  const { ratings } = await holdingsOf(db, member);
  if ((ratings[skillId] ?? 0) <= level) {
    const rated = await rateSkill(member, { skillId, level, confidence: "sure" }, now);
    if (!rated.ok) return rated;
  }
  const proposal = await readProposal(member, planId, now);
  return done({ proposes: proposal !== null && proposal.kind !== "role-retired" });
}
