import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { createAccount, expect, signUp, test } from "./waypoint";

test("a visitor goes from a role to a skill and to what builds on it", async ({ page }) => {
  await page.goto("/roles");
  await page.getByRole("main").getByRole("link", { name: "Machine Learning Engineer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Machine Learning Engineer" })).toBeVisible();
  await page.getByRole("region", { name: "Core skills" }).first().getByRole("link", { name: "Kubernetes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kubernetes" })).toBeVisible();
  await page.getByRole("region", { name: "Leads to" }).getByRole("link", { name: "MLOps" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "MLOps" })).toBeVisible();
});

test("one key opens the search, and k8s leads to Kubernetes", async ({ page }) => {
  await page.goto("/roles");
  const field = await openSearch(page, "/");
  await field.fill("k8s");
  await expect(page.getByRole("option", { name: /Kubernetes/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kubernetes" })).toBeVisible();

  await openSearch(page, "Control+k");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();

  await page.goto("/search?q=data");
  await page.getByRole("searchbox").press("/"); // typed, not taken as the key
  await expect(field).toBeHidden();
});

test("the dialog shows the first of what the search page shows, also what was probably meant", async ({ page }) => {
  await page.goto("/roles");
  await (await openSearch(page, "Control+k")).fill("kuberntes");
  await expect(page.getByText("Did you mean one of these?")).toBeVisible();
  const inDialog = await page.getByRole("option").locator("span:first-child").allInnerTexts();
  await page.goto("/search?q=kuberntes");
  await expect(page.getByText("Did you mean one of these?")).toBeVisible();
  expect(inDialog.length).toBeGreaterThan(1);
  expect(await page.getByRole("main").getByRole("listitem").getByRole("link").allInnerTexts()).toEqual(inDialog);
});

test("Enter before the answer is there searches for what was typed, not for what was shown", async ({ page }) => {
  await page.goto("/roles");
  const field = await openSearch(page, "/");
  await field.fill("data");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.route("**/search/results.json?q=k8s", () => undefined); // the answer never comes
  await field.fill("k8s");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=k8s$/);
  await expect(page.getByRole("main").getByRole("link", { name: "Kubernetes" }).first()).toBeVisible();
});

test("the map opens as a whole, and is moved and followed by the keyboard", async ({ page }) => {
  await page.goto("/skills/map?role=data-analyst");
  const map = page.getByRole("region", { name: "Map of skills", exact: true });
  const view = () => map.locator("g[data-map]").getAttribute("transform");
  const written = () => map.locator("text[data-named]").count();
  await expect.poll(view).toBe("translate(0,0) scale(1)");
  const whole = await written();
  await map.focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(written).toBeGreaterThan(whole);
  for (const key of ["ArrowRight", "ArrowDown", "-"]) {
    const before = await view();
    await page.keyboard.press(key);
    await expect.poll(view, `after ${key}`).not.toBe(before);
  }
  await page.keyboard.press("0");
  await expect.poll(view).toBe("translate(0,0) scale(1)");

  await page.keyboard.press("Tab");
  const name = (await map.locator("a:focus").getAttribute("aria-label")) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
});

test("the wheel over the map scrolls the page, and with Ctrl zooms the map", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/skills/map");
  const drawing = page.getByRole("region", { name: "Map of skills", exact: true }).locator("svg");
  const view = () => drawing.locator("g[data-map]").getAttribute("transform");
  await expect.poll(view).toBe("translate(0,0) scale(1)");
  await drawing.hover();
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  await page.mouse.wheel(0, 120);
  await expect.poll(scrolled).toBeGreaterThan(before);
  expect(await view()).toBe("translate(0,0) scale(1)");

  await drawing.hover();
  const still = await scrolled();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect.poll(view).not.toBe("translate(0,0) scale(1)");
  expect(await scrolled()).toBe(still);

  await page.getByRole("button", { name: "Whole map" }).click();
  await expect.poll(view).toBe("translate(0,0) scale(1)");
});

test("a drag moves the map, and does not open the skill that it began on", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  await page.goto("/skills/map");
  const map = page.getByRole("region", { name: "Map of skills", exact: true });
  const view = () => map.locator("g[data-map]").getAttribute("transform");
  await expect.poll(view).toBe("translate(0,0) scale(1)");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await view();
  const frame = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [middleX, middleY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const distances = await map.getByRole("link").evaluateAll(
    (links, [x, y]) =>
      links.map((link) => {
        const box = link.getBoundingClientRect();
        return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
      }),
    [middleX, middleY] as const,
  );
  const skill = map.getByRole("link").nth(distances.indexOf(Math.min(...distances)));
  await skill.hover();
  await page.mouse.down();
  await page.mouse.move(middleX - 60, middleY - 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(view).not.toBe(before);
  await expect(page).toHaveURL(/\/skills\/map$/);

  const name = (await skill.getAttribute("aria-label")) ?? "";
  await skill.click();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
});

test("without script the map stands in its natural size and scrolls in its frame", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto("/skills/map");
  const map = page.getByRole("region", { name: "Map of skills", exact: true });
  const box = await map.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  expect((await map.locator("svg").boundingBox())?.width).toBeGreaterThan(1000);
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeHidden();
  await map.getByRole("link", { name: "Retrieval-augmented generation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Retrieval-augmented generation" })).toBeVisible();
  await context.close();
});

test("an unknown skill or role is not found, and what was near is named", async ({ page }) => {
  expect((await page.goto("/skills/k8s"))?.status()).toBe(404);
  await expectAccessible(page);
  expect((await page.goto("/roles/ai-enginer"))?.status()).toBe(404);
  await page.getByRole("main").getByRole("link", { name: "AI Engineer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "AI Engineer" })).toBeVisible();
});

test("an unknown address has its near matches in the page itself, for who has no script", async ({ request }) => {
  for (const [path, heading, near] of [
    ["/roles/ai-enginer", "There is no role at this address", "/roles/ai-engineer"],
    ["/skills/k8s", "There is no skill at this address", "/skills/kubernetes"],
    ["/routes/data-scientst/ai-engineer", "There is no such route", "/routes/data-scientist/ai-engineer"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    const markup = (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
    expect(markup).toContain(`${heading}</h1>`);
    expect(markup).toContain(`href="${near}"`);
  }
});

test("who signs up from the page of a role finds it chosen, and may choose another", async ({ page, account }) => {
  await page.goto("/roles/statistician");
  await page.getByRole("link", { name: "Plan for this role" }).click();
  await createAccount(page, account);
  await expect(page.getByRole("radio", { name: /^Statistician/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Data Scientist/ }).check();
  await expect(page.getByRole("radio", { name: /^Statistician/ })).not.toBeChecked();
  await page.goto("/welcome?role=astronaut");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a member sees where they stand, and finds every place on a phone", async ({ page, account }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await signUp(page, account);
  await page.goto("/roles/ai-engineer");
  await expect(page.getByRole("region", { name: "Where you stand" })).toContainText("0% of the role met");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("navigation", { name: "Explore", exact: true }).getByRole("link", { name: "Skills" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skills" })).toBeVisible();
});

/** The search's field; the key is pressed again until the page's script has come to hear it. */
async function openSearch(page: Page, key: string): Promise<Locator> {
  const field = page.getByRole("combobox", { name: "Search roles, skills and tools" });
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  return field;
}

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator("h1")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}
