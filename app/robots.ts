import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { appUrl } from "@/lib/http/app-url";
import { privatePaths } from "@/lib/http/private-paths";

/** The address of the sitemap is known when Waypoint runs, not when it is built. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: "*", allow: "/", disallow: [...privatePaths] },
    sitemap: new URL("/sitemap.xml", appUrl()).href,
  };
}
