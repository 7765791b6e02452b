import { z } from "zod/mini";
import { unreachable } from "@/components/plans/unreachable";
import type { OpenedStep } from "@/lib/plans/pages";
import { type Failure, fail, type Result } from "@/lib/result";

const state = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), late: z.boolean() }),
  z.object({ kind: z.literal("started"), on: z.string(), late: z.boolean() }),
  z.object({ kind: z.literal("done"), on: z.string() }),
]);

const opened = z.object({
  revision: z.number(),
  step: z.object({
    id: z.string(),
    kind: z.enum(["skill", "project"]),
    title: z.string(),
    hours: z.number(),
    start: z.string(),
    finish: z.string(),
    state,
    statement: z.string(),
    learn: z.nullable(z.string()),
    practise: z.string(),
    done: z.array(z.string()),
    resources: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        kind: z.string(),
        hours: z.number(),
        cost: z.string(),
        part: z.optional(z.object({ part: z.string(), hours: z.number(), start: z.boolean() })),
      }),
    ),
    why: z.array(z.string()),
    needs: z.array(z.object({ id: z.string(), title: z.string(), done: z.boolean() })),
    note: z.nullable(z.string()),
    link: z.nullable(z.string()),
    alsoIn: z.array(z.string()),
  }),
  choices: z.nullable(
    z.object({
      key: z.string(),
      levels: z.array(z.object({ skillId: z.string(), level: z.number(), name: z.string(), statement: z.string() })),
      goals: z.array(z.object({ key: z.string(), name: z.string(), stays: z.nullable(z.string()) })),
    }),
  ),
});

const answerShape = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: opened }),
  z.object({ ok: z.literal(false), error: z.object({ kind: z.string(), message: z.string() }) }),
]);

/** Asks for a step's detail. Whatever else than our own answer comes back is a failure too. */
export async function loadStep(
  planId: string,
  stepId: string,
  signal?: AbortSignal,
): Promise<Result<OpenedStep, Failure>> {
  try {
    const response = await fetch(`/plans/${planId}/steps/${stepId}/step.json`, { ...(signal && { signal }) });
    const answer = answerShape.safeParse(await response.json());
    return answer.success ? answer.data : fail(unreachable);
  } catch {
    return fail(unreachable);
  }
}
