/** Pages that belong to a person, or that only a form needs: search engines are told to leave them alone. */
export const privatePaths = [
  "/account",
  "/api",
  "/dashboard",
  "/gap",
  "/plans",
  "/profile",
  "/search",
  "/time",
  "/welcome",
] as const;

export function isPrivatePath(path: string): boolean {
  return privatePaths.some((start) => path === start || path.startsWith(`${start}/`));
}
