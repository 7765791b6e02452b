import { newPlan } from "./plans";
import { chooseStart, rate, signUp, test } from "./waypoint";

test("shots", async ({ page, account }) => {
  const dir = "/tmp/shots14";
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "data-analyst");
  await newPlan(page, "machine-learning-engineer");
  const plan = page.url();
  await page.goto("/profile");
  await rate(page, "Kubernetes", 5);
  const shot = async (path: string, name: string) => {
    for (const [w, h, scheme] of [
      [1280, 900, "light"],
      [390, 844, "light"],
      [1280, 900, "dark"],
    ] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `${dir}/${name}-${w}-${scheme}.png`, fullPage: w === 390 });
    }
  };
  await shot("/dashboard", "dashboard");
  await shot(plan, "plan");
  await shot(`${plan}/change?hoursPerWeek=12&readyBy=2027-09-01&strategy=steady`, "change");
  await page.goto(plan);
  await page.getByRole("button", { name: "Update the plan" }).click();
  await page.getByText("Followed your ratings").isVisible();
  await shot(`${plan}/history`, "history");
  await shot(`${plan}/history/1`, "revision");
  await shot("/time", "time");
  // the slider in a browser
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${plan}/change`);
  const slider = page.getByRole("slider", { name: "Hours a week, by slider" });
  await slider.press("ArrowRight");
  await page.waitForTimeout(1500);
  const times = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>("input[type=range]");
    const status = document.querySelector("[role=status].text-lg") ?? document.querySelector("section [role=status]");
    if (!input || !status) return ["missing"];
    const out: number[] = [];
    for (let i = 0; i < 40; i++) {
      const value = String(4 + i * 0.5);
      const seen = new Promise<void>((resolve) => {
        const root = document.querySelector("main") as HTMLElement;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(t);
          resolve();
        });
        const card = status.closest("section")?.querySelector("table") as HTMLElement;
        observer.observe(card, { subtree: true, childList: true, characterData: true, attributes: true });
        const t = setTimeout(() => {
          observer.disconnect();
          resolve();
        }, 1000);
        void root;
      });
      const started = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await seen;
      out.push(performance.now() - started);
      await new Promise((r) => setTimeout(r, 30));
    }
    return out.sort((a, b) => a - b).map((n) => Math.round(n * 10) / 10);
  });
  console.log(JSON.stringify(times));
});
