import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const forbidden: Readonly<Record<string, string>> = {
  "lib/engine/reads-database.ts": 'import { db } from "@/lib/db/client";',
  "lib/engine/knows-library.ts": 'import { z } from "zod";',
  "lib/engine/knows-time.ts": 'import { dayIn } from "@/lib/time/days";',
  "lib/engine/knows-type.ts": 'import type { Plan } from "@/lib/plans/schema";',
  "lib/planning/reads-database.ts": 'import { db } from "@/lib/db/client";',
  "lib/planning/knows-type.ts": 'import type { Tx } from "@/lib/db/client";',
  "lib/planning/reads-catalogue.ts": 'import { currentCatalogue } from "@/lib/catalog/current-catalogue";',
  "lib/planning/knows-feature.ts": 'import { lockPlan } from "@/lib/plans/lock-plan";',
  "lib/planning/knows-person.ts": 'import type { Member } from "@/lib/accounts/member";',
  "lib/planning/knows-server.ts": 'import { readFileSync } from "node:fs";',
  "app/plans/page.tsx": 'import { db } from "@/lib/db/client";',
  "app/plans/row-type.ts": 'import type { Tx } from "@/lib/db/client";',
  "app/plans/generated.ts": 'import type { Plan } from "@/lib/db/generated/client";',
  "app/plans/reads-library.ts": 'import { getServerSession } from "next-auth";',
  "app/plans/reads-part.ts": 'import { getToken } from "next-auth/jwt";',
  "app/plans/authenticates.ts": 'import { authenticate } from "@/lib/accounts/authenticate";',
  "app/plans/dynamic.ts": 'export const client = import("@/lib/db/client");',
  "app/plans/hands-on.ts": 'export { db } from "@/lib/db/client";',
  "app/plans/parent.ts": 'import { thing } from "../../lib/db/client";',
  "proxy.ts": 'import { db } from "@/lib/db/client";',
  "components/plans/knows-route.tsx": 'import Page from "@/app/page";',
  "components/plans/route-type.tsx": 'import type { Props } from "@/app/page";',
  "components/plans/reads.tsx": 'import { planPage } from "@/lib/plans/queries";',
  "components/plans/writes.tsx": 'import { createPlanAction } from "@/lib/plans/actions";',
  "components/plans/database.tsx": 'import type { Db } from "@/lib/db/client";',
  "lib/plans/sign-in.ts": 'import { getServerSession } from "next-auth";',
  "lib/plans/session-type.ts": 'import type { Session } from "next-auth";',
  "lib/plans/knows-route.ts": 'import Page from "@/app/page";',
  "lib/plans/knows-component.ts": 'import { Button } from "@/components/ui/button";',
  "lib/plans/authenticates.ts": 'import { authenticate } from "@/lib/accounts/authenticate";',
  "lib/plans/parent.ts": 'import { gaps } from "../engine/gaps";',
  "lib/accounts/sign-out.ts": 'import { getToken } from "next-auth/jwt";',
  "lib/accounts/auth/knows-route.ts": 'import Page from "@/app/page";',
};

const lawful: Readonly<Record<string, string>> = {
  "lib/engine/plan.ts": 'import { gaps } from "./gaps";',
  "app/roles/page.tsx":
    'import { RoleView } from "@/components/roles/role-view";\nimport { rolePage } from "@/lib/catalog/queries";',
  "components/roles/role-view.tsx": 'import type { RolePage } from "@/lib/catalog/role-page";',
  "lib/catalog/queries.ts": 'import { db } from "@/lib/db/client";',
  "lib/plans/compute.ts": 'import { gaps } from "@/lib/engine/gaps";\nimport { phases } from "./phases";',
  "lib/planning/plan.ts":
    'import type { RoleCatalog } from "@/lib/catalog/role-catalog";\nimport { makePlan } from "@/lib/engine/make-plan";',
  "lib/planning/days.ts": 'import { addDays } from "@/lib/time/days";\nimport { done } from "@/lib/result";',
  "lib/accounts/session.ts": 'import { authenticate } from "@/lib/accounts/authenticate";',
  "lib/accounts/auth/session.ts": 'import { getToken } from "next-auth/jwt";',
};

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string().nullish(), location: z.object({ path: z.unknown() }) })),
});

/** The rules of biome.json, without the repository's ignore file, over the planted files alone. */
function filesThatBreakTheLayers(folder: string): Set<string> {
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const args = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: "utf8" });
  const { diagnostics } = report.parse(JSON.parse(stdout));
  const broken = diagnostics.filter(({ category }) => category === "lint/style/noRestrictedImports");
  return new Set(broken.map(({ location }) => pathOf(location.path)));
}

function pathOf(path: unknown): string {
  const said = z.union([z.string(), z.object({ file: z.string() }).transform(({ file }) => file)]).parse(path);
  return said.replace(/^\.\//, "");
}

describe("the layers", () => {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-layers-"));
  let broken = new Set<string>();

  beforeAll(() => {
    const { vcs: _, ...rules } = JSON.parse(readFileSync("biome.json", "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify(rules));
    cpSync(
      "node_modules/@biomejs/biome/configuration_schema.json",
      join(folder, "node_modules/@biomejs/biome/configuration_schema.json"),
    );
    for (const [path, line] of Object.entries({ ...forbidden, ...lawful })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${line}\n`);
    }
    broken = filesThatBreakTheLayers(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(forbidden))("refuse %s: %s", (path) => expect(broken).toContain(path));

  test.each(Object.entries(lawful))("allow %s: %s", (path) => expect(broken).not.toContain(path));
});
