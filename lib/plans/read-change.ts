import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import type { ChangeSource } from "@/lib/planning/change-view";
import { isOfLaterFormat } from "@/lib/planning/snapshot";
import { dayOfColumn } from "@/lib/time/days";
import { isUuid } from "./is-uuid";
import { readProposalInputs, sourceOf } from "./proposal-inputs";

/** What changes of the member's plan are computed from, and what its page says besides. */
export type ChangePage = {
  readonly planId: string;
  readonly title: string;
  readonly revision: number;
  /** Of the person, for all plans. */
  readonly hoursPerWeek: number;
  /** Those that a plan can lead to. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly source: ChangeSource;
};

/**
 * @param roleId another role for the plan to lead to; one that the catalogue does not have is ignored
 * @returns null if the member has no such plan, if it is archived or of a later format, or if its role is no more
 */
export async function readChangePage(
  member: Member,
  planId: string,
  now: Date = new Date(),
  roleId?: string,
): Promise<ChangePage | null> {
  if (!isUuid(planId)) return null;
  const inputs = await readProposalInputs(db, member, planId);
  if (!inputs || inputs.archivedAt || isOfLaterFormat(inputs.snapshot)) return null;
  const catalogue = await currentCatalogue();
  const source = sourceOf(inputs, catalogue, now, roleId) ?? sourceOf(inputs, catalogue, now);
  if (!source) return null;
  const progress = inputs.steps.map(({ id, key, startedOn, doneOn }) => {
    const state = doneOn
      ? { kind: "done" as const, on: dayOfColumn(doneOn) }
      : { kind: startedOn ? ("started" as const) : ("open" as const) };
    return [key, { id, state }] as const;
  });
  return {
    planId: inputs.id,
    title: inputs.title,
    revision: inputs.revision,
    hoursPerWeek: inputs.user.hoursPerWeek,
    roles: catalogue.roles.map(({ id, name }) => ({ id, name })),
    source: { ...source, progress: new Map(progress) },
  };
}
