import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { Problem } from "./problem";

const running = z.object({ pid: z.number().int(), address: z.string() });

/** Says so if a start from this data folder is still up; otherwise notes this one. Returns what takes the note back. */
export function claimDataFolder(dataFolder: string, address: string): () => void {
  const file = join(dataFolder, "running.json");
  const other = existsSync(file) ? running.safeParse(parsed(readFileSync(file, "utf8"))) : null;
  if (other?.success && other.data.pid !== process.pid && isAlive(other.data.pid)) {
    throw new Problem(
      `Waypoint runs already from this folder, at ${other.data.address} (process ${other.data.pid}). ` +
        "Open that address, or stop it before you start it again.",
    );
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // cut short by a kill: nobody's note
  }
}

/** Throws a Problem if something listens on the port already. */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program.`
          : `Port ${port} cannot be used (${error.code}).`;
      reject(new Problem(`${reason} Stop it, or choose another port: PORT=${port + 1} npm start.`));
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
