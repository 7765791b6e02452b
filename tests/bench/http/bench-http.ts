import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "@playwright/test";
import { noStartingProfile } from "@/lib/profile/schema";
import { sendForm } from "@/tests/e2e/send-form";
import { accountOf, chooseStart, signUp } from "@/tests/e2e/waypoint";
import { ask, type Load, measureLoad } from "./load";
import { startEmptyPage, startProduct } from "./started";

const publicPaths = [
  "/",
  "/roles",
  "/roles/ai-engineer",
  "/skills",
  "/skills/map",
  "/compare",
  "/choose",
  "/questions",
];
const secondsCached = 3;
const secondsRendered = 5;

/** From nothing: a plan of 60 steps. */
const roleId = "ai-engineer";

/** Prints what each page costs beside the framework's empty dynamic page, all in one run. */
export async function benchHttp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-bench-"));
  const empty = await startEmptyPage();
  const product = await startProduct(folder);
  try {
    const least = await measureLoad(empty.address, {}, secondsRendered);
    console.log(heading);
    print("the framework's empty page", least, least);
    for (const path of publicPaths) print(path, await measureLoad(product.address + path, {}, secondsCached), least);
    const { cookie, paths, plan } = await personWithPlan(product.address);
    for (const path of paths) {
      print(`${path} (signed in)`, await measureLoad(product.address + path, { cookie }, secondsRendered), least);
    }
    console.log(await firstLoad(product.address, plan, cookie));
  } finally {
    await Promise.all([empty.stop(), product.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cookies of somebody with a plan, and the pages that they see. */
async function personWithPlan(baseURL: string) {
  const browser = await request.newContext({ baseURL });
  try {
    await signUp({ request: browser }, accountOf("bench"));
    await chooseStart({ request: browser }, roleId, noStartingProfile);
    const plan = await sendForm(browser, "/plans/new", "Make this plan", { roleId });
    const { cookies } = await browser.storageState();
    return {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      plan,
      paths: ["/dashboard", "/profile", "/gap", "/plans", "/plans/new", plan, "/time", "/account", "/roles"],
    };
  } finally {
    await browser.dispose();
  }
}

/** How many steps the plan has, and how many bytes the scripts have that its page begins with, as they are sent. */
async function firstLoad(address: string, plan: string, cookie: string): Promise<string> {
  const page = await (await fetch(address + plan, { headers: { cookie } })).text();
  const steps = page.match(/<li id="step-/g)?.length ?? 0;
  const scripts = new Set(
    [...page.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path = ""]) => path),
  );
  const sizes = await Promise.all([...scripts].map((path) => ask(address + path, {})));
  return `The plan has ${steps} steps; its page begins with ${scripts.size} scripts of ${sizes.reduce((sum, size) => sum + size, 0)} bytes.`;
}

const heading = `| page | requests a second | of the empty page | ms | of the empty page | bytes |
| --- | --- | --- | --- | --- | --- |`;

function print(name: string, { requestsPerSecond, milliseconds, bytes }: Load, least: Load): void {
  const rate = (requestsPerSecond / least.requestsPerSecond).toFixed(2);
  const time = (milliseconds / least.milliseconds).toFixed(2);
  const path = name.replace(/[0-9a-f-]{36}/, "[id]");
  console.log(
    `| ${path} | ${requestsPerSecond.toFixed(0)} | ${rate} | ${milliseconds.toFixed(2)} | ${time} | ${bytes} |`,
  );
}
