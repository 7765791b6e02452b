export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = "waypoint.theme";

/** The theme that was chosen; `system` for anything that is none. */
export function themeOf(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
