import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { storedDifference } from "@/lib/planning/plan-difference";
import { isOfLaterFormat, planSnapshot } from "@/lib/planning/snapshot";
import { dayIn, dayOfColumn } from "@/lib/time/days";
import { isUuid } from "./is-uuid";
import type { RevisionPage, RevisionsPage } from "./revision-pages";

/** How a plan of the member's has come to be what it is, the newest first; null if they have no such plan. */
export async function revisionsPage(
  member: Member,
  planId: string,
  now: Date = new Date(),
): Promise<RevisionsPage | null> {
  if (!isUuid(planId)) return null;
  const plan = await db.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: {
      title: true,
      revisions: { select: { number: true, reason: true, day: true, difference: true }, orderBy: { number: "desc" } },
    },
  });
  return (
    plan && {
      planId,
      planTitle: plan.title,
      today: dayIn(member.timeZone, now),
      revisions: plan.revisions.map(({ number, reason, day, difference }, index) => ({
        number,
        reason,
        day: dayOfColumn(day),
        isCurrent: index === 0,
        difference: storedDifference.safeParse(difference).data ?? null,
      })),
    }
  );
}

/** A plan of the member's as it was from one change to the next; null if they have no such plan or it no such revision. */
export async function revisionPage(
  member: Member,
  planId: string,
  number: number,
  now: Date = new Date(),
): Promise<RevisionPage | null> {
  if (!isUuid(planId)) return null;
  const found = await db.planRevision.findFirst({
    where: { planId, number, plan: { userId: member.id } },
    select: {
      reason: true,
      day: true,
      snapshot: true,
      plan: { select: { title: true, revision: true, archivedAt: true, _count: { select: { revisions: true } } } },
    },
  });
  if (!found || isOfLaterFormat(found.snapshot)) return null;
  const { role, instance, plan, phases, contents } = planSnapshot.parse(found.snapshot);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  return {
    planId,
    planTitle: found.plan.title,
    today: dayIn(member.timeZone, now),
    number,
    reason: found.reason,
    day: dayOfColumn(found.day),
    revision: found.plan.revision,
    canGoBack: number < found.plan._count.revisions && found.plan.archivedAt === null,
    roleName: role.name,
    hoursPerWeek: instance.hoursPerWeek,
    readyDate: plan.ready.step === null ? null : plan.ready.date,
    finish: plan.finish,
    phases: phases.map(({ name, steps: keys }) => ({
      name,
      steps: keys.flatMap((key) => {
        const step = steps.get(key);
        return step ? [{ key, title: contents[key]?.title ?? key, hours: step.hours, finish: step.finish }] : [];
      }),
    })),
  };
}
