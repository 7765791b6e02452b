/** The places of a member, in the order of the journey. */
export const memberLinks = [
  { href: "/dashboard", label: "Dashboard" },
  { href: "/profile", label: "Profile" },
  { href: "/gap", label: "Gap" },
  { href: "/plans", label: "Plans" },
] as const;

export type MemberLink = (typeof memberLinks)[number];
