import { z } from "zod";

/** `""`: none of the roles, or not said. */
export const sayCurrentRoleInput = z.object({
  currentRoleId: z
    .string({ error: "Choose a role of the list." })
    .max(60, { error: "Choose a role of the list." })
    .transform((id) => (id === "" ? null : id)),
});
export type SayCurrentRoleInput = z.output<typeof sayCurrentRoleInput>;
