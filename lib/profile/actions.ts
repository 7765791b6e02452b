"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction } from "@/lib/accounts/action";
import type { FormAction } from "@/lib/http/form-action";
import { chooseStart } from "./choose-start";
import { rateSkill } from "./rate-skill";
import { chooseStartInput, rateSkillInput } from "./schema";

export const rateSkillAction = memberAction(rateSkillInput, rateSkill);

export const chooseStartAction: FormAction<null> = memberAction(chooseStartInput, async (member, input) => {
  const result = await chooseStart(member, input);
  if (!result.ok) return result;
  revalidatePath("/", "layout"); // the role and the ratings show on many pages
  redirect("/profile");
});
