import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { appUrl } from "@/lib/http/app-url";
import { publicPages } from "@/lib/questions/queries";

/** Read from the catalogue when it is asked for, since a build knows no database. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const base = appUrl();
  return (await publicPages()).map((path) => ({ url: new URL(path, base).href }));
}
