import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

const publicPages = [
  "/",
  "/roles/ai-engineer",
  "/skills/python",
  "/compare?roles=ai-engineer,machine-learning-engineer,data-scientist",
  "/routes",
  "/routes/data-analyst/data-scientist",
  "/choose?by-friday=shipped&strength=product&surface=assistant",
  "/questions",
];
const memberPages = ["/dashboard", "/gap?role=ai-engineer", "/plans", "/profile"];
const note = "Read the first three chapters and did the exercises.";

test("on paper every page is light and whole, also in the dark theme", async ({ page, account, baseURL }) => {
  await page.context().addCookies([{ name: "waypoint.theme", value: "dark", url: baseURL ?? "" }]);
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "software-engineer");
  await newPlan(page, "ai-engineer");
  const plan = new URL(page.url()).pathname;
  const step = await firstOpenStep(page);
  await step.markDone({ note, link: "https://example.com/work" });

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 718, height: 1000 }); // the width of an A4 page within its margins
  for (const path of [`${plan}/print`, plan, ...memberPages, ...publicPages]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await paleTexts(page), `pale on the paper of ${path}`).toEqual([]);
    expect(await hiddenDetails(page), `closed on the paper of ${path}`).toEqual([]);
    expect(await cutOff(page), `cut off on the paper of ${path}`).toEqual([]);
    await expect(page.locator("button:visible"), path).toHaveCount(0);
  }
  await page.goto(`${plan}/print`);
  await expect(page.getByText(note).first()).toBeVisible();
  await expect(page.getByText("Why it is in the plan").last()).toBeVisible();
});

/** Texts that are hard to read on white, which is what lies behind everything where backgrounds are not printed. */
function paleTexts(page: Page): Promise<string[]> {
  return page.locator("body *").evaluateAll((all) =>
    all.flatMap((element) => {
      const text = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (text.length === 0 || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".sr-only"))
        return [];
      const style = getComputedStyle(element);
      const ink = element instanceof SVGElement ? style.fill : style.color;
      const channels = (ink.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => Number(channel) / 255);
      const [red = 1, green = 1, blue = 1] = channels.map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
      return contrast < 4.5 ? [`${element.textContent?.trim().slice(0, 40)}: ${ink}`] : [];
    }),
  );
}

/** Details whose content does not show, but for what is for the screen alone. */
function hiddenDetails(page: Page): Promise<string[]> {
  return page.locator("main details").evaluateAll((all) =>
    all.flatMap((details) => {
      const summary = details.querySelector("summary");
      if (!summary?.checkVisibility()) return [];
      const shown = [...details.children].some((child) => child !== summary && child.checkVisibility());
      return shown ? [] : [summary.textContent ?? ""];
    }),
  );
}

/** What is wider than the place that it stands in. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator("main *").evaluateAll((all) =>
    all.flatMap((element) => {
      if (!element.checkVisibility() || element.closest(".sr-only")) return [];
      if (getComputedStyle(element).overflowX === "visible" || element.scrollWidth <= element.clientWidth) return [];
      return [`${element.tagName} ${element.textContent?.trim().slice(0, 40)}`];
    }),
  );
}
