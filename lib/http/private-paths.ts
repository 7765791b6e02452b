/** Pages that belong to a person, or that only a form needs: search engines are told to leave them alone. */
export const privatePaths = [
  "/account",
  "/api",
  "/change-address",
  "/confirm-address",
  "/dashboard",
  "/forgot-password",
  "/gap",
  "/plans",
  "/profile",
  "/reset-password",
  "/search",
  "/sign-in/link",
  "/sign-in/mail",
  "/time",
  "/welcome",
] as const;

export function isPrivatePath(path: string): boolean {
  return privatePaths.some((start) => path === start || path.startsWith(`${start}/`));
}
