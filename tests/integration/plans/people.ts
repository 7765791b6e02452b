import { authenticate } from "@/lib/accounts/authenticate";
import type { Member } from "@/lib/accounts/member";
import { loadCatalog } from "@/lib/catalog/load";
import { db } from "@/lib/db/client";
import { createPlan } from "@/lib/plans/create-plan";
import { wholePlan } from "@/lib/plans/queries";
import type { CreatePlanInput } from "@/lib/plans/schema";
import type { StepDetail } from "@/lib/plans/step-view";
import { rateSkill } from "@/lib/profile/rate-skill";
import { currentRatings } from "@/lib/ratings/current-ratings";
import { identityFields } from "@/tests/integration/identity";

/** The published catalogue, in the calling file's database. */
export async function loadPublishedCatalog(): Promise<void> {
  const loaded = await loadCatalog(db, "catalog");
  if (!loaded.ok) throw new Error("The published catalogue does not load.");
}

export async function newMember(email: string, timeZone = "UTC"): Promise<Member> {
  return authenticate(await db.user.create({ data: { email, timeZone }, select: identityFields }));
}

/** The member as their next request finds them. */
export async function askingAgain({ id }: Member): Promise<Member> {
  return authenticate(await db.user.findUniqueOrThrow({ where: { id }, select: identityFields }));
}

export async function rate(member: Member, skillId: string, level: number | null): Promise<void> {
  const rated = await rateSkill(member, { skillId, level, confidence: "sure" });
  if (!rated.ok) throw new Error(rated.error.message);
}

export async function levelOf(member: Member, skillId: string): Promise<number | null> {
  const rating = await db.rating.findUnique({
    where: { userId_skillId: { userId: member.id, skillId } },
    select: { level: true },
  });
  return rating?.level ?? null;
}

export const aiEngineer: CreatePlanInput = {
  roleId: "ai-engineer",
  hoursPerWeek: 10,
  startDate: "2026-03-02",
  strategy: "steady",
  title: undefined,
  creationKey: "00000000-0000-4000-8000-000000000001",
};

/** The id of a new plan. */
export async function newPlan(member: Member, input: CreatePlanInput, now?: Date): Promise<string> {
  const result = await createPlan(member, input, now);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.planId;
}

/** The id of a plan's step by its key, such as `python@1`. */
export async function stepId(planId: string, key: string): Promise<string> {
  const step = await db.planStep.findUniqueOrThrow({ where: { planId_key: { planId, key } }, select: { id: true } });
  return step.id;
}

/** The plan with everything that following it changes, to compare before and after. */
export async function kept(planId: string) {
  return db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { steps: { orderBy: { position: "asc" } }, progress: { orderBy: { day: "asc" } }, revisions: true },
  });
}

/** The member's level by skill, of all skills that they have a rating in. */
export async function ratingsOf(member: Member): Promise<Record<string, number>> {
  const rows = await currentRatings(db, member);
  return Object.fromEntries(rows.map(({ skillId, level }) => [skillId, level]));
}

/** All steps of the plan with their whole texts and evidence, in its order. */
export async function wholeSteps(member: Member, planId: string, now?: Date): Promise<StepDetail[]> {
  const found = await wholePlan(member, planId, now);
  return found?.kind === "plan" ? found.plan.phases.flatMap(({ steps }) => steps) : [];
}
