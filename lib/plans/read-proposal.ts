import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { type Cause, causeSentences } from "@/lib/planning/causes";
import { differenceHeadline } from "@/lib/planning/difference-words";
import { droppedChoices } from "@/lib/planning/fitting-choices";
import { isSameOrder, type PlanDifference } from "@/lib/planning/plan-difference";
import { isOfLaterFormat, planSnapshot } from "@/lib/planning/snapshot";
import type { Proposal } from "./proposal";
import { type Recomputed, readProposalInputs, recompute } from "./proposal-inputs";

/** What the member's plan would be today; null if it would be the same, or if it is archived. */
export async function readProposal(member: Member, planId: string, now: Date = new Date()): Promise<Proposal | null> {
  const inputs = await readProposalInputs(db, member, planId);
  if (!inputs || inputs.archivedAt || isOfLaterFormat(inputs.snapshot)) return null;
  const computed = recompute(inputs, await currentCatalogue(), now);
  if (!computed) return { kind: "role-retired", roleName: planSnapshot.parse(inputs.snapshot).role.name };
  const { causes, after } = computed;
  if (causes.length === 0) return null;
  const sentences = causes.flatMap((cause) => causeSentences(cause, (id) => projectName(computed, id)));
  if (!after.ok) return { kind: "no-plan", causes: sentences, message: after.error.message };
  const { difference } = after.value;
  if (movesDatesAlone(causes, difference)) return null;
  return {
    kind: "offered",
    headline: differenceHeadline(causes, difference),
    causes: [...sentences, ...droppedChoices(computed.before, after.value.snapshot)],
    difference,
    stepsDone: inputs.steps.filter(({ doneAt }) => doneAt).length,
    inputs: computed.inputs,
    revision: inputs.revision,
    dismissed: inputs.dismissedInputs === computed.inputs,
  };
}

/** Whether what has changed leaves every step in its place, so that at most the passing of time moves a day. */
export function movesDatesAlone(causes: readonly Cause[], difference: PlanDifference): boolean {
  return isSameOrder(difference) && causes.every(({ kind }) => changesOrderAlone.has(kind));
}

/** What a person holds matters to a plan only through its steps. */
const changesOrderAlone: ReadonlySet<Cause["kind"]> = new Set(["ratings", "projects"]);

const projectName = ({ before }: Recomputed, id: string) => before.projects[id] ?? id;
