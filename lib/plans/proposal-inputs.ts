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
import { replan } from "@/lib/planning/replan";
import { type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import type { Result } from "@/lib/result";
import { type Day, dayIn, dayOfColumn } from "@/lib/time/days";
import { planInputs } from "./plan-inputs";

/** All of the person and the plan that another plan is computed from; null if they have no such plan. */
export type ProposalInputs = NonNullable<Awaited<ReturnType<typeof readProposalInputs>>>;

export async function readProposalInputs(client: Db | Tx, member: Member | LockedMember, planId: string) {
  const plan = await client.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: {
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
  return plan && { ...plan, ...(await planInputs(client, member)) };
}

const stepFields = {
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

/** What the person asks for instead of the plan's own settings; `roleId` for another target. */
export type AskedSettings = Partial<PlanSettings> & { readonly roleId?: string | undefined };

/** Computes the plan anew; null where the catalogue no longer has the role. Throws on a plan that is broken. */
export function recompute(
  inputs: ProposalInputs,
  catalogue: Catalogue,
  now: Date,
  { roleId = inputs.roleId, ...asked }: AskedSettings = {},
): Recomputed | null {
  const catalog = roleCatalogOf(catalogue, roleId);
  if (!catalog) return null;
  const before = planSnapshot.parse(inputs.snapshot);
  const done = finishedOn(inputs);
  const common = {
    catalog,
    successors: catalogue.successors,
    holdings: inputs.holdings,
    time: {
      studyTime: { hoursPerWeek: inputs.user.hoursPerWeek, hoursFrom: [], breaks: [] },
      startsNoEarlierThan: null,
      shared: new Map(),
    },
    today: dayIn(inputs.user.timeZone, now),
  };
  const causes = causesOf(before, { ...common, done: new Set(done.keys()) });
  const after = replan(before, {
    ...common,
    confidence: inputs.confidence,
    settings: { ...settingsOf(before, dayOfColumn(inputs.startDate)), ...asked },
    done,
  });
  return {
    before,
    causes,
    inputs: createHash("sha256").update(fingerprint(causes)).digest("hex"),
    after: after.ok
      ? {
          ok: true,
          value: {
            snapshot: after.value,
            difference: planDifference(before, after.value, new Set(done.keys()), inputs.holdings),
          },
        }
      : after,
  };
}

/** @param startDate the first day that the person chose */
function settingsOf({ instance, choices }: PlanSnapshot, startDate: Day): PlanSettings {
  return { strategy: instance.strategy ?? "steady", startDate, pins: choices.pins, leftOut: choices.leftOut };
}

function finishedOn({ steps }: ProposalInputs): Map<string, Day> {
  return new Map(steps.flatMap(({ key, doneOn }) => (doneOn ? [[key, dayOfColumn(doneOn)] as const] : [])));
}
