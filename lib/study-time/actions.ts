"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/accounts/action";
import { addPeriod } from "./add-period";
import { changeHours } from "./change-hours";
import { removePeriod } from "./remove-period";
import { addPeriodInput, changeHoursInput, removePeriodInput } from "./schema";

export const changeHoursAction = memberAction(changeHoursInput, async (member, input) =>
  shown(await changeHours(member, input)),
);

export const addPeriodAction = memberAction(addPeriodInput, async (member, input) =>
  shown(await addPeriod(member, input)),
);

export const removePeriodAction = memberAction(removePeriodInput, async (member, input) =>
  shown(await removePeriod(member, input)),
);

/** Hours and dates show on many pages. */
function shown<R extends { readonly ok: boolean }>(result: R): R {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
