/** The places that everybody may look around in, with an account or without. */
export const exploreLinks = [
  { href: "/roles", label: "Roles" },
  { href: "/skills", label: "Skills" },
  { href: "/compare", label: "Compare" },
  { href: "/routes", label: "Routes" },
  { href: "/choose", label: "Choose" },
  { href: "/questions", label: "Questions" },
] as const;
