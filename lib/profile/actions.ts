"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction } from "@/lib/accounts/action";
import type { FormAction } from "@/lib/http/form-action";
import { chooseStart } from "./choose-start";
import { rateSkill } from "./rate-skill";
import { chooseStartInput, rateSkillInput, stateLevelInput } from "./schema";
import { stateLevel } from "./state-level";

export const rateSkillAction = memberAction(rateSkillInput, rateSkill);

/** Leads to what the plan offers now; comes back only if that is nothing. */
export const stateLevelAction: FormAction<unknown> = memberAction(stateLevelInput, async (member, input) => {
  const result = await stateLevel(member, input);
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  const { planId, skillId, level } = input;
  if (result.value.proposes) redirect(`/plans/${planId}?stated=${skillId}@${level}#proposal`);
  return result;
});

export const chooseStartAction: FormAction<null> = memberAction(chooseStartInput, async (member, input) => {
  const result = await chooseStart(member, input);
  if (!result.ok) return result;
  revalidatePath("/", "layout"); // the role and the ratings show on many pages
  redirect("/profile");
});
