import { createHash } from "node:crypto";
import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Catalogue } from "@/lib/catalog/catalogue";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import type { Db, Tx } from "@/lib/db/client";
import { type Cause, causesOf, fingerprint } from "@/lib/planning/causes";
import type { NoPlan } from "@/lib/planning/no-plan";
import { type PlanDifference, planDifference } from "@/lib/planning/plan-difference";
import type { PlanSettings } from "@/lib/planning/plan-settings";
import { atHours } from "@/lib/planning/plan-time";
import { replan } from "@/lib/planning/replan";
import { type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import { type Result, done as succeeded } from "@/lib/result";
import { type Day, dayIn, dayOfColumn } from "@/lib/time/days";
import { planInputs } from "./plan-inputs";
import { planTime } from "./plan-time";

/** All of the person and the plan that another plan is computed from; null if they have no such plan. */
export type ProposalInputs = Omit<NonNullable<Awaited<ReturnType<typeof readProposalInputs>>>, "snapshot"> & {
  /** Still to be parsed. */
  readonly snapshot: unknown;
};

export async function readProposalInputs(client: Db | Tx, member: Member | LockedMember, planId: string) {
  const plan = await client.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: {
      id: true,
      title: true,
      roleId: true,
      startDate: true,
      revision: true,
      archivedAt: true,
      dismissedInputs: true,
      snapshot: true,
      user: { select: { timeZone: true, hoursPerWeek: true } },
      steps: { select: stepFields, orderBy: { position: "asc" } },
    },
  });
  if (!plan) return null;
  const time = await planTime(client, member, plan.id);
  return { ...plan, ...(await planInputs(client, member)), time };
}

const stepFields = {
  id: true,
  key: true,
  skillId: true,
  toLevel: true,
  startedAt: true,
  startedOn: true,
  doneAt: true,
  doneOn: true,
  evidenceNote: true,
  evidenceLink: true,
} as const;

/** A plan and what it would be today, perhaps by other settings. */
export type Recomputed = {
  readonly before: PlanSnapshot;
  readonly causes: readonly Cause[];
  /** Of the causes; a hash. */
  readonly inputs: string;
  readonly after: Result<Replanned, NoPlan>;
};

export type Replanned = { readonly snapshot: PlanSnapshot; readonly difference: PlanDifference };

/** What the person asks for instead of the plan's own settings; `roleId` for another target, hours for all their plans. */
export type AskedSettings = Partial<PlanSettings> & {
  readonly roleId?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
};

/** All that a plan is computed anew from; null where the catalogue no longer has the role. Throws on a broken plan. */
export function sourceOf(inputs: ProposalInputs, catalogue: Catalogue, now: Date, roleId = inputs.roleId) {
  const catalog = roleCatalogOf(catalogue, roleId);
  if (!catalog) return null;
  const before = planSnapshot.parse(inputs.snapshot);
  return {
    before,
    way: {
      catalog,
      successors: catalogue.successors,
      holdings: inputs.holdings,
      confidence: inputs.confidence,
      time: inputs.time,
      today: dayIn(inputs.user.timeZone, now),
      done: finishedOn(inputs),
    },
    settings: settingsOf(before, dayOfColumn(inputs.startDate)),
  };
}

/** Computes the plan anew; null where the catalogue no longer has the role. Throws on a plan that is broken. */
export function recompute(
  inputs: ProposalInputs,
  catalogue: Catalogue,
  now: Date,
  settingsAsked?: AskedSettings,
): Recomputed | null {
  const { roleId, hoursPerWeek = inputs.user.hoursPerWeek, ...asked } = settingsAsked ?? {};
  const source = sourceOf(inputs, catalogue, now, roleId);
  if (!source) return null;
  const { before, settings } = source;
  const way = { ...source.way, time: atHours(source.way.time, hoursPerWeek) };
  const done = new Set(way.done.keys());
  const causes = causesOf(before, { ...way, done });
  const unfitting = settingsAsked ? "refuse" : "drop";
  const after = replan(before, { ...way, settings: { ...settings, ...asked }, unfitting });
  return {
    before,
    causes,
    inputs: createHash("sha256").update(fingerprint(causes)).digest("hex"),
    after: after.ok
      ? succeeded({ snapshot: after.value, difference: planDifference(before, after.value, done, inputs.holdings) })
      : after,
  };
}

/** @param startDate the first day that the person chose */
function settingsOf({ instance, choices }: PlanSnapshot, startDate: Day): PlanSettings {
  return { strategy: instance.strategy ?? "steady", startDate, pins: choices.pins, leftOut: choices.leftOut };
}

/** When each finished step was, by its key. */
export function finishedOn({ steps }: { steps: readonly FinishedRow[] }): Map<string, Day> {
  return new Map(steps.flatMap(({ key, doneOn }) => (doneOn ? [[key, dayOfColumn(doneOn)] as const] : [])));
}

type FinishedRow = Pick<ProposalInputs["steps"][number], "key" | "doneOn">;
