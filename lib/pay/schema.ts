import { z } from "zod";
import { catalogueId } from "@/lib/forms/catalogue-id";
import { optional } from "@/lib/forms/optional";
import { seen } from "@/lib/forms/seen";

/** Null: none of the roles, or not said. */
export const sayCurrentRoleInput = z.object({
  currentRoleId: optional(catalogueId("Choose a role from the list.")).transform((id) => id ?? null),
  "seen.currentRoleId": seen,
});
export type SayCurrentRoleInput = z.output<typeof sayCurrentRoleInput>;
