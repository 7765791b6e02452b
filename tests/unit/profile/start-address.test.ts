import { describe, expect, test } from "vitest";
import { returnAddressIn } from "@/lib/http/return-address";
import { hoursToBeginWith, roleToBeginWith, startAddress } from "@/lib/profile/start-address";

describe("startAddress", () => {
  test("leads a member straight to a plan", () =>
    expect(startAddress("ai-engineer", { member: true })).toBe("/plans/new?role=ai-engineer"));

  test("leads a visitor to sign up, and from there to the welcome page with the role", () => {
    const address = new URL(startAddress("ai-engineer", { member: false }), "http://localhost:3000");
    expect(address.pathname).toBe("/sign-up");
    expect(returnAddressIn(Object.fromEntries(address.searchParams))).toBe("/welcome?role=ai-engineer");
  });

  test("takes along where a visitor said that they are", () => {
    const address = startAddress("ai-engineer", { member: false, start: "data-analyst" });
    const { searchParams } = new URL(address, "http://localhost:3000");
    expect(returnAddressIn(Object.fromEntries(searchParams))).toBe("/welcome?role=ai-engineer&start=data-analyst");
  });

  test("takes along the hours a week that the plan was tried with", () => {
    const tried = { start: "data-analyst", hours: 7.5 };
    expect(startAddress("ai-engineer", { member: true, ...tried })).toBe("/plans/new?role=ai-engineer&hours=7.5");
    const { searchParams } = new URL(startAddress("ai-engineer", { member: false, ...tried }), "http://localhost:3000");
    expect(returnAddressIn(Object.fromEntries(searchParams))).toBe(
      "/welcome?role=ai-engineer&start=data-analyst&hours=7.5",
    );
  });
});

describe("roleToBeginWith", () => {
  const known = [{ id: "ai-engineer" }, { id: "data-scientist" }];

  test("is the role that the address names, before the person's own", () =>
    expect(roleToBeginWith("data-scientist", "ai-engineer", known)).toBe("data-scientist"));

  test.each([undefined, "", "astronaut", "AI-ENGINEER", ["ai-engineer", "data-scientist"], { id: "ai-engineer" }])(
    "ignores %j, which names no role",
    (asked) => {
      expect(roleToBeginWith(asked, "data-scientist", known)).toBe("data-scientist");
      expect(roleToBeginWith(asked, null, known)).toBeUndefined();
    },
  );
});

describe("hoursToBeginWith", () => {
  test("is what the address names, before the person's own", () => expect(hoursToBeginWith("7,5", 8)).toBe(7.5));

  test.each([undefined, "", "0", "101", "many", "-3", ["7", "9"], { hours: "7" }])(
    "ignores %j, which names no hours a week",
    (asked) => expect(hoursToBeginWith(asked, 8)).toBe(8),
  );
});
