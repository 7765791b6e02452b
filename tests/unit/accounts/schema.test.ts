import { describe, expect, test } from "vitest";
import { settingsInput, signInInput, signUpInput } from "@/lib/accounts/schema";
import { invalidInput } from "@/lib/http/invalid-input";

const good = { email: "Ada@Example.org", password: "correct horse battery", timeZone: "Europe/Paris", next: "/plans" };

function signUpProblems(changes: Record<string, unknown>) {
  const { error } = signUpInput.safeParse({ ...good, ...changes });
  return error ? invalidInput(error).fields : undefined;
}

test("an e-mail address is refused at its field", () =>
  expect(signUpProblems({ email: "ada" })).toEqual({ email: "This does not look like an e-mail address." }));

describe("a new password", () => {
  test.each([
    ["ten characters", "abcdefghi!"],
    ["ten characters of any script", "пароль-мой"],
    ["ten characters outside the basic plane", "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵"],
    ["256 characters", "ab".repeat(128)],
    ["spaces at its ends", "  eight ch  "],
  ])("may be %s", (_, password) => expect(signUpProblems({ password })).toBeUndefined());

  test.each([
    ["nine characters", "abcdefgh!"],
    ["nine characters outside the basic plane, though they are 18 units", "🦊🐻🐼🐨🐯🦁🐮🐷🐸"],
    ["nine characters that look like more before they are composed", "e\u0301".repeat(9)],
    ["257 characters", "a".repeat(257)],
    ["nothing", ""],
    ["missing", undefined],
  ])("is refused at its field when it is %s", (_, password) =>
    expect(signUpProblems({ password })).toHaveProperty("password"),
  );

  test("keeps its spaces and its case", () =>
    expect(signUpInput.parse({ ...good, password: "  Eight Ch  " }).password).toBe("  Eight Ch  "));
});

describe("a password that is only compared", () => {
  test("may be as common or as short as it is", () =>
    expect(signInInput.parse({ ...good, password: "a" }).password).toBe("a"));
  test.each([
    ["empty", ""],
    ["missing", undefined],
    ["endless", "a".repeat(3000)],
  ])("is refused when it is %s", (_, password) =>
    expect(signInInput.safeParse({ ...good, password }).success).toBe(false),
  );
});

describe("the way on", () => {
  test("is a page of ours", () => {
    expect(signInInput.parse(good).next).toBe("/plans");
    expect(signInInput.parse({ ...good, next: "https://evil.example" }).next).toBe("/dashboard");
    expect(signInInput.parse({ email: good.email, password: good.password }).next).toBe("/dashboard");
  });
});

describe("the browser's time zone", () => {
  test("is kept", () => expect(signUpInput.parse(good).timeZone).toBe("Europe/Paris"));
  test.each(["", "Mars/Olympus", "<script>", undefined, ["Europe/Paris", "Asia/Tokyo"]])(
    "becomes UTC when it is %j, and keeps nobody from signing up",
    (timeZone) => expect(signUpInput.parse({ ...good, timeZone }).timeZone).toBe("UTC"),
  );
});

describe("settings", () => {
  const settings = { name: " Ada  Lovelace ", timeZone: "Pacific/Auckland" };

  test("take a name without needless spaces, and a zone", () =>
    expect(settingsInput.parse(settings)).toEqual({
      name: "Ada Lovelace",
      timeZone: "Pacific/Auckland",
    }));
  test("take no name at all", () => expect(settingsInput.parse({ ...settings, name: "  " }).name).toBeNull());
  test.each(["Mars/Olympus", "", undefined])("refuse the time zone %j at the field", (timeZone) => {
    const { error } = settingsInput.safeParse({ ...settings, timeZone });
    expect(error && invalidInput(error).fields).toHaveProperty("timeZone");
  });
});
