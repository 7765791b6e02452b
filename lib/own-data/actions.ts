"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction } from "@/lib/accounts/action";
import { nothingInput } from "@/lib/accounts/schema";
import type { FormAction } from "@/lib/http/form-action";
import { discardImport } from "./discard-import";
import { importFile } from "./import-file";
import { importFileInput, takeRatingsInput } from "./schema";
import { takeRatings } from "./take-ratings";

/** Leads to what the file proposes; comes back only if that cannot be read. */
export const importFileAction: FormAction<null> = memberAction(importFileInput, async (member, input) => {
  const result = await importFile(member, input);
  if (!result.ok) return result;
  revalidatePath("/account/data", "layout");
  redirect("/account/data/import");
});

export const takeRatingsAction = memberAction(takeRatingsInput, async (member, input) => {
  const result = await takeRatings(member, input);
  if (result.ok) revalidatePath("/", "layout"); // ratings show on many pages
  return result;
});

export const discardImportAction: FormAction<null> = memberAction(nothingInput, async (member) => {
  const result = await discardImport(member);
  if (!result.ok) return result;
  revalidatePath("/account/data", "layout");
  redirect("/account/data");
});
