import { db } from "@/lib/db/client";

/** Whether the database answers now. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
