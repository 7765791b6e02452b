import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { compareRatings } from "@/tests/hostile/compare-writes";
import { unexpectedLines } from "@/tests/hostile/judge";
import { newMember } from "@/tests/hostile/person";
import { type Product, startProduct, withDatabase } from "@/tests/hostile/product";
import { tell } from "@/tests/hostile/table";
import { keepRating, type RatingWrite, type Writer } from "@/tests/hostile/writers";

// A disk of its own that is really full. Only root may mount one; tests/integration/db tries a single table for everyone.

const folder = mkdtempSync(join(tmpdir(), "waypoint-disk-"));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300m,mode=700", "none", folder]).status === 0;
let product: Product | undefined;

afterAll(async () => {
  await product?.remove().catch(() => {}); // the folder is a disk, which stays
  if (isMounted) spawnSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Writes until nothing more fits. Returns what gives the space back. */
function fillDisk(): () => void {
  const file = join(folder, "filling");
  const block = Buffer.alloc(4096, 1);
  const opened = openSync(file, "w");
  try {
    for (;;) writeSync(opened, block);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    closeSync(opened);
  }
  return () => rmSync(file, { force: true });
}

/** Has PostgreSQL begin new files of its log, for which there is no room: it shuts down. */
async function askForLog({ data }: Product): Promise<void> {
  await withDatabase({ data }, async (client) => {
    for (;;) {
      await client.query("SELECT pg_logical_emit_message(true, 'hostile', repeat('x', 1000000))");
      await client.query("SELECT pg_switch_wal()");
    }
  }).catch(() => {}); // it went away
}

describe.skipIf(!isMounted)("a disk that is full", () => {
  test("loses nothing that was acknowledged, is told, and is got over once there is space", {
    timeout: 300_000,
  }, async () => {
    const running = await startProduct({}, folder);
    product = running;
    const log = running.listen();
    const { browser, email } = await newMember(running.port);
    const skills = await withDatabase(running, async (client) => {
      const { rows } = await client.query('SELECT id FROM "Skill" ORDER BY id');
      return rows.map(({ id }) => String(id));
    });
    const writer = keepRating(running, browser, skills);
    const acknowledged = () => writer.writes.filter(({ outcome }) => outcome === "acknowledged").length;
    await eventually(writer, () => expect(acknowledged()).toBeGreaterThan(50));

    const giveBack = fillDisk();
    const readable = await fetch(`http://localhost:${running.port}/roles`);
    expect(readable.status).toBe(200);
    await askForLog(running);
    await eventually(writer, () => expect(log()).toContain("PostgreSQL is down and will be started again"));
    expect((await fetch(`http://localhost:${running.port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://localhost:${running.port}/readyz`)).status).toBe(503);
    giveBack();

    await running.ready();
    const before = acknowledged();
    await eventually(writer, () => expect(acknowledged()).toBeGreaterThan(before + 50));
    await writer.stop();
    const history = await withDatabase(running, async (client) => {
      const { rows } = await client.query<{ skillId: string; level: number }>(
        `SELECT e."skillId", e.level FROM "RatingEvent" e JOIN "User" u ON u.id = e."userId" WHERE u.email = $1 ORDER BY e.id`,
        [email],
      );
      return rows;
    });
    const compared = compareRatings(writer.writes, history);
    tell({
      what: "writes, the disk full and PostgreSQL down by it",
      tried: writer.writes.length,
      refused: writer.writes.filter(({ outcome }) => outcome !== "acknowledged").length,
      survived: compared.acknowledged,
      lost: compared.lost + compared.doubled + compared.belied,
    });
    expect(compared).toMatchObject({ lost: 0, doubled: 0, belied: 0 });
    expect(unexpectedLines(log()).filter((line) => !line.includes("PostgreSQL is down"))).toEqual([]);
  });
});

const eventually = (writer: Writer<RatingWrite>, check: () => void) =>
  Promise.race([vi.waitFor(check, { timeout: 60_000 }), writer.failed]);
