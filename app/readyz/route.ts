import { readiness } from "@/lib/server/readiness";
import { isStopping } from "@/lib/server/stopping";

export const dynamic = "force-dynamic";

/**
 * Whether requests can be served, for load balancers: 200 while the database can be read and written, 503 otherwise and
 * once the server was asked to stop.
 */
export async function GET(): Promise<Response> {
  if (isStopping()) return Response.json({ server: "stopping" }, { status: 503 });
  const database = await readiness();
  return Response.json({ database }, { status: database === "ready" ? 200 : 503 });
}
