import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { expect, signOut, signUp, test } from "./waypoint";

const turnedOn = (page: Page) => page.getByRole("heading", { name: "Keep these recovery codes now" });

/** What an app shows that has taken over the key on this page, so many steps of 30 seconds from now. */
async function newApp(page: Page): Promise<(steps: number) => string> {
  const key = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? "";
  const totp = new TOTP({ secret: key.replaceAll(" ", "") });
  return (steps) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" "))}`)).toEqual([]);
}

test("an app's code is asked for besides the password, and a recovery code stands in for it", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await page.goto("/account/second-factor");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: "QR code with the key for your app" })).toBeVisible();
  await expectAccessible(page);
  const app = await newApp(page);

  await page.getByLabel("2. Type the code that it shows").fill(app(9));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByLabel("2. Type the code that it shows")).toHaveAccessibleDescription(/clock of your device/);
  await page.getByLabel("2. Type the code that it shows").fill(app(-1));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(turnedOn(page)).toBeFocused();
  await expectAccessible(page);
  const recoveryCodes = await page.getByRole("main").getByRole("listitem").filter({ hasText: "-" }).allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("waypoint-recovery-codes.txt");
  await signOut(page, account);

  await test.step("by keyboard alone, on to the page that was asked for", async () => {
    await page.goto("/plans");
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type(account.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(account.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Enter your code" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Code", { exact: true }).focus();
    await page.keyboard.type(app(0));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/^[^?]*\/plans$/);
  });

  await test.step("confirming who one is asks for both steps again and leads back", async () => {
    await page.goto("/account/confirm?next=/account/second-factor");
    await page.getByLabel("Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Confirm", exact: true }).click();
    await page.getByLabel("Code", { exact: true }).fill(app(1));
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Authenticator app" })).toBeVisible();
    await signOut(page, account);
  });

  await test.step("a public page counts as one to lead on to, and nobody is signed in half-way", async () => {
    await page.goto("/sign-in?next=/roles");
    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Enter your code" })).toBeVisible();
    await page.goto("/dashboard");
    await expect(page).toHaveURL(/\/sign-in\/second-factor$/);
    await page.getByText("Use a recovery code instead").click();
    await page.getByLabel("Recovery code").fill(recoveryCodes[0]?.toLowerCase().replaceAll("-", " ") ?? "");
    await page.getByRole("button", { name: "Sign in with this recovery code" }).click();
    await expect(page.getByRole("main")).toContainText("9 recovery codes are left.");
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  });

  await test.step("and turned off again", async () => {
    await page.goto("/account/second-factor");
    await page.getByText("Turn off", { exact: true }).click();
    await page.getByRole("button", { name: "Turn codes off" }).click();
    await expect(page.getByRole("button", { name: "Set up an app" })).toBeVisible();
  });
});

test("a passkey is added, signs in, confirms who one is, and signs in no more once it is removed", async ({
  page,
  account,
}) => {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await signUp(page, account);
  await page.goto("/account/passkeys");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Added today · not used yet")).toBeVisible();
  await page.getByText(/^Rename/).click();
  await page.getByLabel("Name").fill("My laptop");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("My laptop", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("has a passkey of your account already");
  await signOut(page, account);

  await page.goto("/sign-in?next=/plans");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No passkey was used");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(/^[^?]*\/plans$/);

  await page.goto("/account/confirm?next=/account/passkeys");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("Added today · last used today")).toBeVisible();
  await page.getByText("Remove My laptop").click();
  await page.getByRole("button", { name: "Remove this passkey" }).click();
  await expect(page.getByText("My laptop", { exact: true })).toHaveCount(0);
  await signOut(page, account);

  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("does not know this passkey");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the set-up shows its recovery codes, and a wrong code keeps the key", async ({ page, account }) => {
    await signUp(page, account);
    await page.goto("/account/second-factor");
    await page.getByRole("button", { name: "Set up an app" }).click();
    const app = await newApp(page);
    await page.getByLabel("2. Type the code that it shows").fill(app(9));
    await page.getByRole("button", { name: "Turn on" }).click();
    await expect(page.getByLabel("2. Type the code that it shows")).toHaveAccessibleDescription(/clock of your device/);
    await page.getByLabel("2. Type the code that it shows").fill(app(0));
    await page.getByRole("button", { name: "Turn on" }).click();
    await expect(turnedOn(page)).toBeVisible();
    await expect(page.getByRole("link", { name: "Download" })).toBeVisible();
    await page.getByRole("button", { name: "Make new recovery codes" }).click();
    await expect(turnedOn(page)).toHaveCount(1);
  });
});
