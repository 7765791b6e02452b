import type { Member } from "@/lib/accounts/member";
import { readSuccessors } from "@/lib/catalog/successors";
import { db } from "@/lib/db/client";
import type { Confidence, RatingSource } from "@/lib/db/generated/enums";
import { levelsOverTime } from "@/lib/ratings/levels-over-time";
import { dayOfColumn } from "@/lib/time/days";
import type { RatingCause, RatingChange, StepLink } from "./rating-view";

/**
 * What moved the member's rating of a skill, also under former ids of it, the latest first; the last 200 changes. Empty
 * for a skill that was never rated, or that nobody knows.
 */
export async function ratingHistory(member: Member, skillId: string): Promise<RatingChange[]> {
  const successors = await readSuccessors(db);
  const lines = successors.successorsOf(skillId).flatMap(successors.linesOf);
  const latest = await db.ratingEvent.findMany({
    where: { userId: member.id, skillId: { in: [...new Set(lines.flat())] } },
    select: {
      id: true,
      skillId: true,
      level: true,
      confidence: true,
      source: true,
      at: true,
      day: true,
      planStepId: true,
      planStep: { select: { plan: { select: { id: true, title: true } } } },
      skill: { select: { name: true } },
    },
    orderBy: { id: "desc" },
    take: 200,
  });
  const events = latest.reverse();
  const levels = levelsOverTime(events, lines);
  return events
    .map(({ skill, planStepId, planStep, at, day, ...event }, index) => ({
      id: String(event.id),
      level: levels[index] ?? null,
      before: levels[index - 1] ?? null,
      cause: causeOf(event, planStepId === null ? null : stepLink(planStepId, planStep?.plan)),
      former: event.skillId === skillId ? null : skill.name,
      at: at.toISOString(),
      on: dayOfColumn(day),
    }))
    .reverse();
}

type Told = { readonly level: number | null; readonly confidence: Confidence; readonly source: RatingSource };

function causeOf({ level, confidence, source }: Told, step: StepLink | null): RatingCause {
  if (source === "assumed") return { kind: "assumed", level };
  if (source !== "milestone") return { kind: source, level, confidence };
  return level === null ? { kind: "step-undone", step } : { kind: "step-done", level, step };
}

function stepLink(stepId: string, plan: { readonly id: string; readonly title: string } | undefined): StepLink | null {
  return plan ? { href: `/plans/${plan.id}/steps/${stepId}`, plan: plan.title } : null;
}
