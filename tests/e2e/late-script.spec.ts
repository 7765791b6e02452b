import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.describe("on a slow line, before the page's script is there", () => {
  test("a time zone that was chosen stays, and is saved", async ({ page, account }) => {
    await signUp(page, account);
    const scriptArrives = await holdScripts(page);
    await page.goto("/account", { waitUntil: "commit" });
    await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
    await scriptArrives();
    await expect(page.getByRole("button", { name: /Use this browser’s/ })).toBeVisible();
    await expect(page.getByLabel("Time zone")).toHaveValue("Pacific/Auckland");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Time zone")).toHaveValue("Pacific/Auckland");
  });

  test("whatever was typed or chosen on any page stays", async ({ page, account }) => {
    const visitorPages = ["/sign-in", "/sign-up", "/choose", "/compare", "/skills/map", "/search"];
    for (const path of visitorPages) await expectKept(page, path);
    await signUp(page, account);
    await expectKept(page, "/welcome");
    await chooseStart(page, "ai-engineer", "software-engineer");
    for (const path of ["/account", "/time", "/plans/new"]) await expectKept(page, path);
    await newPlan(page, "ai-engineer");
    const step = await firstOpenStep(page);
    await step.markDone({ note: "Read the first chapter.", link: "https://example.com/work" });
    await expectKept(page, new URL(page.url()).pathname);
  });
});

/** Lets no script through until the answer is called, which waits until the page has come alive. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const scripts = "**/_next/static/**/*.js*";
  await page.route(scripts, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForFunction(() => {
      const forms = [...document.querySelectorAll("main form")];
      return forms.every((form) => Object.keys(form).some((key) => key.startsWith("__reactFiber")));
    });
    await page.unroute(scripts);
  };
}

/** Changes every control of the page before its script is there, and finds each as it was left. */
async function expectKept(page: Page, path: string): Promise<void> {
  const scriptArrives = await holdScripts(page);
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await changeControls(page);
  const left = await controlValues(page);
  expect(left.length, `controls of ${path}`).toBeGreaterThan(0);
  await scriptArrives();
  expect(await controlValues(page), path).toEqual(left);
}

const controls = "main :is(input:not([type=hidden]), select, textarea):enabled";

async function changeControls(page: Page): Promise<void> {
  await page.locator(controls).evaluateAll((all) => {
    for (const control of all) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
      if (control instanceof HTMLTextAreaElement) control.value += " And more.";
      if (!(control instanceof HTMLInputElement)) continue;
      if (control.type === "radio" || control.type === "checkbox") control.checked = true;
      else if (control.type === "date") control.value = "2031-05-06";
      else control.value += "7";
    }
  });
}

function controlValues(page: Page): Promise<string[]> {
  return page
    .locator(controls)
    .evaluateAll((all) =>
      all.map((control) =>
        control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)
          ? `${control.name} ${control.value}: ${control.checked}`
          : control instanceof HTMLInputElement ||
              control instanceof HTMLSelectElement ||
              control instanceof HTMLTextAreaElement
            ? `${control.name}: ${control.value}`
            : "",
      ),
    );
}
