import { isDatabaseUp } from "@/lib/server/health";

/** For load balancers: 200 while the database answers, 503 otherwise. */
export async function GET(): Promise<Response> {
  const up = await isDatabaseUp();
  return Response.json({ database: up ? "up" : "down" }, { status: up ? 200 : 503 });
}
