import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sessionCookie } from "@/lib/accounts/auth/session-cookie";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { loadCatalog } from "@/lib/catalog/load";
import { db } from "@/lib/db/client";
import { type Cluster, startCluster } from "@/lib/db/embedded/start-cluster";
import { migrate } from "@/lib/db/migrate";
import { buildFolder, remove } from "./checkout";
import { freePort } from "./launched";

// The product without its own server, and so without the page cache: `next start` on the build of the end-to-end tests.

let folder = "";
let cluster: Cluster;
let server: ChildProcess;
let address = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waypoint-framework-"));
  cluster = await startCluster(folder, "throw-away");
  vi.stubEnv("DATABASE_URL", cluster.url);
  vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
  await migrate(cluster.url, "prisma");
  await loadCatalog(db, "catalog");
  const port = await freePort();
  address = `http://localhost:${port}`;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, WAYPOINT_BUILD_DIR: buildFolder, APP_URL: address };
  server = spawn(process.execPath, [next, "start", "-p", String(port)], { env, stdio: "ignore" });
  await vi.waitFor(() => fetch(address), { timeout: 60_000 });
});

afterAll(async () => {
  server.kill("SIGTERM");
  await once(server, "close");
  await db.$disconnect();
  await cluster.stop();
  remove(folder);
});

async function newSession(): Promise<string> {
  const { id: userId } = await db.user.create({ data: { email: "ada@example.org" } });
  return `${sessionCookie().name}=${await startSession({ userId, userAgent: "", bothFactors: false })}`;
}

describe("under the framework's own server", () => {
  test.each([
    ["a page for everyone", "/", "Waypoint"],
    ["another", "/roles/ai-engineer", "AI Engineer"],
    ["a page of a member", "/plans", "ada@example.org"],
  ])("%s comes whole, under a policy that lets all of its scripts run and no other", async (_, path, shown) => {
    const cookie = path === "/plans" ? await newSession() : "";
    const answer = await fetch(address + path, { headers: { cookie }, redirect: "manual" });
    const markup = await answer.text();
    expect(answer.status).toBe(200);
    expect(markup).toContain(shown);

    const policy = answer.headers.get("content-security-policy") ?? "";
    const [, nonce] = policy.match(/script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/) ?? [];
    const scripts = [...markup.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !tag.includes("application/ld+json"))).toEqual(
      [],
    );
  });
});
