"use server";

import { cookies } from "next/headers";
import { plainAction } from "@/lib/accounts/action";
import { isHttps } from "@/lib/http/app-url";
import { themeCookie, themeOf } from "@/lib/http/theme";

const year = 365 * 24 * 60 * 60; // seconds

/** Keeps the theme for this browser; the page is drawn again with it. */
export const chooseTheme = plainAction(async (form) => {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps(), maxAge: year } as const;
  (await cookies()).set(themeCookie, themeOf(form.get("theme")), options);
});
