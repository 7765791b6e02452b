import { describe, expect, test } from "vitest";
import { signInNotice, waitedTooLong } from "@/lib/accounts/sign-in-notice";

const offered = [{ id: "github", name: "GitHub" }] as const;

describe("signInNotice", () => {
  test("says nothing where nothing went wrong", () => expect(signInNotice(undefined, undefined, [])).toBeNull());

  test("says which way to sign in to an account that exists", () => {
    expect(signInNotice("other-way", "password", offered)).toMatch(
      /Sign in with your e-mail and password\..*“Forgot your password\?”\.$/,
    );
    expect(signInNotice("other-way", "github", offered)).toMatch(/Choose “Continue with GitHub”\.$/);
    expect(signInNotice("OAuthAccountNotLinked", undefined, offered)).toMatch(/e-mail and password\./);
  });

  test("names no service that is not offered", () =>
    expect(signInNotice("other-way", "google", offered)).toMatch(/e-mail and password\./));

  test("says what to do where the service has not verified the e-mail", () =>
    expect(signInNotice("no-verified-email", undefined, offered)).toContain("Verify your address there"));

  test("says why to begin again where the second factor came too late", () =>
    expect(signInNotice(waitedTooLong, undefined, offered)).toContain("within ten minutes"));

  test("says that the database failed, where it did", () =>
    expect(signInNotice("unavailable", undefined, offered)).toContain("can't reach its database"));

  test.each(["anything", "constructor", "<b>x</b>", "", ["a", "b"]])(
    "never repeats what the address says: %j",
    (error) =>
      expect(signInNotice(error, undefined, offered)).toBe(
        "Signing in did not work. Try again, or choose another way.",
      ),
  );
});
