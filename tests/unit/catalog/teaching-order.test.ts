import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, PlanStep } from "@/lib/engine/types";
import { shippedJourneys } from "@/tests/bench/journeys";

const document = readFileSync(new URL("../../../docs/catalogue.md", import.meta.url), "utf8");
const { instanceOf } = await shippedJourneys();
const roles = [
  { id: "ai-engineer", name: "AI Engineer" },
  { id: "data-scientist", name: "Data Scientist" },
  { id: "machine-learning-engineer", name: "Machine Learning Engineer" },
];

/** The plan from nothing, and what goes into it. */
function fromNothing(role: string): { steps: readonly PlanStep[]; instance: Instance } {
  const instance = instanceOf({ role, start: "nothing" }, "met", "steady");
  const made = makePlan(instance);
  if (!made.ok) throw new Error(made.error.message);
  return { steps: made.plan.steps, instance };
}

describe("the order in which a plan from nothing teaches", () => {
  test.each(roles)("is fixed for as many pairs of skills as docs/catalogue.md says: $name", ({ id, name }) => {
    const { steps, instance } = fromNothing(id);
    const needs = new Map(steps.map((step) => [step.id, step.needs]));
    const both = new Map(steps.map((step) => [step.id, [...step.needs, ...followedBy(step.id, instance)]]));
    const [pairs, byNeeds] = orderedBeginnings(steps, needs);
    const [, byBoth] = orderedBeginnings(steps, both);
    expect(document).toContain(`| ${name} | ${pairs} | ${share(byNeeds, pairs)} | ${share(byBoth, pairs)} |`);
    expect(byBoth / pairs).toBeGreaterThan(0.2);
  });

  test.each([
    ["ai-engineer", "python@2", "llm-apis@2"],
    ["ai-engineer", "git@1", "python@2"],
    ["ai-engineer", "retrieval-augmented-generation@2", "agents@2"],
    ["ai-engineer", "web-apis@2", "application-security@1"],
    ["data-scientist", "python@2", "machine-learning@1"],
    ["data-scientist", "statistics@3", "machine-learning@1"],
    ["data-scientist", "data-wrangling@1", "data-visualisation@2"],
    ["machine-learning-engineer", "machine-learning@2", "mlops@1"],
    ["machine-learning-engineer", "model-serving@1", "kubernetes@1"],
    ["machine-learning-engineer", "data-pipelines@2", "distributed-data-processing@1"],
    ["machine-learning-engineer", "model-serving@2", "model-monitoring@2"],
  ])("of %s has %s before %s", (role, first, then) => {
    const order = fromNothing(role).steps.map(({ id }) => id);
    expect(order).toContain(first);
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(then));
  });
});

/** Steps that the teaching order puts before this one. */
function followedBy(stepId: string, { skills }: Instance): string[] {
  return skills.flatMap(({ id, after = [] }) =>
    after.flatMap(({ level, follows }) => (`${id}@${level}` === stepId ? [`${follows.skill}@${follows.level}`] : [])),
  );
}

/** Pairs of skills in the plan, and of how many it is fixed which begins first. */
function orderedBeginnings(
  steps: readonly PlanStep[],
  before: ReadonlyMap<string, readonly string[]>,
): [pairs: number, ordered: number] {
  const beginnings = new Map<string, string>();
  for (const step of steps) {
    if (step.kind === "skill" && !beginnings.has(step.skill)) beginnings.set(step.skill, step.id);
  }
  const ids = [...beginnings.values()];
  const earlier = new Map(ids.map((id) => [id, allBefore(id, before)]));
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  const ordered = pairs.filter(([one, other]) => earlier.get(one)?.has(other) || earlier.get(other)?.has(one));
  return [pairs.length, ordered.length];
}

function allBefore(id: string, before: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(before.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(before.get(next) ?? []));
  }
  return found;
}

const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
