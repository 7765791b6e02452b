export const dynamic = "force-dynamic";

/** Whether this process lives, for whoever would restart it; that the database is away is no reason to. */
export function GET(): Response {
  return Response.json({ process: "up" });
}
