"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction } from "@/lib/http/action";
import type { Failure, Result } from "@/lib/result";
import { chooseStart } from "./choose-start";
import { rateSkill } from "./rate-skill";
import { chooseStartInput, rateSkillInput } from "./schema";

export const rateSkillAction = memberAction(rateSkillInput, rateSkill);

export const chooseStartAction = memberAction(
  chooseStartInput,
  async (member, input): Promise<Result<null, Failure>> => {
    const result = await chooseStart(member, input);
    if (!result.ok) return result;
    revalidatePath("/", "layout"); // the role and the ratings show on many pages
    redirect("/profile");
  },
);
