import { cookies } from "next/headers";
import { isHttps } from "@/lib/http/app-url";
import { isTimeZone } from "@/lib/time/days";

const name = "waypoint.time-zone";

/** Keeps the browser's time zone while the person is away at another service, at most a quarter of an hour. */
export async function rememberTimeZone(timeZone: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", path: "/api/auth", secure: isHttps(), maxAge: 900 } as const;
  (await cookies()).set(name, timeZone, options);
}

/** UTC if there is none that dates can be counted in. */
export async function readTimeZone(): Promise<string> {
  const timeZone = (await cookies()).get(name)?.value ?? "";
  return isTimeZone(timeZone) ? timeZone : "UTC";
}
