import { cookies } from "next/headers";
import { longestSession } from "@/lib/accounts/sessions/lifetimes";
import { isHttps } from "@/lib/http/app-url";

/** Name and flags of the cookie that holds the session; `__Host-` binds it to this very host where https allows it. */
export function sessionCookie() {
  const secure = isHttps();
  return {
    name: secure ? "__Host-waypoint.session" : "waypoint.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** The token that the browser sent, unchecked; undefined if there is none. */
export async function readSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value;
}

export async function writeSessionToken(token: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: longestSession });
}

export async function clearSessionToken(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
