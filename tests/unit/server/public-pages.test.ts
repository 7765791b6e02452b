import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicPages } from "@/lib/server/public-pages";

function pagesOf(manifest: unknown): (path: string) => boolean {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-build-"));
  try {
    writeFileSync(join(folder, "app-path-routes-manifest.json"), JSON.stringify(manifest));
    return publicPages(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isPublic = pagesOf({
  "/(public)/page": "/",
  "/(public)/roles/page": "/roles",
  "/(public)/roles/[roleId]/page": "/roles/[roleId]",
  "/(public)/routes/[from]/[to]/page": "/routes/[from]/[to]",
  "/(public)/feed.xml/route": "/feed.xml",
  "/(auth)/sign-in/page": "/sign-in",
  "/dashboard/page": "/dashboard",
});

describe("publicPages", () => {
  test.each(["/", "/roles", "/roles/ai-engineer", "/routes/data-analyst/data-scientist"])(
    "are those of the public group: %s",
    (path) => expect(isPublic(path)).toBe(true),
  );

  test.each([
    "/sign-in",
    "/dashboard",
    "/feed.xml",
    "//roles",
    "/roles/",
    "/roles/a/b",
    "/roles/%2e%2e/dashboard",
    "/roles/AI",
    "/rolesX",
    "",
  ])("are no others: %s", (path) => expect(isPublic(path)).toBe(false));

  test("are none where the manifest is not the build's", () => {
    expect(() => pagesOf(["odd"])).toThrow();
  });
});
