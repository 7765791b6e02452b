import { readiness } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

/** Whether requests can be served, for load balancers: 200 while the database can be read and written, else 503. */
export async function GET(): Promise<Response> {
  const database = await readiness();
  return Response.json({ database }, { status: database === "ready" ? 200 : 503 });
}
