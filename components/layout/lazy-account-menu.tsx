"use client";

import dynamic from "next/dynamic";

/** Visitors have no account: the script of the menu is for members alone. */
export const LazyAccountMenu = dynamic(() =>
  import("@/components/layout/account-menu").then((module) => module.AccountMenu),
);
