import type { NoAccount } from "@/lib/accounts/locked-member";
import type { FollowedStep } from "./followed-steps";

/** What a message speaks of, for a form that asks before it goes on. */
export type NamedStep = { readonly id: string; readonly name: string };

/** Also for steps and plans of other people: missing and not yours look the same. */
export const noSuchStep = { kind: "no-such-step", message: "This step is not in any of your plans." } as const;

export const noSuchPlan = { kind: "no-such-plan", message: "You have no such plan." } as const;

export const noSuchRole = {
  kind: "no-such-role",
  message: "This role is not in the catalogue. Choose another one.",
  fields: { roleId: "Choose a role of the catalogue." },
} as const;

export const planArchived = {
  kind: "plan-archived",
  message: "This plan is archived. Restore it to continue.",
} as const;

export const planChanged = {
  kind: "plan-changed",
  message: "This plan has changed since you opened the page. Reload it to see its current state.",
} as const;

/** What stands in the way of any change of a step. */
export type StepFailure = NoAccount | typeof noSuchPlan | typeof noSuchStep | typeof planArchived;

export const named = (steps: readonly FollowedStep[]): NamedStep[] =>
  steps.map(({ id, title }) => ({ id, name: title }));
