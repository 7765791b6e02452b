import { type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { SettingsInput } from "@/lib/accounts/schema";
import { type ChangedElsewhere, changedElsewhere } from "@/lib/forms/changed-elsewhere";
import { done, fail, type Result } from "@/lib/result";
import { zoneName } from "@/lib/time/zone-name";

type Settings = Pick<SettingsInput, "name" | "timeZone">;

type ChangeSettingsResult = Result<null, NoAccount | ChangedElsewhere>;

/** Keeps name and time zone, unless one of them was changed elsewhere and the person has not seen it. */
export async function changeSettings(member: Member, input: SettingsInput): Promise<ChangeSettingsResult> {
  const { name, timeZone } = input;
  const settings = { name, timeZone };
  return withLockedMember(member, async (tx, { id }): Promise<ChangeSettingsResult> => {
    const stored = await tx.user.findUniqueOrThrow({
      where: { id },
      select: { name: true, timeZone: true },
    });
    const seen = {
      name: input["seen.name"],
      timeZone: input["seen.timeZone"],
    };
    const inWords = { timeZone: zoneName(stored.timeZone) };
    const changed = changedElsewhere(asTexts(stored), seen, asTexts(settings), inWords);
    if (changed) return fail(changed);
    await tx.user.update({ where: { id }, data: settings, select: { id: true } });
    return done(null);
  });
}

/** As the form shows them. */
const asTexts = ({ name, timeZone }: Settings) => ({ name: name ?? "", timeZone });
