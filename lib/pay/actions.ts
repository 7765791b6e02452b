"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/accounts/action";
import { sayCurrentRole } from "./say-current-role";
import { sayCurrentRoleInput } from "./schema";

export const sayCurrentRoleAction = memberAction(sayCurrentRoleInput, async (member, input) => {
  const result = await sayCurrentRole(member, input);
  if (result.ok) revalidatePath("/plans", "layout");
  return result;
});
