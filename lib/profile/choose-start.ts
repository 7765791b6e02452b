import { type LockedMember, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { type ChangedElsewhere, changedElsewhere } from "@/lib/forms/changed-elsewhere";
import { recordProgress } from "@/lib/plans/record-progress";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { applyStartingProfile } from "./apply-starting-profile";
import { type ChooseStartInput, keepRatings, noStartingProfile } from "./schema";

/**
 * Keeps where the person wants to go, how many hours a week they have, and where they start from, unless one of the
 * first two was changed elsewhere and they have not seen it.
 */
export async function chooseStart(
  member: Member,
  input: ChooseStartInput,
  now: Date = new Date(),
): Promise<Result<null, Failure>> {
  const { roleId, hoursPerWeek, startingProfile } = input;
  return withLockedMember(member, async (tx, owner): Promise<Result<null, Failure>> => {
    if ((await tx.role.count({ where: { id: roleId, retiredAt: null } })) === 0) return fail(noSuchRole);
    const named = startingProfile !== keepRatings && startingProfile !== noStartingProfile;
    const profile = named ? await tx.startingProfile.findUnique({ where: { id: startingProfile } }) : null;
    if (named && !profile) return fail(noSuchProfile);

    const changed = await startChanged(tx, owner, input);
    if (changed) return fail(changed);

    const currentRole = startingProfile === keepRatings ? {} : { currentRoleId: profile?.roleId ?? null };
    await tx.user.update({
      where: { id: owner.id },
      data: { targetRoleId: roleId, hoursPerWeek, ...currentRole },
    });
    if (startingProfile !== keepRatings) {
      const moment = momentIn(owner.timeZone, now);
      await applyStartingProfile(tx, owner, named ? startingProfile : null, moment);
      await recordProgress(tx, owner, moment);
    }
    return done(null);
  });
}

/** What of the person's target they would overwrite without having seen it; `null` if nothing. */
async function startChanged(tx: Tx, { id }: LockedMember, input: ChooseStartInput): Promise<ChangedElsewhere | null> {
  const { targetRole, hoursPerWeek } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: { targetRole: { select: { id: true, name: true } }, hoursPerWeek: true },
  });
  return changedElsewhere(
    { roleId: targetRole?.id ?? "", hoursPerWeek: String(hoursPerWeek) },
    { roleId: input["seen.roleId"], hoursPerWeek: input["seen.hoursPerWeek"] },
    { roleId: input.roleId, hoursPerWeek: String(input.hoursPerWeek) },
    { roleId: targetRole?.name },
  );
}

const noSuchRole = {
  kind: "no-such-role",
  message: "Please look at the marked fields.",
  fields: { roleId: "Choose one of the roles." },
} as const;
const noSuchProfile = {
  kind: "no-such-profile",
  message: "Please look at the marked fields.",
  fields: { startingProfile: "Choose one of the list." },
} as const;
